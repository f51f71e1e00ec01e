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
  /// Where it begins on its line, counted in characters.
  let x: Int

  /// Whether a sentence ends here, as far as punctuation tells.
  let endsSentence: Bool
  /// Whether its first letter is a capital.
  let isCapitalised: Bool
  /// Whether it begins with a small letter, no sign before it.
  let beginsSmall: Bool
  let hasDigit: Bool

  /// Whether any letter stands in it.
  var hasLetter: Bool {
    text.utf8.contains { $0.isSmallLetter || $0.isCapital } || text.contains { $0.isLetter }
  }

  /// Whether a comma, semicolon or bracket separates it from what follows.
  var endsClause: Bool {
    guard let last = text.utf8.last else { return false }
    return last == .comma || last == 0x29 || endsSentence
  }

  /// Whether a colon ends it, as it ends a label.
  var endsLabel: Bool { text.utf8.last == .colon }
}

extension Word {
  /// What recognisers ask of a word many times is found out here, once.
  init(_ bytes: ArraySlice<UInt8>, page: Int, line: Int, x: Int) {
    text = String(decoding: bytes, as: UTF8.self)
    key = Self.key(of: bytes, text)
    self.page = page
    self.line = line
    self.x = x
    endsSentence = Self.endsSentence(bytes)
    hasDigit = bytes.contains(where: \.isDigit)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      isCapitalised = bytes.first(where: \.isLetter)?.isCapital == true
      beginsSmall = bytes.first?.isSmallLetter == true
    } else {
      isCapitalised = text.first { $0.isLetter }?.isUppercase == true
      beginsSmall = text.first?.isLowercase == true
    }
  }

  private static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last(where: { $0 != 0x22 && $0 != 0x27 && $0 != 0x29 }) else { return false }
    return last == .dot || last == 0x21 || last == 0x3F || last == .colon || last == 0x3B
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
    return lowered(core)
  }

  private static func lowered(_ core: ArraySlice<UInt8>) -> String {
    String(unsafeUninitializedCapacity: core.count) { buffer in
      for (place, byte) in core.enumerated() { buffer[place] = byte.lowered }
      return core.count
    }
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
