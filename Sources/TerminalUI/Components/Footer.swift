/// A key and what it does, for the footer.
package struct KeyHint: Hashable, Sendable {
  /// The key as it is shown: `esc`, `^P`.
  package let key: String
  /// One or two words.
  package let label: String
  /// What a click on it carries; see ``Canvas/target(_:_:)``.
  package let target: String

  /// The key is written in bold before the label.
  package init(key: String, label: String, target: String) {
    self.key = key
    self.label = label
    self.target = target
  }

  fileprivate var width: Int { key.cellWidth + 1 + label.cellWidth }
}

extension [KeyHint] {
  private static var gap: Int { 2 }

  /// The hints that fit into `width` cells: the first, the way out, and the last, the help, stay longest; of the
  /// others the later ones go first.
  package func fitting(_ width: Int) -> [KeyHint] {
    var kept = self
    while kept.count > 1, kept.reduce(-Self.gap, { $0 + $1.width + Self.gap }) > width {
      kept.remove(at: kept.count > 2 ? kept.count - 2 : 1)
    }
    return kept
  }
}

extension Canvas {
  /// Draws key hints on one row, as many as fit, and makes them clickable.
  package mutating func footer(_ hints: [KeyHint], row: Int) {
    var column = 1
    for hint in hints.fitting(width - 2) {
      target(hint.target, Rect(column: column, row: row, width: hint.width, height: 1))
      column += draw([Span(hint.key, .bold), Span(" " + hint.label)], column: column, row: row) + 2
    }
  }

  /// Draws a passing message that ends on `row`; a long one takes up to two rows above as well.
  package mutating func toast(_ text: String, row: Int) {
    let lines = text.wrapped(to: max(1, width - 4))
    let shown = lines.count > 3 ? lines.prefix(2) + [lines[2] + " …"] : lines
    for (number, line) in shown.enumerated() {
      let place = Rect(column: 1, row: row - shown.count + 1 + number, width: width - 2, height: 1)
      fill(Rect(row: place.row, width: width, height: 1))
      if shown.count > 1 { fill(place, style: .reverse) }
      draw(" \(line) ", column: place.column, row: place.row, style: .reverse, width: place.width)
    }
  }
}
