internal import Diligence

/// Rows as comma-separated values (RFC 4180) that no spreadsheet takes for formulas.
package enum CSVText {
  /// One record with its line end.
  package static func record(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// Cells that begin with `= + - @` (full width too), a tab or a return get an apostrophe before them,
  /// because spreadsheets would work them out; characters that cannot be seen are replaced by U+FFFD.
  private static func cell(_ text: String) -> String {
    let safe = (isFormula(text) ? "'" : "") + shown(text)
    guard safe.unicodeScalars.contains(where: needsQuotes) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// Looks past white space and what cannot be seen, as some spreadsheets do.
  private static func isFormula(_ text: String) -> Bool {
    if let first = text.unicodeScalars.first, startsFormula(first) { return true }
    let visible = text.unicodeScalars.first { !$0.isInvisible && !$0.properties.isWhitespace }
    return visible.map(startsFormula) ?? false
  }

  private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r": true
    default: false
    }
  }

  private static func needsQuotes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", ",", "\n", "\r": true
    default: false
    }
  }

  private static func shown(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      let isLayout = scalar == "\n" || scalar == "\r" || scalar == "\t"
      shown.unicodeScalars.append(scalar.isInvisible && !isLayout ? "\u{FFFD}" : scalar)
    }
    return shown
  }
}
