import Diligence
import Scoring

// What if: changes laid over the record without being stored.
extension Desk {
  /// Whether the screens show what would be, and changes are tried instead of recorded.
  var isTrying: Bool { trial != nil }

  /// Whether anything that is tried would be lost by leaving.
  var hasTried: Bool { trial?.attempts.isEmpty == false }

  /// Tries changes without recording them; starts trying if need be. See ``record(_:of:saying:draft:)``.
  mutating func attempt(_ changes: [Change], of subject: Subject, saying words: String?, draft: Int? = nil) {
    guard let worksheet = worksheets[subject.vendor], worksheet.isAnyNew(changes) else { return }
    let before = sheet(subject)?.card
    let name = words ?? "text of \(changes.first.map(\.subjectWords) ?? "this vendor")."
    var next = trial ?? Trial()
    next.add(Trial.Attempt(subject: subject, changes: changes, words: name, draft: draft))
    trial = next
    lay()
    if let words { toast = "Tried: \(sentence(words, before: before, after: sheet(subject)?.card))" }
  }

  /// Tries changes to several assessments as one step; starts trying if need be.
  mutating func attempt(onAll changes: [(subject: Subject, changes: [Change])], saying words: String) {
    var next = trial ?? Trial()
    let step = newDraft()
    for (subject, changes) in changes where worksheets[subject.vendor]?.isAnyNew(changes) == true {
      next.add(Trial.Attempt(subject: subject, changes: changes, words: words, draft: step))
    }
    guard !next.attempts.isEmpty else { return toast = "Nothing new to try." }
    trial = next
    lay()
  }

  /// Shows what would be, or what is recorded again; what was tried is put aside and taken up again by the same key.
  mutating func turnTrial() {
    if isTrying { return dropTrial() }
    trial = trialPutAside ?? Trial()
    lay()
    toast =
      "What if: from now on nothing is stored. \(key(.turnTrial)) goes back to what is recorded, \(key(.keepTrial)) keeps what was tried."
  }

  /// Shows what is recorded again; what was tried is put aside.
  mutating func dropTrial() {
    let count = trial?.count ?? 0
    trialPutAside = count == 0 ? nil : trial
    (trial, tried) = (nil, nil)
    toast =
      count == 0
      ? "What-if is over." : "As recorded again. \(key(.turnTrial)) takes up the \(count) tried once more."
  }

  /// Records everything that is tried, one step for each vendor.
  mutating func keepTrial() {
    guard let kept = trial else {
      return toast = "Nothing is tried that could be kept. \(key(.turnTrial)) begins a what-if."
    }
    (trial, tried, trialPutAside) = (nil, nil, nil)
    for vendor in kept.vendors {
      guard let subject = kept.attempts.last(where: { $0.subject.vendor == vendor })?.subject else {
        continue
      }
      record(kept.changes(to: vendor), of: subject, saying: "What was tried is recorded.")
    }
    if kept.vendors.isEmpty { toast = "What-if is over; nothing had been tried." }
  }

  /// Takes back one of the things tried, wherever it stands among them.
  mutating func dropAttempt(at place: Int) {
    trial?.remove(at: place)
    lay()
  }

  mutating func takeBackAttempt() {
    let last = trial?.takeBack()
    lay()
    toast =
      last.map { "No longer tried: \($0.words)" }
      ?? "Nothing is tried any more. \(key(.turnTrial)) ends the what-if."
  }

  mutating func tryAttemptAgain() {
    let last = trial?.tryAgain()
    lay()
    toast = last.map { "Tried again: \($0.words)" } ?? "Nothing more to try again."
  }

  /// Lays everything tried over the record anew.
  mutating func lay() {
    guard let trial else { return tried = nil }
    var sheets = recorded
    for (vendor, changes) in trial.lastChanges { sheets[vendor]?.pretend(changes) }
    tried = sheets
  }
}
