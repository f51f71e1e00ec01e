extension VirtualTerminal {
  /// What tells this screen from `other` for whoever looks at it, or a sequence that was not understood; nil if nothing
  /// does. A hidden cursor may be anywhere.
  package func difference(from other: VirtualTerminal) -> String? {
    if let sequence = unknown.first { return "unknown: \(sequence)" }
    if modes != other.modes { return "modes \(modes.sorted()) instead of \(other.modes.sorted())" }
    if let row = cells.indices.first(where: { cells[$0] != other.cells[$0] }) {
      return "row \(row) in \(widths):\n\(text)\n--- instead of\n\(other.text)\n\(cellsApart(row, other))"
    }
    let isSame = [row, column] == [other.row, other.column] || !modes.contains(25)
    return isSame ? nil : "cursor at \(row):\(column) instead of \(other.row):\(other.column) in \(widths)"
  }

  private func cellsApart(_ row: Int, _ other: VirtualTerminal) -> String {
    let columns = cells[row].indices.filter { cells[row][$0] != other.cells[row][$0] }
    return columns.map { "\($0): \(cells[row][$0]) instead of \(other.cells[row][$0])" }
      .joined(separator: "\n")
  }
}
