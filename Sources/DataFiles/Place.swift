/// Where something stands in a text: line and column, both from 1, the column counted in Unicode scalars.
///
/// A tab is one column, an emoji of one scalar is one column. Editors that count grapheme clusters may show
/// a smaller column after joined emoji; the line is the same everywhere.
package struct Place: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (one: Place, other: Place) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}

extension Place: CustomStringConvertible {
  /// As compilers write it: `12:5`.
  package var description: String { "\(line):\(column)" }

  /// As a sentence says it: `line 12`.
  var inWords: String { "line \(line)" }
}
