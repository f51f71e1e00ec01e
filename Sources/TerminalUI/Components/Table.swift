/// Columns of a list: titles, widths and alignment, laid out for the width at hand.
package struct Table: Hashable, Sendable {
  /// One column of a table.
  package struct Column: Hashable, Sendable {
    /// How many cells a column takes.
    package enum Width: Hashable, Sendable {
      case fixed(Int)
      /// A share of what the fixed columns leave, but at least so many cells.
      case flexible(minimum: Int)
    }

    /// Shown in the header.
    package let title: String
    /// How it shares the table's width.
    package let width: Width
    /// Numbers stand at the right.
    package let align: Alignment
    /// The column disappears when the table is narrower than this.
    package let shownFrom: Int

    /// A column shown at every width, unless `shownFrom` says otherwise.
    package init(_ title: String, _ width: Width, align: Alignment = .left, shownFrom: Int = 0) {
      self.title = title
      self.width = width
      self.align = align
      self.shownFrom = shownFrom
    }
  }

  /// From left to right.
  package let columns: [Column]
  /// Blank cells between two columns.
  package let gap: Int

  /// Columns with one blank cell between them, unless `gap` says otherwise.
  package init(_ columns: [Column], gap: Int = 1) {
    self.columns = columns
    self.gap = gap
  }

  /// The cells of each column in a table `width` cells wide; 0 for one that is not shown.
  package func widths(in width: Int) -> [Int] {
    let shown = columns.map { $0.shownFrom <= width }
    let gaps = gap * max(0, shown.filter { $0 }.count - 1)
    var spare = width - gaps
    var flexible = 0
    for (column, isShown) in zip(columns, shown) where isShown {
      if case .fixed(let cells) = column.width { spare -= cells } else { flexible += 1 }
    }
    return zip(columns, shown).map { column, isShown in
      guard isShown else { return 0 }
      guard case .flexible(let minimum) = column.width else { return column.fixedCells }
      let share = max(minimum, spare / flexible)
      spare -= share
      flexible -= 1
      return share
    }
  }
}

extension Table.Column {
  fileprivate var fixedCells: Int {
    if case .fixed(let cells) = width { return cells }
    return 0
  }
}

extension Canvas {
  /// Draws the titles of a table on one row.
  package mutating func header(of table: Table, column: Int = 0, row: Int, style: Style = .dim) {
    draw(table.columns.map { Span($0.title, style) }, in: table, column: column, row: row)
  }

  /// Draws one row of a table from `column` to the right edge: a text per column, cut to the column's width.
  package mutating func draw(_ texts: [Span], in table: Table, column: Int = 0, row: Int) {
    var place = column
    let widths = table.widths(in: width - column)
    for (index, text) in texts.enumerated().prefix(widths.count) where widths[index] > 0 {
      place += draw(
        text.text, column: place, row: row, style: text.style, width: widths[index],
        align: table.columns[index].align)
      place += table.gap
    }
  }
}
