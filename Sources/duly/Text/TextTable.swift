internal import TerminalUI

/// Rows of cells as lines of text with aligned columns, for standard output.
///
/// What vendors wrote is made harmless: control and direction-changing characters appear as visible substitutes.
struct TextTable {
  /// Columns that line up at their right end, such as numbers.
  var rightAligned: Set<Int> = []
  /// A longer cell is cut to this many terminal cells, except in the first column, which holds what people copy.
  var widest = 48
  var rows: [[String]]

  var text: String {
    let shown = rows.map { row in
      row.enumerated().map { $0 == 0 ? $1.visible : $1.visible.truncated(to: widest) }
    }
    let count = shown.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      shown.map { column < $0.count ? $0[column].cellWidth : 0 }.max() ?? 0
    }
    return shown.map { line(of: $0, widths) }.joined(separator: "\n")
  }

  private func line(of cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let blanks = String(repeating: " ", count: widths[column] - cell.cellWidth)
      line += rightAligned.contains(column) ? blanks + cell : cell + blanks
      line += "  "
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
