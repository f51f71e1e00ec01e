/// Comma-separated values as RFC 4180 defines them, read without a word of the code that writes them.
package struct ParsedCSV {
  package private(set) var rows: [[String]] = []

  package init(_ text: String) {
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell.append("\"")
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(cell))
        cell = .init()
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars.removeFirst()
        rows.append(row + [String(cell)])
        (row, cell) = ([], .init())
      default: cell.append(scalar)
      }
    }
  }

  /// Whether a spreadsheet would take the cell for a formula, blanks and invisible marks before the sign included.
  package static func isFormula(_ cell: String) -> Bool {
    let first = cell.unicodeScalars.first {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
        && $0.properties.generalCategory != .format
    }
    let signs: [Unicode.Scalar] = ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]
    let start = cell.unicodeScalars.first
    return first.map(signs.contains) ?? false || start == "\t" || start == "\r"
  }

  /// Whether the cell says what the text says, apart from the apostrophe before formulas and from what cannot be seen.
  package static func isSame(_ cell: String, as text: String) -> Bool {
    let wanted = seen(text)
    return seen(cell) == wanted
      || (cell.unicodeScalars.first == "'" && seen(String(cell.unicodeScalars.dropFirst())) == wanted)
  }

  private static func seen(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control where scalar != "\n" && scalar != "\t" && scalar != "\r": "\u{FFFD}"
      case .control: scalar == "\n" ? "\n" : " "
      case .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: "\u{FFFD}"
      case .format where scalar != "\u{200C}" && scalar != "\u{200D}": "\u{FFFD}"
      default: scalar
      }
    }
  }
}
