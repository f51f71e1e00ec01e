internal import Diligence
internal import Mustache

/// Makes every value in a template plain text: chosen by name, and the only content type that templates may
/// use.
struct MarkdownContentType: MustacheContentType {
  static let name = "MD"

  func escapeText(_ text: String) -> String { text.escapedForMarkdown }

  /// Makes the name known to the template engine, once.
  static let registration: Void = MustacheContentTypes.register(Self(), named: name)
}

extension String {
  /// The text such that GitHub-flavoured Markdown shows it as text, wherever it stands: in a table cell, a
  /// paragraph, a list.
  ///
  /// Line breaks become `<br>`, so that one value is one line. What can start markup gets a backslash or
  /// becomes an entity; a word joiner (U+2060) keeps `@` and `#` from becoming addresses, mentions and
  /// references. Characters that cannot be seen become U+FFFD. White space around the text goes. Source:
  /// GitHub Flavored Markdown Spec 0.29, sections 2.4, 4.10 and 6.9.
  var escapedForMarkdown: String {
    if utf8.allSatisfy(\.isPlainLetter) { return self }
    var escaping = MarkdownEscaping(self)
    return escaping.escaped()
  }
}

/// One walk over a text, looking one scalar back and a few ahead.
private struct MarkdownEscaping {
  private let scalars: ArraySlice<Unicode.Scalar>
  private var result = ""

  init(_ text: String) {
    let all = Array(text.unicodeScalars)
    let start = all.firstIndex { !$0.properties.isWhitespace } ?? all.endIndex
    let end = all.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? start
    scalars = all[start..<end]
    result.reserveCapacity(text.utf8.count + 16)
  }

  mutating func escaped() -> String {
    let marker = listMarkerEnd
    for index in scalars.indices {
      if index == scalars.startIndex || index == marker { escapeLineStart(index) }
      append(index)
    }
    return result
  }

  private func next(_ index: Int) -> Unicode.Scalar? {
    index + 1 < scalars.endIndex ? scalars[index + 1] : nil
  }

  private mutating func append(_ index: Int) {
    let scalar = scalars[index]
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "~", "|", "$": append("\\", scalar)
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\r": if next(index) != "\n" { result += "<br>" }
    case "\n", "\u{85}", "\u{2028}", "\u{2029}": result += "<br>"
    case "\t": result += " "
    case "@": append(scalar, joinedTo: next(index))
    case "#": append(scalar, joinedTo: next(index))
    case ":" where next(index) == "/": append("\\", scalar)
    case "." where followsWWW(index): append("\\", scalar)
    default: result.unicodeScalars.append(scalar.isInvisible ? "\u{FFFD}" : scalar)
    }
  }

  private mutating func append(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
    result.unicodeScalars.append(first)
    result.unicodeScalars.append(second)
  }

  private mutating func append(_ scalar: Unicode.Scalar, joinedTo next: Unicode.Scalar?) {
    result.unicodeScalars.append(scalar)
    if let next, !next.properties.isWhitespace { result.unicodeScalars.append("\u{2060}") }
  }

  /// A backslash where the scalar would start a heading, a list, a rule or an underline of the line before.
  private mutating func escapeLineStart(_ index: Int) {
    switch scalars[index] {
    case "#", "+", "-", "=", ".", ")": result += "\\"
    case ":" where next(index) != "/": result += "\\"
    default: break
    }
  }

  /// Where the dot or bracket stands that would make a number at the start the first of a list.
  private var listMarkerEnd: Int? {
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.endIndex < scalars.endIndex else { return nil }
    let isMarker = scalars[digits.endIndex] == "." || scalars[digits.endIndex] == ")"
    return isMarker && (next(digits.endIndex)?.properties.isWhitespace ?? true) ? digits.endIndex : nil
  }

  private func followsWWW(_ index: Int) -> Bool {
    index - 3 >= scalars.startIndex && scalars[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" }
  }
}

extension UInt8 {
  /// A letter or a digit, which means the same everywhere.
  fileprivate var isPlainLetter: Bool {
    (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self)
  }
}
