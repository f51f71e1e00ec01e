import TerminalUI

extension Canvas {
  /// Marks the rows that a list entry takes for clicks and, where it has the focus, for the eye and the cursor.
  mutating func mark(entry index: Int, row: Int, rows: Int = 1, isFocused: Bool, parksCursor: Bool = true) {
    let area = Rect(row: row, width: width, height: rows)
    target("row:\(index)", area)
    guard isFocused else { return }
    draw("▸", column: 0, row: row)
    restyle(area, adding: .reverse)
    if parksCursor { parkCursor(column: 0, row: row) }
  }

  /// What stands in place of a screen whose vendor or report is not there any more.
  mutating func drawGone(_ sentence: String) {
    draw(sentence, column: 2, row: 1)
    draw("Esc goes back.", column: 2, row: 2, style: .dim)
    parkCursor(column: 2, row: 1)
  }
}
