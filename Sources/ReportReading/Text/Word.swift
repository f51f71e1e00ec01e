/// One word of a document with its place.
struct Word: Sendable, Equatable {
  /// As it stands, punctuation included.
  let text: String
  /// What phrases are compared with: in lower case, without the punctuation around it.
  let key: String
  /// Counted from 1 in the file.
  let page: Int
  /// Its line in ``ReportText/lines``.
  let line: Int

  /// Whether a sentence ends here, as far as punctuation tells.
  var endsSentence: Bool {
    guard let last = text.utf8.last(where: { $0 != 0x22 && $0 != 0x27 && $0 != 0x29 }) else { return false }
    return last == 0x2E || last == 0x21 || last == 0x3F || last == 0x3A || last == 0x3B
  }

  /// Whether a comma, semicolon or bracket separates it from what follows.
  var endsClause: Bool {
    guard let last = text.utf8.last else { return false }
    return last == 0x2C || last == 0x29 || endsSentence
  }

  var isCapitalised: Bool { text.first { $0.isLetter }?.isUppercase == true }
}

extension Word {
  init(_ bytes: ArraySlice<UInt8>, page: Int, line: Int) {
    text = String(decoding: bytes, as: UTF8.self)
    key = Self.key(of: bytes, text)
    self.page = page
    self.line = line
  }

  /// `“Type-2,” ` → `type-2`; a word of punctuation alone has an empty key.
  static func key(of text: Substring) -> String {
    key(of: Array(text.utf8)[...], String(text))
  }

  private static func key(of bytes: ArraySlice<UInt8>, _ text: String) -> String {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return key(ofForeign: text) }
    func isCore(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }
    guard let first = bytes.firstIndex(where: isCore), let last = bytes.lastIndex(where: isCore) else {
      return ""
    }
    let core = bytes[first...last]
    if core.count == bytes.count, !core.contains(where: \.isCapital) { return text }
    return String(decoding: core.lazy.map(\.lowered), as: UTF8.self)
  }

  private static func key(ofForeign text: String) -> String {
    func isCore(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: isCore), let last = scalars.lastIndex(where: isCore) else {
      return ""
    }
    return String(text[first...last]).lowercased()
  }
}
