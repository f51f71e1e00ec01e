/// What the words around a list of categories make of it: the scope, what is left out of it, or the name of a
/// book.
struct CategoryContext {
  private let text: ReportText

  init(_ text: ReportText) {
    self.text = text
  }

  /// Whether the words before it, or those after it, say that the report is about these categories.
  func states(_ list: CategoryList) -> Bool {
    let before = before(list).drop(while: Self.fillers.contains)
    guard let last = before.first else { return false }
    switch last {
    case "to": return Self.relations.contains(before.dropFirst().first ?? "")
    case "for":
      return Self.subjects.contains(before.dropFirst().first ?? "") || before.dropFirst().first == "aicpa"
        || isCalledCategories(list)
    case "of", "on", "regarding":
      return Self.subjects.contains(before.dropFirst().first ?? "") || isCalledCategories(list)
    default: return Self.verbs.contains(last) || Self.subjects.contains(last)
    }
  }

  /// Whether it fills its lines, as on a cover.
  func standsAlone(_ list: CategoryList) -> Bool {
    let words = text.words
    let begins = list.words.lowerBound == text.lines[words[list.words.lowerBound].line].words.lowerBound
    let ends = list.words.upperBound == text.lines[words[list.words.upperBound - 1].line].words.upperBound
    return begins && ends && list.categories.count > 1
  }

  /// Whether it is said to be out of scope.
  func excludes(_ list: CategoryList) -> Bool {
    let (behind, ahead) = (Array(before(list).reversed()), after(list))
    return Self.exclusions.contains { Self.holds(behind, $0) || Self.holds(ahead, $0) }
  }

  /// Whether it belongs to the name of TSP section 100, which always names all five.
  func isNameOfTheCriteria(_ list: CategoryList) -> Bool {
    let before = before(list, limit: 14)
    guard before.first == "for" || before.first == "to" && before.dropFirst().first == "relevant" else {
      return false
    }
    let after = after(list)
    if before.dropFirst().first == "illustrations" { return true }
    guard list.categories.count == 5, before.first == "for" else { return false }
    return before.prefix(8).contains { $0 == "tsp" || isYear($0) }
      || after.contains("aicpa") || Self.holds(after, ["revised", "points"])
  }

  /// `… for the Security and Availability categories`.
  private func isCalledCategories(_ list: CategoryList) -> Bool {
    text.words[list.words.upperBound...].prefix(3).contains { Self.subjects.contains($0.key) }
  }

  /// The keys before a list, the nearest first, as far as the sentence goes.
  private func before(_ list: CategoryList, limit: Int = 9) -> [String] {
    let start = list.words.lowerBound
    let range = max(0, start - limit)..<start
    return range.reversed().prefix { !text.endsStatement(at: $0) }.map { text.words[$0].key }
  }

  /// The keys after a list, as far as the sentence goes.
  private func after(_ list: CategoryList) -> [String] {
    let end = list.words.upperBound
    guard !text.endsStatement(at: end - 1) else { return [] }
    let range = end..<min(end + 10, text.words.count)
    let inside = range.prefix { !text.endsStatement(at: $0) }
    return range.prefix(inside.count + 1).map { text.words[$0].key }
  }

  private func isYear(_ key: String) -> Bool { key.utf8.count == 4 && key.hasPrefix("20") }

  private static func holds(_ keys: some Collection<String>, _ phrase: [String]) -> Bool {
    keys.indices.contains { keys[$0...].starts(with: phrase) }
  }

  private static let fillers: Set<String> = [
    "the", "following", "trust", "services", "service", "applicable", "", "selected", "aicpa's", "o", "two",
    "three", "four", "five", "both", "all",
  ]
  private static let relations: Set<String> = ["relevant", "related", "relating", "applicable", "pertaining"]
  private static let subjects: Set<String> = [
    "criteria", "criterion", "categories", "category", "principles", "principle", "tsc", "tscs",
  ]
  private static let verbs: Set<String> = ["covers", "covering", "covered", "cover", "scope", "addresses"]
  private static let exclusions: [[String]] = [
    ["not", "in", "scope"], ["not", "in", "the", "scope"], ["not", "within", "the", "scope"],
    ["not", "within", "scope"], ["out", "of", "scope"], ["outside", "the", "scope"], ["excluded"],
    ["excluding"],
    ["excludes"], ["not", "include"], ["not", "included"], ["not", "cover"], ["not", "covered"],
    ["not", "examined"], ["not", "part", "of"], ["not", "address"], ["not", "addressed"],
    ["not", "applicable"],
    ["not", "selected"], ["no", "opinion"], ["other", "than"], ["except"],
  ]
}
