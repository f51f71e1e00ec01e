extension ReportText {
  /// The parts of a line that wide gaps set apart, as ranges of words; the whole line where there are none.
  func cells(of line: Line) -> [Range<Int>] {
    guard line.text.utf8.count < 400, line.text.contains("   ") else { return [line.words] }
    var cells: [Range<Int>] = []
    var start = line.words.lowerBound
    for part in Self.parts(of: line.text) {
      let end = start + part.split(separator: " ").count
      cells.append(start..<end)
      start = end
    }
    return start == line.words.upperBound ? cells : [line.words]
  }

  private static func parts(of text: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = text[...]
    while let gap = rest.firstRange(of: "   ") {
      parts.append(rest[..<gap.lowerBound])
      rest = rest[gap.upperBound...].drop { $0 == " " }
    }
    return parts + [rest]
  }
}
