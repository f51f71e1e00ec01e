extension CompareTable {
  /// One row with the names above it, as a Markdown table.
  func markdown(of row: Row) -> String {
    let names = columns.map(\.name.markdownCell)
    let cells = row.cells.map { cell in
      [cell.words, cell.isBest ? "(best)" : ""].filter { !$0.isEmpty }.joined(separator: " ").markdownCell
    }
    let lines = [
      [row.label.markdownCell] + names, Array(repeating: ":--", count: names.count + 1), [""] + cells,
    ]
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// As plain text in a cell of a Markdown table: on one line, with a backslash before all that could mean something.
  var markdownCell: String {
    var cell = ""
    for character in visible {
      if "\\`*_[]<>|#~&$".contains(character) { cell.append("\\") }
      cell.append(character)
    }
    return cell
  }
}
