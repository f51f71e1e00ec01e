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
  /// What could not be recorded; it goes along with the next change.
  private(set) var unsaved: [Batch] = []
  /// What was handed over to be recorded, one batch a request, and has not been answered.
  private var waiting: [Batch] = []
  /// What the steps of this session did, as the toast said it.
  private var words: [StepID: String] = [:]
  /// Steps that somebody has changed since, so that they are not taken back or done again.
  private var skipped: Set<StepID> = []

  /// Changes that are recorded together.
  struct Batch: Sendable, Equatable {
    var changes: [Change]
    let step: Step
  }

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

  var saveState: SaveState {
    if !unsaved.isEmpty { return .notSaved }
    return waiting.isEmpty ? .saved : .saving
  }

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
    return carryOut(Batch(changes: real, step: Step(step)))
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

  /// Hands over once more what could not be recorded; none where there is nothing such.
  mutating func tryAgain() -> [Request] {
    let batches = unsaved
    unsaved = []
    return batches.map { hand(over: $0) }
  }

  private mutating func carryOut(_ batch: Batch) -> [Request] {
    anticipate(batch)
    let subjects = Set(batch.changes.map(\.subject))
    unsaved = unsaved.compactMap { $0.without(subjects) }
    return tryAgain() + [hand(over: batch)]
  }

  private mutating func anticipate(_ batch: Batch) {
    apply(batch)
    for id in Set(batch.changes.compactMap(\.assessment)) { rescore(id) }
  }

  private mutating func apply(_ batch: Batch) {
    for change in batch.changes { dossier.anticipate(change, by: actor, batch.step) }
  }

  private mutating func rescore(_ id: AssessmentID) {
    guard let assessment = dossier.assessment(id), let questionnaire = questionnaire(of: assessment) else {
      cards[id] = nil
      return
    }
    cards[id] = assessment.scorecard(against: questionnaire)
  }

  private mutating func hand(over batch: Batch) -> Request {
    waiting.append(batch)
    return .record(batch.changes, dossier.vendorID, batch.step)
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
    let requests = carryOut(Batch(changes: last.inverses, step: Step(step, .back(last.id))))
    return .done(sentence(about: last), requests)
  }

  /// Does the step taken back last once more, unless somebody has changed the same thing since.
  mutating func redo(as step: StepID) -> Reversal {
    guard let last = dossier.steps.undone(by: actor).last(where: { !skipped.contains($0.id) }) else {
      return .nothing
    }
    guard stands(last.inverses) else { return changedMeanwhile(last) }
    let requests = carryOut(Batch(changes: last.changes, step: Step(step, .again(last.id))))
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
  /// The oldest batch is in the record now, which stands as `recorded` says.
  mutating func settle(_ recorded: Dossier) {
    if !waiting.isEmpty { waiting.removeFirst() }
    take(recorded)
  }

  /// A batch was refused because others came first: theirs stands, and what they did not touch waits for the next try.
  mutating func yield(_ yours: [Change], to theirs: [Event], _ recorded: Dossier) {
    let lost = Set(theirs.map(\.change.subject.whole))
    keep(yours, except: lost)
    take(recorded)
  }

  /// A batch could not be recorded: it stays on the screen and waits for the next try.
  mutating func keep(_ refused: [Change], except lost: Set<Change.Subject> = []) {
    guard let place = waiting.firstIndex(where: { $0.changes == refused }) else { return }
    let batch = waiting.remove(at: place)
    let subjects = Set(refused.map(\.subject))
    let others = unsaved.compactMap { $0.without(subjects) }
    unsaved = others + [batch].compactMap { $0.without(lost) }
  }

  /// The vendor was read anew.
  mutating func reopen(_ open: OpenVendor) {
    questionnaires.merge(open.questionnaires) { _, new in new }
    take(open.dossier)
  }

  /// Takes in what is recorded now; scores anew only what is otherwise than it was: mostly nothing, because the person's changes are in it already.
  mutating func take(_ recorded: Dossier) {
    let before = dossier
    dossier = recorded
    for batch in unsaved + waiting { apply(batch) }
    for assessment in dossier.assessments
    where cards[assessment.id] == nil || before.assessment(assessment.id) != assessment {
      rescore(assessment.id)
    }
  }
}

extension Worksheet.Batch {
  /// What is left once changes to some things are taken out; nil where nothing is.
  fileprivate func without(_ subjects: Set<Change.Subject>) -> Self? {
    let wholes = Set(subjects.map(\.whole))
    let left = changes.filter { !wholes.contains($0.subject.whole) }
    return left.isEmpty ? nil : Self(changes: left, step: step)
  }
}
