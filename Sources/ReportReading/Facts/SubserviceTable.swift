/// A table whose first column names subservice organisations.
enum SubserviceTable {
  /// The names under each such head, in order, with their places in the text of tables.
  static func names(in text: ReportText) -> [CompanyName] {
    text.lines.indices.filter { isHead(text.lines[$0], in: text) }.prefix(20).flatMap {
      rows(under: $0, in: text)
    }
  }

  private static func isHead(_ line: Line, in text: ReportText) -> Bool {
    let cells = text.cells(of: line)
    guard cells.count > 1, let first = cells.first, first.count <= 5, !line.isContents else { return false }
    let keys = text.words[first].map(\.key)
    guard let place = keys.firstIndex(where: { $0 == "subservice" || $0 == "sub-service" }) else {
      return false
    }
    return place == 0 && !keys.contains("controls") && !keys.contains("control")
  }

  private static func rows(under head: Int, in text: ReportText) -> [CompanyName] {
    let indent = text.lines[head].indent
    var names: [CompanyName] = []
    var hasGaps = false
    for line in text.lines[(head + 1)...].prefix(60) {
      let cells = text.cells(of: line)
      guard cells.count > 1 || line.indent > indent + 3 || !line.followsGap else { break }
      guard abs(line.indent - indent) <= 2, cells.count > 1, let cell = cells.first else { continue }
      if line.followsGap, !names.isEmpty { hasGaps = true }
      if !names.isEmpty, hasGaps, !line.followsGap { continue }
      guard let name = CompanyName(at: cell.lowerBound, before: cell.upperBound, in: text) else { continue }
      if FirmWords.forms.contains(text.words[cell.lowerBound].key) { continue }
      names.append(name)
    }
    return names
  }
}
