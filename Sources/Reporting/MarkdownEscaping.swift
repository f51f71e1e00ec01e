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
  package var escapedForMarkdown: String {
    if utf8.allSatisfy(\.isPlain) { return self }
    var escaping = MarkdownEscaping(self)
    return escaping.escaped()
  }
}

/// One walk over a text, looking one scalar ahead and a few back.
private struct MarkdownEscaping {
  private let scalars: ArraySlice<Unicode.Scalar>
  private var result: [UInt8] = []

  init(_ text: String) {
    let all = Array(text.unicodeScalars)
    let start = all.firstIndex { !$0.isSpace } ?? all.endIndex
    let end = all.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? start
    scalars = all[start..<end]
    result.reserveCapacity(text.utf8.count + text.utf8.count / 8 + 16)
  }

  mutating func escaped() -> String {
    if let first = scalars.first { escapeLineStart(first) }
    let marker = listMarkerEnd
    for index in scalars.indices {
      if index == marker { write("\\") }
      append(index)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func next(_ index: Int) -> Unicode.Scalar? {
    index + 1 < scalars.endIndex ? scalars[index + 1] : nil
  }

  private mutating func append(_ index: Int) {
    let scalar = scalars[index]
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", ",": put(scalar)
    case "\\", "`", "*", "_", "[", "]", "~", "|", "$": put("\\", scalar)
    case "&": write("&amp;")
    case "<": write("&lt;")
    case ">": write("&gt;")
    case "\r": if next(index) != "\n" { write("<br>") }
    case "\n", "\u{85}", "\u{2028}", "\u{2029}": write("<br>")
    case "\t": write(" ")
    case "@", "#": put(scalar, joinedTo: next(index))
    case ":" where next(index) == "/": put("\\", scalar)
    case "." where followsWWW(index): put("\\", scalar)
    default: put(scalar.isInvisible ? "\u{FFFD}" : scalar)
    }
  }

  private mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { result.append(contentsOf: $0) }
  }

  private mutating func put(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
    put(first)
    put(second)
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if let bytes = UTF8.encode(scalar) { result.append(contentsOf: bytes) }
  }

  private mutating func put(_ scalar: Unicode.Scalar, joinedTo next: Unicode.Scalar?) {
    put(scalar)
    if let next, !next.isSpace { write("\u{2060}") }
  }

  /// A backslash where the text would start a heading, a list, a rule or an underline of the line before.
  private mutating func escapeLineStart(_ first: Unicode.Scalar) {
    switch first {
    case "#", "+", "-", "=": write("\\")
    case ":" where next(scalars.startIndex) != "/": write("\\")
    default: break
    }
  }

  /// Where the dot or bracket stands that would make a number at the start the first of a list.
  private var listMarkerEnd: Int? {
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.endIndex < scalars.endIndex else { return nil }
    let isMarker = scalars[digits.endIndex] == "." || scalars[digits.endIndex] == ")"
    return isMarker && (next(digits.endIndex)?.isSpace ?? true) ? digits.endIndex : nil
  }

  private func followsWWW(_ index: Int) -> Bool {
    index - 3 >= scalars.startIndex && scalars[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" }
  }
}

extension UInt8 {
  /// A letter or a digit, which means the same everywhere.
  fileprivate var isPlain: Bool {
    (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self)
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    isASCII ? value == 32 || (9...13).contains(value) : properties.isWhitespace
  }
}
