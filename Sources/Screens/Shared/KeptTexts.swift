/// Which form about an assessment it is, such as that of one report.
struct FormPlace: Hashable, Sendable {
  let subject: Subject
  let name: String
}

extension Desk {
  /// Keeps, for the session, texts that stand in a form and could not be recorded; none forgets what was kept.
  mutating func keep(_ texts: [String: String], at place: FormPlace) {
    keptTexts[place] = texts.isEmpty ? nil : texts
  }
}
