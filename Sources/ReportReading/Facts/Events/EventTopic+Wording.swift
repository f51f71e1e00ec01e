extension EventTopic {
  /// Whether a sentence says that there were no such events: `There were no significant changes during the
  /// period.`
  func isDenied(in sentence: ArraySlice<Word>) -> Bool {
    let keys = Self.keys(of: sentence)
    guard !keys.contains(where: Self.conditional.contains) else { return false }
    return keys.indices.contains { noun in
      guard isEvent(noun, keys), isQualified(noun, keys), !Self.wouldBe(keys[..<noun]) else { return false }
      let before = keys[max(0, noun - 9)..<noun]
      guard !before.contains(where: Self.more.contains) else { return false }
      if let no = before.lastIndex(of: "no") {
        return Self.isPast(no, keys) || keys.contains(where: Self.periods.contains)
      }
      return before.contains("any") && keys[..<noun].contains(where: ["not", "never"].contains)
        && keys[..<noun].contains(where: Self.learning.contains)
    }
  }

  /// Whether a sentence tells of one event with its date: `On 3 March 2026 the company experienced an
  /// incident …`
  ///
  /// Only of what needs no adjective: a sentence about a change tells nothing of how much it matters.
  func isTold(in sentence: ArraySlice<Word>) -> Bool {
    guard adjectives.isEmpty, EventDate.stands(in: sentence) else { return false }
    let keys = Self.keys(of: sentence)
    guard !keys.contains(where: Self.conditional.contains), !Self.wouldBe(keys[...]) else { return false }
    return keys.indices.contains { noun in
      guard isEvent(noun, keys) else { return false }
      let around = keys[max(0, noun - 8)..<min(noun + 6, keys.count)]
      return !around.contains("no") && !around.contains("not")
        && around.contains(where: Self.happening.contains)
    }
  }

  /// What the words are compared by; the month of May is no verb.
  private static func keys(of words: ArraySlice<Word>) -> [String] {
    words.map { $0.key == "may" && $0.isCapitalised ? "" : $0.key }
  }

  /// Whether the noun at an index means an event, and neither a procedure nor events as such.
  private func isEvent(_ noun: Int, _ keys: [String]) -> Bool {
    guard nouns.contains(keys[noun]) else { return false }
    let rest = keys[noun...].dropFirst()
    return !(rest.first.map(procedures.contains) ?? false)
      && !rest.prefix(2).contains(where: Self.general.contains)
  }

  /// Whether it stands with one of the adjectives, or speaks of the system or of the period.
  private func isQualified(_ noun: Int, _ keys: [String]) -> Bool {
    if adjectives.isEmpty || keys[max(0, noun - 9)..<noun].contains(where: adjectives.contains) {
      return true
    }
    let rest = keys[noun...].dropFirst().prefix(6)
    return rest.first == "to" && rest.contains(where: Self.systems.contains) || keys.contains("period")
  }

  /// `there were no`, `there had been no`
  private static func isPast(_ no: Int, _ keys: [String]) -> Bool {
    no >= 2 && ["were", "was", "been"].contains(keys[no - 1]) && keys[max(0, no - 4)..<no].contains("there")
  }

  private static func wouldBe(_ keys: ArraySlice<String>) -> Bool {
    keys.contains { $0 == "should" || $0 == "would" }
  }

  private static let more: Set<String> = ["other", "further", "additional"]
  private static let systems: Set<String> = [
    "system", "controls", "control", "services", "service", "environment",
  ]
  /// After the noun these speak of events as such: `No changes are made …`, `incidents must be …`
  private static let general: Set<String> = [
    "are", "is", "can", "may", "must", "should", "will", "would", "shall", "reach",
  ]
  private static let conditional: Set<String> = [
    "if", "unless", "without", "testing", "tested", "sample", "whether", "inspected", "inquired",
  ]
  private static let periods: Set<String> = [
    "period", "year", "months", "during", "since", "throughout", "examination", "review", "between",
    "affected",
    "that", "identified", "occurred", "reported", "until",
  ]
  private static let learning: Set<String> = [
    "aware", "experience", "experienced", "identify", "identified", "had", "have", "suffer", "suffered",
    "made",
    "make", "occurred", "report", "reported", "known", "undergo", "undergone",
  ]
  private static let happening: Set<String> = [
    "experienced", "occurred", "suffered", "discovered", "detected", "caused", "affected", "resulted",
    "identified", "happened", "disclosed", "was", "were", "had", "led",
  ]
}
