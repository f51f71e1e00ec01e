internal import Diligence

/// A run of words that names categories and nothing else, such as `Security, Availability, and
/// Confidentiality`.
struct CategoryList: Sendable, Equatable {
  let categories: Set<TrustCategory>
  let words: Range<Int>
}

extension ReportText {
  /// Every run of categories, in order; joined by commas, bullets, `and`, or the word category itself.
  func categoryLists() -> [CategoryList] {
    var lists: [CategoryList] = []
    var categories: Set<TrustCategory> = []
    var start = 0
    var end = 0
    func close() {
      if !categories.isEmpty { lists.append(CategoryList(categories: categories, words: start..<end)) }
      categories = []
    }
    for mention in categoryMentions() {
      if categories.isEmpty || !joins(end..<mention.words.lowerBound) || endsStatement(at: end - 1) {
        close()
        start = mention.words.lowerBound
      }
      categories.formUnion(mention.categories)
      end = mention.words.upperBound
    }
    close()
    return lists
  }

  /// Whether nothing but joining words stands between two categories.
  private func joins(_ gap: Range<Int>) -> Bool {
    gap.count <= 4 && gap.allSatisfy { Self.joints.contains(words[$0].key) }
  }

  private static let joints: Set<String> = [
    "", "and", "or", "and/or", "the", "category", "categories", "principle", "criteria", "also", "known",
    "as", "o",
    "und", "common",
  ]

  /// Single categories by their words, in order.
  private func categoryMentions() -> [CategoryList] {
    let simple = TrustCategory.words.flatMap { key, category in
      places(ofKey: key).map { CategoryList(categories: [category], words: $0..<$0 + 1) }
    }
    let double = TrustCategory.phrases.flatMap { phrase, category in
      places(of: phrase).map { CategoryList(categories: [category], words: $0) }
    }
    let glued = words.indices.compactMap { index in
      CategoryWord.glued(words[index]).map { CategoryList(categories: $0, words: index..<index + 1) }
    }
    return (simple + double + glued).sorted { $0.words.lowerBound < $1.words.lowerBound }
  }
}

extension TrustCategory {
  fileprivate static let words: [(String, TrustCategory)] = [
    ("security", .security), ("availability", .availability), ("confidentiality", .confidentiality),
    ("privacy", .privacy),
  ]

  fileprivate static let phrases: [(Phrase, TrustCategory)] = [
    ("processing integrity", .processingIntegrity), ("common criteria", .security),
  ]
}

/// A word whose spaces got lost, such as `andConfidentiality` or `Availability,Privacy`.
private enum CategoryWord {
  /// Nil where the word is plain, or holds anything beside categories and what joins them.
  static func glued(_ word: Word) -> Set<TrustCategory>? {
    guard (9...longest).contains(word.text.utf8.count), hasSeam(word.text.utf8) else { return nil }
    let parts = parts(of: word.text)
    var categories = Set(parts.compactMap { part in TrustCategory.words.first { $0.0 == part }?.1 })
    if zip(parts, parts.dropFirst()).contains(where: { $0 == ("processing", "integrity") }) {
      categories.insert(.processingIntegrity)
    }
    let isPure = parts.allSatisfy { part in
      neighbours.contains(part) || TrustCategory.words.contains { $0.0 == part }
    }
    return categories.isEmpty || !isPure ? nil : categories
  }

  private static let longest = 90

  private static let neighbours: Set<String> = [
    "and", "or", "for", "the", "processing", "integrity", "category", "categories", "criteria", "principles",
    "to",
    "throughout", "as", "based", "report", "period",
  ]

  /// Whether a capital follows a small letter, or a comma or stroke stands between letters.
  private static func hasSeam(_ bytes: String.UTF8View) -> Bool {
    var previous: UInt8 = 0x20
    for byte in bytes {
      let isCapital = (0x41...0x5A).contains(byte)
      let isSmall = (0x61...0x7A).contains(byte)
      if isCapital, (0x61...0x7A).contains(previous) { return true }
      if isCapital || isSmall, previous == 0x2C || previous == 0x2F { return true }
      previous = byte
    }
    return false
  }

  /// `andConfidentiality` → `and`, `confidentiality`.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var wasSmall = false
    for character in text {
      if !character.isLetter || (character.isUppercase && wasSmall) {
        if !part.isEmpty { parts.append(part.lowercased()) }
        part = ""
      }
      if character.isLetter { part.append(character) }
      wasSmall = character.isLowercase
    }
    return part.isEmpty ? parts : parts + [part.lowercased()]
  }
}
