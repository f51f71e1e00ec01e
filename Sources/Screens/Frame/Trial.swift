import Diligence

/// Changes that are tried and not stored: "what if". They lie over the record like a transparent sheet; taking it away
/// shows what is recorded.
struct Trial: Sendable {
  /// One thing tried.
  struct Attempt: Sendable, Equatable {
    let subject: Subject
    let changes: [Change]
    /// As the toast said it.
    let words: String
    /// The same for the pauses in typing one text, and for what is tried on several assessments at once.
    let draft: Int?
  }

  private(set) var attempts: [Attempt] = []
  private(set) var undone: [Attempt] = []

  /// Tries one thing more. What replaces the same text, or just the same thing, takes the place of what it replaces.
  mutating func add(_ attempt: Attempt) {
    undone = []
    let subjects = attempt.changes.map(\.subject)
    if let last = attempts.last, last.draft == attempt.draft, last.changes.map(\.subject) == subjects {
      attempts.removeLast()
    }
    attempts.append(attempt)
  }

  /// Takes back what was tried last, all of it where it was tried on several assessments; nil where nothing is left.
  mutating func takeBack() -> Attempt? { Self.move(from: &attempts, to: &undone) }

  /// Tries once more what was taken back last; nil where nothing is left.
  mutating func tryAgain() -> Attempt? { Self.move(from: &undone, to: &attempts) }

  private static func move(from one: inout [Attempt], to other: inout [Attempt]) -> Attempt? {
    guard let last = one.popLast() else { return nil }
    other.append(last)
    while let draft = last.draft, one.last?.draft == draft { other.append(one.removeLast()) }
    return last
  }

  /// Takes one thing back, wherever it stands among the others.
  mutating func remove(at place: Int) {
    guard attempts.indices.contains(place) else { return }
    undone.append(attempts.remove(at: place))
  }

  /// Forgets all that was tried for one vendor.
  mutating func forget(_ vendor: VendorID) {
    attempts.removeAll { $0.subject.vendor == vendor }
    undone.removeAll { $0.subject.vendor == vendor }
  }

  /// Everything tried for one vendor as it stands at the end: of changes to the same thing only the last.
  func changes(to vendor: VendorID) -> [Change] { lastChanges[vendor] ?? [] }

  /// The same for every vendor, gone through once, because a weight moved for many vendors soon makes thousands of attempts.
  var lastChanges: [VendorID: [Change]] {
    var seen: [VendorID: Set<Change.Subject>] = [:]
    var lasts: [VendorID: [Change]] = [:]
    for attempt in attempts.reversed() {
      for change in attempt.changes.reversed()
      where seen[attempt.subject.vendor, default: []].insert(change.subject).inserted {
        lasts[attempt.subject.vendor, default: []].append(change)
      }
    }
    return lasts.mapValues { $0.reversed() }
  }

  /// How many things are tried; the same on several assessments is one.
  var count: Int {
    attempts.indices.count {
      $0 == 0 || attempts[$0].draft == nil || attempts[$0].draft != attempts[$0 - 1].draft
    }
  }

  /// The vendors for which something is tried, in the order in which it was.
  var vendors: [VendorID] {
    var seen: Set<VendorID> = []
    return attempts.map(\.subject.vendor).filter { seen.insert($0).inserted }
  }
}
