/// A kind of event that a description of a system has to tell of, with the words that reports use for it.
struct EventTopic: Sendable {
  /// What it is called, as single words.
  let nouns: Set<String>
  /// One of these has to stand with the noun, unless they are empty: `significant change`.
  let adjectives: Set<String>
  /// What a heading about it may hold besides, so that `Incident response` is none.
  let titles: Set<String>
  /// With these beside it the noun speaks of a procedure: `incident response`.
  let procedures: Set<String>

  static let incidents = EventTopic(
    nouns: ["incident", "incidents", "breach", "breaches"], adjectives: [],
    titles: [
      "system", "security", "identified", "reported", "privacy", "data", "availability", "disclosure",
      "disclosures",
    ],
    procedures: procedureWords)

  static let changes = EventTopic(
    nouns: ["change", "changes"],
    adjectives: ["significant", "material", "major", "relevant", "fundamental", "substantial", "important"],
    titles: ["system", "control", "controls", "environment", "services", "identified", "description"],
    procedures: procedureWords.union(["request", "requests", "control", "advisory"]))

  private static let procedureWords: Set<String> = [
    "response", "management", "handling", "policy", "policies", "plan", "plans", "procedure", "procedures",
    "process",
    "processes", "reporting", "ticket", "tickets", "log", "team", "manager", "escalation", "monitoring",
    "tracking",
    "notification", "register",
  ]

  private static let fillers: Set<String> = [
    "significant", "material", "major", "relevant", "to", "the", "of", "in", "during", "period", "and", "or",
    "since",
    "last", "prior", "previous", "report", "review", "examination", "audit", "year", "months", "12", "twelve",
    "past",
    "over", "for", "within", "affecting", "other", "any", "its", "that", "occurred", "",
  ]

  /// What any heading may hold.
  private static let known = fillers.union(incidents.nouns).union(changes.nouns).union(incidents.titles)

  /// Whether words without their number head what the report tells of such events.
  func isHeading(_ words: ArraySlice<Word>) -> Bool {
    (1...14).contains(words.count) && words.contains { nouns.contains($0.key) }
      && words.allSatisfy { titles.contains($0.key) || Self.known.contains($0.key) }
  }
}
