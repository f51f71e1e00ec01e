import Diligence
import Scoring

/// A vendor at work: its record with what is still being recorded, the questionnaires, and each assessment's score in step.
struct Worksheet: Sendable, Equatable {
  /// Everything the person did is in it at once, whether or not it is recorded yet.
  private(set) var dossier: Dossier
  private(set) var questionnaires: [ContentHash: Questionnaire]
  private(set) var cards: [AssessmentID: Scorecard] = [:]
  /// Where the person was last, by assessment.
  private(set) var places: [AssessmentID: ItemID]
  /// Whose changes these are.
  let actor: String
  /// What is not in the record yet, and why.
  private(set) var outbox = Outbox()
  /// What the steps of this session did, as the toast said it.
  private var words: [StepID: String] = [:]
  /// Steps that somebody has changed since, so that they are not taken back or done again.
  private var skipped: Set<StepID> = []

  init(_ open: OpenVendor, actor: String) {
    dossier = open.dossier
    questionnaires = open.questionnaires
    places = open.places
    self.actor = actor
    for assessment in dossier.assessments { rescore(assessment.id) }
  }

  var vendor: Vendor { dossier.vendor }

  /// The newest assessment, which is the one a screen opens.
  var newest: AssessmentID? { dossier.assessments.first?.id }

  func questionnaire(of assessment: Assessment) -> Questionnaire? {
    questionnaires[assessment.questionnaire.hash]
  }

  /// The assessment with its questionnaire and score; nil where the worksheet lacks one of them.
  func sheet(_ id: AssessmentID) -> Sheet? {
    guard let assessment = dossier.assessment(id), let card = cards[id],
      let questionnaire = questionnaire(of: assessment)
    else { return nil }
    return Sheet(assessment: assessment, questionnaire: questionnaire, card: card)
  }

  var saveState: SaveState { outbox.state }

  /// Keeps where the person is now.
  mutating func remember(_ item: ItemID, in assessment: AssessmentID) {
    places[assessment] = item
  }
}

extension Worksheet {
  /// Makes changes at once and returns the requests that record them; none where they change nothing.
  ///
  /// Changes under the same `step` as the last ones are taken back together with them.
  mutating func change(_ changes: [Change], as words: String, step: StepID) -> [Request] {
    let real = changes.filter { dossier.inverse(of: $0) != $0 }
    guard !real.isEmpty else { return [] }
    self.words[step] = words
    return carryOut(Outbox.Batch(changes: real, step: Step(step)))
  }

  /// Makes changes that are never recorded.
  mutating func pretend(_ changes: [Change]) {
    for change in changes { dossier.pretend(change) }
    for id in Set(changes.compactMap(\.assessment)) { rescore(id) }
  }

  /// Whether any of the changes would change something.
  func isAnyNew(_ changes: [Change]) -> Bool {
    changes.contains { dossier.inverse(of: $0) != $0 }
  }

  /// Hands over the oldest of what is not recorded, unless it is handed over already; none where there is nothing such.
  ///
  /// Where `isAsked` is false the person did nothing for it, and one more refusal for the same reason is no news.
  mutating func tryAgain(isAsked: Bool) -> [Request] {
    if isAsked { outbox.expectNews() }
    return handOver()
  }

  private mutating func carryOut(_ batch: Outbox.Batch) -> [Request] {
    apply(batch)
    for id in Set(batch.changes.compactMap(\.assessment)) { rescore(id) }
    outbox.add(batch)
    return handOver()
  }

  private mutating func apply(_ batch: Outbox.Batch) {
    for change in batch.changes { dossier.anticipate(change, by: actor, batch.step) }
  }

  private mutating func rescore(_ id: AssessmentID) {
    guard let assessment = dossier.assessment(id), let questionnaire = questionnaire(of: assessment) else {
      cards[id] = nil
      return
    }
    cards[id] = assessment.scorecard(against: questionnaire)
  }

  private mutating func handOver() -> [Request] {
    outbox.handOver().map { [.record($0.changes, dossier.vendorID, $0.step)] } ?? []
  }
}

extension Worksheet {
  /// What became of an undo or a redo.
  enum Reversal: Equatable {
    case nothing
    /// The step cannot be taken back, and why.
    case refused(String)
    case done(String, [Request])
  }

  /// Takes back the last step of the person, in this session or an earlier one, unless somebody has changed the same
  /// thing since. `step` names the taking back.
  mutating func undo(as step: StepID) -> Reversal {
    guard let last = dossier.steps.done(by: actor).last(where: { !skipped.contains($0.id) }) else {
      return .nothing
    }
    if last.inverses.isEmpty {
      skipped.insert(last.id)
      return .refused(
        "Nothing more to take back: what was opened stays. The portfolio can archive a vendor.")
    }
    guard stands(last.changes) else { return changedMeanwhile(last) }
    let requests = carryOut(Outbox.Batch(changes: last.inverses, step: Step(step, .back(last.id))))
    return .done(sentence(about: last), requests)
  }

  /// Does the step taken back last once more, unless somebody has changed the same thing since.
  mutating func redo(as step: StepID) -> Reversal {
    guard let last = dossier.steps.undone(by: actor).last(where: { !skipped.contains($0.id) }) else {
      return .nothing
    }
    guard stands(last.inverses) else { return changedMeanwhile(last) }
    let requests = carryOut(Outbox.Batch(changes: last.changes, step: Step(step, .again(last.id))))
    return .done(sentence(about: last), requests)
  }

  private mutating func changedMeanwhile(_ step: DoneSteps.Done) -> Reversal {
    skipped.insert(step.id)
    return .refused("Left as it is, because it was changed again since: \(sentence(about: step))")
  }

  /// Whether everything is still as the changes left it; what was opened cannot have changed.
  private func stands(_ changes: [Change]) -> Bool {
    changes.allSatisfy { change in dossier.inverse(of: change).map { $0 == change } ?? true }
  }

  private func sentence(about step: DoneSteps.Done) -> String {
    if let said = words[step.id] { return said }
    guard let first = step.changes.last else { return "A change." }
    let others = step.changes.count - 1
    let more = others == 0 ? "" : ", and \(others) more"
    if case .vendorArchived = first { return "\(first.valueWords)\(more)." }
    let old = step.inverses.first { $0.subject == first.subject }
    return "\(first.subjectWords): \(first.valueWords(since: old))\(more)."
  }
}

extension Worksheet {
  /// What came of an answer to a batch that was handed over.
  struct Settlement: Equatable {
    /// What is to be recorded next.
    var requests: [Request] = []
    /// What somebody else changed first; theirs stands, and mine is taken out of what waits.
    var conflicts: [Conflict] = []
    /// How many changes were said to be unsaved and are all in the record now.
    var relieved = 0
  }

  /// The batch that was handed over is in the record now, which stands as `recorded` says.
  mutating func settle(_ recorded: Dossier) -> Settlement {
    let settled = outbox.settle()
    let conflicts = take(recorded, having: settled.batch)
    return Settlement(requests: handOver(), conflicts: conflicts, relieved: settled.relieved)
  }

  /// The batch that was handed over was refused because others came first: theirs stands, and what they did not touch
  /// is handed over anew.
  mutating func yield(to theirs: [Event], _ recorded: Dossier) -> Settlement {
    let refused = outbox.takeBack()
    let isErased = theirs.contains { RecordedErasure($0) != nil }
    let conflicts =
      isErased ? yield(refused, toErasure: theirs, recorded) : take(recorded, except: theirs)
    return Settlement(requests: handOver(), conflicts: conflicts)
  }

  /// What is erased may be part of any of mine, so that none of the batch goes along unasked; and since it does not come
  /// back by undo, there is nothing to choose where the batch took a step back.
  private mutating func yield(
    _ refused: Outbox.Batch?, toErasure theirs: [Event], _ recorded: Dossier
  ) -> [Conflict] {
    let mine = outbox.remove(Set(refused?.changes.map(\.subject.whole) ?? []))
    let others = take(recorded)
    if let refused, refused.step.turn != .forth { return others }
    return Conflict.all(mine, theirs, of: recorded.vendorID) + others
  }

  /// Drops what toasts said of the steps of this session.
  mutating func forgetWords() { words = [:] }

  /// The batch that was handed over could not be recorded: it stays on the screen and waits for the next try.
  /// - Returns: whether that is news to the person.
  mutating func keep(because why: String) -> Bool { outbox.refuse(because: why) }

  /// The vendor was read anew.
  /// - Returns: what somebody else changed first of what waits.
  mutating func reopen(_ open: OpenVendor) -> [Conflict] {
    questionnaires.merge(open.questionnaires) { _, new in new }
    return take(open.dossier)
  }

  /// Takes in what is recorded now; scores anew only what is otherwise than it was: mostly nothing, because the person's
  /// changes are in it already.
  ///
  /// What waits and was changed by somebody else since the person saw it is taken out and returned; `settled` is what
  /// the person changed in between, and `events` are known to have come first.
  @discardableResult
  mutating func take(
    _ recorded: Dossier, having settled: Outbox.Batch? = nil, except events: [Event] = []
  ) -> [Conflict] {
    let conflicts = conflicts(with: recorded, settled, events)
    let before = dossier
    dossier = recorded
    for batch in outbox.batches { apply(batch) }
    for assessment in dossier.assessments
    where cards[assessment.id] == nil || before.assessment(assessment.id) != assessment {
      rescore(assessment.id)
    }
    return conflicts
  }

  private mutating func conflicts(
    with recorded: Dossier, _ settled: Outbox.Batch?, _ events: [Event]
  ) -> [Conflict] {
    let own = Set(settled?.changes.map(\.subject) ?? [])
    let overtaken = outbox.subjects.filter { subject in
      !own.contains(subject) && recorded.marks[subject] != dossier.marks[subject]
    }
    let mine = outbox.remove(Set((Array(overtaken) + events.map(\.change.subject)).map(\.whole)))
    let theirs = mine.compactMap { recorded.lastEvent(about: $0) }
    return Conflict.all(mine, theirs + events, of: recorded.vendorID)
  }
}

extension Dossier {
  /// Who made it so last what `change` is about, and how it stands; nil where nobody ever did.
  fileprivate func lastEvent(about change: Change) -> Event? {
    guard let mark = marks[change.subject], let standing = inverse(of: change) else { return nil }
    return Event(sequence: seen, draft: Draft(change: standing, at: mark.at, by: mark.by))
  }
}
