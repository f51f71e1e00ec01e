import Diligence

/// Rows of a table as comma-separated values (RFC 4180: lines end in CR LF), safe to open in a spreadsheet.
package struct CSV: Sendable, Equatable {
  /// A spreadsheet takes text that starts with one of these for a formula, full-width forms included.
  private static let formulaSigns: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"]

  private var lines = ""

  package init(columns: [String]) {
    append(columns)
  }

  /// Takes rows as they are, the heading first.
  package init(rows: [[String]]) {
    for row in rows { append(row) }
  }

  package mutating func append(_ cells: [String]) {
    lines += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  /// The whole file.
  package var text: String { lines }

  /// One cell: never a formula, never a control sequence, quoted where it has to be.
  ///
  /// An apostrophe goes before what would be a formula, and U+FFFD stands in for what cannot be seen.
  private static func cell(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": scalars.append(scalar)
      case "\t", "\r": scalars.append(" ")
      default: scalars.append(scalar.isInvisible ? "\u{FFFD}" : scalar)
      }
    }
    let safe = (startsFormula(text) ? "'" : "") + String(scalars)
    let hasEdge = safe.first == " " || safe.last == " "
    guard hasEdge || safe.utf8.contains(where: { ",\"\n;".utf8.contains($0) }) else { return safe }
    // By code points: a quotation mark that a combining mark follows is a character of another name.
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return String(quoted) + "\""
  }

  private static func startsFormula(_ text: String) -> Bool {
    if let first = text.unicodeScalars.first, formulaSigns.contains(first) { return true }
    let visible = text.unicodeScalars.first { scalar in
      let properties = scalar.properties
      // Joiners are kept, because words of several scripts need them, and are seen no more than the others.
      return !scalar.isInvisible && !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
    }
    return visible.map(formulaSigns.contains) ?? false
  }
}
