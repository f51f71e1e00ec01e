import TerminalUI

/// Where the columns of the list stand; sections, items and evidence pieces share them, so that states line up.
struct InterviewColumns: Hashable, Sendable {
  /// A column's place and cells; no cells where it does not show.
  typealias Column = (start: Int, width: Int)

  private let table: Table
  private let widths: [Int]

  /// Long answers get more room where the titles leave it.
  init(width: Int) {
    table = Table([
      .init("", .fixed(1)), .init("Id", .fixed(4)), .init("Title", .flexible(minimum: 14)),
      .init("Answer", .fixed(width >= 76 ? 22 : width >= 50 ? 16 : 11)),
      .init("Proof", .fixed(2), shownFrom: 50), .init("Evidence", .fixed(5), shownFrom: 46),
      .init("Note", .fixed(4), shownFrom: 60),
    ])
    widths = table.widths(in: width - Self.start - 1)
  }

  /// Cells at the left for the focus and the mark.
  static let start = 2

  var sign: Column { column(0) }
  var id: Column { column(1) }
  var title: Column { column(2) }
  var answer: Column { column(3) }
  var level: Column { column(4) }
  var evidence: Column { column(5) }
  var note: Column { column(6) }

  private func column(_ place: Int) -> Column {
    let before = widths[..<place].filter { $0 > 0 }
    return (Self.start + before.reduce(0) { $0 + $1 + table.gap }, widths[place])
  }
}

extension Canvas {
  /// Draws a text into a column, cut to its cells; nothing where the column does not show.
  mutating func draw(
    _ text: String, in column: InterviewColumns.Column, row: Int, style: Style = .plain,
    align: Alignment = .left
  ) {
    guard column.width > 0, !text.isEmpty else { return }
    draw(text, column: column.start, row: row, style: style, width: column.width, align: align)
  }
}
