extension ReportText {
  /// The parts of a line that wide gaps set apart, as ranges of words; the whole line where there are none.
  func cells(of line: Line) -> [Range<Int>] {
    guard line.text.utf8.count < 400, line.text.utf8.hasColumns else { return [line.words] }
    var cells: [Range<Int>] = []
    var (start, end) = (line.words.lowerBound, line.words.lowerBound)
    var gap = 1
    for byte in line.text.utf8 {
      if byte == .space {
        gap += 1
        continue
      }
      if gap >= 3 {
        cells.append(start..<end)
        start = end
      }
      if gap > 0 { end += 1 }
      gap = 0
    }
    cells.append(start..<end)
    return end == line.words.upperBound ? cells : [line.words]
  }
}
