/// Words that say, of what somebody claims to have, that it is not there or not there yet.
struct DenyingPhrase: Sendable {
  let words: [String]
  /// One of these has to follow; empty where it does not matter what does.
  private let before: Set<String>
  /// None of these may follow.
  private let except: Set<String>
  /// Whether a “not” or “no longer” in front turns it round.
  private let isDeniable: Bool

  private init(
    _ words: String, before: Set<String> = [], except: Set<String> = [], isDeniable: Bool = true
  ) {
    self.words = words.split(separator: " ").map(String.init)
    self.before = before
    self.except = except
    self.isDeniable = isDeniable
  }

  /// Whether it stands at a place among the words of a sentence, and means what it says there.
  func stands(at place: Int, in sentence: [String]) -> Bool {
    let end = place + words.count
    guard end <= sentence.count, sentence[place..<end].elementsEqual(words) else { return false }
    let next = end < sentence.count ? sentence[end] : ""
    if !before.isEmpty, !before.contains(next) { return false }
    if except.contains(next) { return false }
    return !isTurned(by: sentence[..<place].suffix(3))
  }

  /// What is past, or denied, is not what the phrase alone would say.
  private func isTurned(by words: ArraySlice<String>) -> Bool {
    if let last = words.last, ["was", "were", "been", "nothing", "none"].contains(last) { return true }
    let denials: Set = ["not", "no", "never", "nothing", "none", "isn't", "aren't", "longer", "without"]
    return isDeniable && words.contains { denials.contains($0) }
  }

  private static let things: Set = ["it", "this", "that", "one", "these", "those"]
  private static let times: Set = [
    "q1", "q2", "q3", "q4", "h1", "h2", "next", "later", "the", "january", "february", "march", "april",
    "may",
    "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn",
    "fall", "winter", "version", "2025", "2026", "2027", "2028", "2029", "2030",
  ]
  private static let made: Set = [
    "introduced", "implemented", "added", "ready", "rolled", "built", "enabled", "finished", "completed",
    "live",
    "done",
  ]
  /// What we have not looked at yet says nothing about what the vendor has.
  private static let ours: Set = [
    "needed", "required", "necessary", "due", "asked", "read", "reviewed", "seen", "received", "checked",
    "verified", "shown", "looked", "accepted", "confirmed",
  ]

  static let all: [DenyingPhrase] =
    ["planned for", "planned in", "planned by"].map { DenyingPhrase($0, before: times) }
    + ["on the", "on our", "on their", "on its"].map { DenyingPhrase("\($0) roadmap") }
    + ["will be", "to be"].map { DenyingPhrase($0, before: made) }
    + ["don't have", "do not have", "don't do", "do not do", "doesn't have", "does not have"].map {
      DenyingPhrase($0, before: things, isDeniable: false)
    }
    + [
      DenyingPhrase("not yet", except: ours, isDeniable: false),
      DenyingPhrase("not in place", isDeniable: false), DenyingPhrase("not implemented", isDeniable: false),
      DenyingPhrase("will be in place"), DenyingPhrase("to be in place"),
      DenyingPhrase("plan to", before: ["introduce", "implement", "add", "build", "start", "support"]),
      DenyingPhrase("plans to", before: ["introduce", "implement", "add", "build", "start", "support"]),
      DenyingPhrase("coming soon"), DenyingPhrase("under construction"),
    ]
}
