/// Tells by its words which part of a report a heading begins.
enum HeadingTitle {
  /// `keys` are those of the title without its number.
  static func part(_ keys: [String], isNumbered: Bool) -> Sections.Part? {
    guard keys.contains(where: isClue) else { return nil }
    let keys = keys.filter { !$0.isEmpty }
    let words = Set(keys)
    guard let first = keys.first, first != "report" || words.contains("independent"), first != "soc" else {
      return nil
    }
    if isOther(keys, words) { return .otherInformation }
    if isAssertion(keys, words) { return .assertion }
    if isTests(keys, words) { return .tests }
    if isAuditorsReport(keys, words) { return .auditorsReport }
    return isDescription(keys, words, isNumbered: isNumbered) ? .description : nil
  }

  /// Whether a word can tell which part begins; no title that bears none of them is one.
  private static func isClue(_ key: String) -> Bool { clues.contains(key) || key.hasPrefix("assertion") }

  private static let clues: Set<String> = [
    "information", "unaudited", "response", "responses", "statement", "confirmation", "representation",
    "management's", "tests", "testing", "tested", "results", "criteria", "report", "opinion", "description",
    "overview",
  ]

  private static func isOther(_ keys: [String], _ words: Set<String>) -> Bool {
    if words.contains("information") {
      let isAuditors = words.contains { $0.hasPrefix("auditor") || $0.hasPrefix("accountant") }
      let isOther = words.contains {
        ["other", "additional", "unaudited", "supplementary", "supplemental"].contains($0)
      }
      return isOther && !(isAuditors && keys.first == "information")
    }
    return !words.isDisjoint(with: ["unaudited"])
      || !words.isDisjoint(with: ["response", "responses"]) && words.contains { $0.hasPrefix("management") }
  }

  private static func isAssertion(_ keys: [String], _ words: Set<String>) -> Bool {
    if let place = keys.firstIndex(where: { $0.hasPrefix("assertion") }) {
      guard !keys[..<place].contains("description") else { return false }
      return words.isDisjoint(with: ["examination", "opinion"])
    }
    let isStatement = !words.isDisjoint(with: ["statement", "confirmation", "representation"])
    let isManagement = words.contains { key in speakers.contains { key.hasPrefix($0) } }
    return isStatement && isManagement
      || words.contains("management's") && words.contains("report") && words.isDisjoint(with: ["independent"])
  }

  private static let speakers = [
    "management", "director", "board", "organisation", "organization", "service",
  ]

  private static func isTests(_ keys: [String], _ words: Set<String>) -> Bool {
    if !words.isDisjoint(with: ["tests", "testing", "tested"]) {
      return !words.isDisjoint(with: [
        "controls", "control", "results", "criteria", "effectiveness", "auditor's", "matrix", "matrices",
      ])
    }
    if words.contains("results"), !words.isDisjoint(with: ["test", "tests"]) { return true }
    if words.contains("criteria"), !words.isDisjoint(with: ["controls", "control"]) {
      return words.isDisjoint(with: ["complementary", "assertion", "relevant"]) || words.contains("related")
    }
    return words.contains("information") && words.contains("provided")
      && words.contains { $0.hasPrefix("auditor") }
  }

  private static func isAuditorsReport(_ keys: [String], _ words: Set<String>) -> Bool {
    let isReport = !words.isDisjoint(with: ["report", "opinion"])
    let isAuditor = words.contains { key in auditors.contains { key.hasPrefix($0) } }
    return isReport && isAuditor || isReport && words.contains("assurance") && words.contains("independent")
  }

  private static let auditors = ["auditor", "accountant", "practitioner"]

  private static func isDescription(_ keys: [String], _ words: Set<String>, isNumbered: Bool) -> Bool {
    let isSystem = !words.isDisjoint(with: [
      "system", "systems", "services", "boundaries", "platform", "service",
    ])
    guard words.contains("description") || words.contains("overview") else { return false }
    if words.contains("criteria") && words.contains("description") && !isSystem { return false }
    return isSystem || isNumbered && words.contains("description") || keys == ["description"]
  }
}
