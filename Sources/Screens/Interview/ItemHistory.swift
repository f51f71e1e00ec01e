import Diligence

/// What was changed about one item, its evidence and what reports say of it: by whom, when, from what to what.
struct ItemHistory: Sendable, Equatable {
  /// One change, told.
  struct Entry: Sendable, Equatable {
    let at: Moment
    let by: String
    /// Such as `Answer: open → partly`; one for each thing that differs.
    let words: [String]
  }

  /// The newest first.
  let entries: [Entry]

  /// `events` is everything about the vendor, the oldest first.
  init(of item: Item, in assessment: AssessmentID, from events: [Event]) {
    var told = Told(item: item, assessment: assessment)
    entries = events.compactMap { event in
      if let erasure = RecordedErasure(event) { return Entry(erasure) }
      let words = told.take(event.change)
      return words.isEmpty ? nil : Entry(at: event.draft.at, by: event.draft.by, words: words)
    }.reversed()
  }
}

extension ItemHistory.Entry {
  /// What was erased may have been about any item; nobody knows any more.
  fileprivate init(_ recorded: RecordedErasure) {
    self.init(
      at: recorded.at, by: recorded.by,
      words: [
        "Erased: \(recorded.erasure.extent) of this vendor, which may have been about this item",
        "Why: \(recorded.erasure.reason)",
      ])
  }
}

/// What the events so far say about an item.
private struct Told {
  let item: Item
  let assessment: AssessmentID
  private var answer = Answer()
  private var evidence: [EvidenceID: Evidence] = [:]
  private var tests: [ReportID: ReportTest] = [:]

  init(item: Item, assessment: AssessmentID) {
    (self.item, self.assessment) = (item, assessment)
  }

  /// Takes in one change and tells what it changes about the item; nothing for most.
  mutating func take(_ change: Change) -> [String] {
    switch change {
    case .answerGiven(assessment, item.id, _, let new):
      defer { answer = new ?? Answer() }
      return words(from: answer, to: new ?? Answer())
    case .evidenceRecorded(assessment, item.id, let piece, let new):
      defer { evidence[piece] = new }
      return words(of: piece, from: evidence[piece] ?? Evidence(), to: new ?? Evidence())
    case .reportRecorded(assessment, let id, let report):
      let (old, new) = (tests[id], report?.tests[item.id])
      tests[id] = new
      return old == new ? [] : ["Report \(id): \(old.words) → \(new.words)"]
    default: return []
    }
  }

  private func words(from old: Answer, to new: Answer) -> [String] {
    let keys = AnswerKeys(item: item)
    func choice(_ answer: Answer) -> String? { answer.choice.map(keys.words) }
    return [
      step("Answer", choice(old) ?? "open", choice(new) ?? "open"),
      step("Said by", old.respondent, new.respondent),
      step("Said on", old.on.map { "\($0)" }, new.on.map { "\($0)" }),
      step("Reason", old.reason, new.reason), step("Approved by", old.approver, new.approver),
      step("Note", old.note.map { "“\($0)”" }, new.note.map { "“\($0)”" }),
      step("Other companies", old.details?.partyWords, new.details?.partyWords),
      step("Facts", old.details?.factWords, new.details?.factWords),
    ].compactMap { $0 }
  }

  private func words(of piece: EvidenceID, from old: Evidence, to new: Evidence) -> [String] {
    [step("Evidence \(piece)", old.words, new.words)].compactMap { $0 }
  }

  private func step(_ name: String, _ old: String?, _ new: String?) -> String? {
    old == new ? nil : "\(name): \(old ?? "none") → \(new ?? "none")"
  }
}

extension ReportTest? {
  /// What the report says of the item, in a few words.
  fileprivate var words: String {
    guard let test = self else { return "not tested" }
    let mended = test.remediated.map { $0 ? "remediated" : "not remediated" }
    return [test.result.label, mended, test.page.map { "p. \($0)" }].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Details {
  fileprivate var partyWords: String? {
    parties.isEmpty ? nil : parties.map(\.name).joined(separator: ", ")
  }

  fileprivate var factWords: String? {
    facts.isEmpty ? nil : facts.sorted { $0.key < $1.key }.map { "\($0) \($1)" }.joined(separator: ", ")
  }
}
