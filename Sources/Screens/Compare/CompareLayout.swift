import TerminalUI

/// How the comparison shares out its part of the terminal: remarks, names, rows behind their labels, and the focused cell
/// in full.
struct CompareLayout {
  /// Sentences above the table, as lines.
  let remarks: [String]
  /// Cells of the label column.
  let label: Int
  /// Cells of each vendor's column.
  let column: Int
  /// How many vendors show at once: 1 under 50 columns, 2 under 80, 3 under 120, 5 under 160, else 8.
  let shown: Int
  /// Rows of the names: with score and advice under them where there is room.
  let names: Int
  let rows: Int
  /// Rows at the bottom that show the focused cell in full.
  let strip: Int

  init(_ body: Size, _ table: CompareTable) {
    let sentences = table.obstacles + [table.remark].compactMap { $0 }
    let lines = sentences.flatMap { $0.wrapped(to: max(10, body.width - 4)) }
    remarks = Array(lines.prefix(max(1, body.height / 5)))
    let most = body.width < 50 ? 1 : body.width < 80 ? 2 : body.width < 120 ? 3 : body.width < 160 ? 5 : 8
    shown = max(1, min(most, table.columns.count))
    let least = max(12, min(26, body.width / 3))
    let widest = (body.width - 3 - least) / shown
    // Where columns are wide enough for their words, what is left goes to the labels.
    column = max(8, min(widest, max(24, (body.width - 3 - Self.longLabel) / shown), 34))
    label = min(60, max(8, body.width - 3 - column * shown))
    strip = body.height >= 24 ? 5 : body.height >= 16 ? 4 : 2
    names = body.height >= 16 ? 2 : 1
    rows = max(1, body.height - remarks.count - 1 - names - strip)
  }

  private static let longLabel = 46

  /// Where the names begin.
  var top: Int { 1 + remarks.count }

  /// Where a vendor's column begins, counted from the first that shows.
  func start(of place: Int) -> Int { 2 + label + place * column }
}
