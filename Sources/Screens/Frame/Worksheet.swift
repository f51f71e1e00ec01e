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
  private(set) var history = History()
  /// What could not be recorded; it goes along with the next change.
  private(set) var unsaved: [Change] = []
  /// What was handed over to be recorded, one batch a request, and has not been answered.
  private var waiting: [[Change]] = []

  init(_ open: OpenVendor) {
    dossier = open.dossier
    questionnaires = open.questionnaires
    places = open.places
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

/// One assessment with what it is judged by and its score.
struct Sheet: Sendable, Equatable {
  let assessment: Assessment
  let questionnaire: Questionnaire
  let card: Scorecard

  /// The item's part of the score; nil where the questionnaire has no such item.
  func score(of item: ItemID) -> ItemScore? {
    card.items.first { $0.id == item }
  }

  func answer(to item: ItemID) -> Answer { assessment.answers[item] ?? Answer() }
}

/// Whether everything done so far is in the record.
enum SaveState: Sendable, Equatable {
  case saved, saving, notSaved

  var words: String {
    switch self {
    case .saved: "saved"
    case .saving: "saving"
    case .notSaved: "NOT SAVED"
    }
  }
}

extension Worksheet {
  /// Makes changes at once and returns the request that records them; nil where they change nothing.
  mutating func change(_ changes: [Change], as words: String, draft: Int? = nil) -> Request? {
    let real = changes.filter { dossier.inverse(of: $0) != $0 }
    guard !real.isEmpty else { return nil }
    let inverses = anticipate(real)
    history.add(History.Step(changes: real, inverses: inverses, words: words, draft: draft))
    return hand(over: real)
  }

  /// Makes changes that are never recorded.
  mutating func pretend(_ changes: [Change]) {
    _ = anticipate(changes)
  }

  /// Whether any of the changes would change something.
  func isAnyNew(_ changes: [Change]) -> Bool {
    changes.contains { dossier.inverse(of: $0) != $0 }
  }

  /// Hands over once more what could not be recorded; nil where there is nothing such.
  mutating func tryAgain() -> Request? {
    unsaved.isEmpty ? nil : hand(over: [])
  }

  /// Takes back the last step, unless somebody has changed the same thing since.
  mutating func undo() -> Reversal {
    guard let step = history.done.last else { return .nothing }
    guard stands(step) else {
      history.dropLastDone()
      return .changedMeanwhile(step.words)
    }
    history.takeBack()
    _ = anticipate(step.inverses)
    return .done(step.words, hand(over: step.inverses))
  }

  /// Does the step taken back last once more, unless somebody has changed the same thing since.
  mutating func redo() -> Reversal {
    guard let step = history.undone.last else { return .nothing }
    guard stands(step.reversed) else {
      history.dropLastUndone()
      return .changedMeanwhile(step.words)
    }
    history.doAgain()
    _ = anticipate(step.changes)
    return .done(step.words, hand(over: step.changes))
  }

  enum Reversal: Equatable {
    case nothing
    case changedMeanwhile(String)
    case done(String, Request)
  }

  /// Whether everything is still as the step left it.
  private func stands(_ step: History.Step) -> Bool {
    step.changes.allSatisfy { dossier.inverse(of: $0) == $0 }
  }

  private mutating func hand(over changes: [Change]) -> Request {
    let subjects = Set(changes.map(\.subject))
    let batch = unsaved.filter { !subjects.contains($0.subject) } + changes
    unsaved = []
    waiting.append(batch)
    return .record(batch, dossier.vendorID)
  }

  /// Returns what brings the former state back, the last change first.
  private mutating func anticipate(_ changes: [Change]) -> [Change] {
    var inverses: [Change] = []
    for change in changes {
      if let inverse = dossier.inverse(of: change) { inverses.insert(inverse, at: 0) }
      dossier.anticipate(change)
    }
    for id in Set(changes.compactMap(\.assessment)) { rescore(id) }
    return inverses
  }

  private mutating func rescore(_ id: AssessmentID) {
    guard let assessment = dossier.assessment(id), let questionnaire = questionnaire(of: assessment) else {
      cards[id] = nil
      return
    }
    cards[id] = assessment.scorecard(against: questionnaire)
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
    let lost = Set(theirs.map(\.change.subject))
    keep(yours) { !lost.contains($0.subject) }
    take(recorded)
  }

  /// A batch could not be recorded: it stays on the screen and waits for the next try.
  mutating func keep(_ refused: [Change], where stays: (Change) -> Bool = { _ in true }) {
    drop(refused)
    let subjects = Set(refused.map(\.subject))
    unsaved = unsaved.filter { !subjects.contains($0.subject) } + refused.filter(stays)
  }

  /// The vendor was read anew.
  mutating func reopen(_ open: OpenVendor) {
    questionnaires.merge(open.questionnaires) { _, new in new }
    take(open.dossier)
  }

  private mutating func drop(_ batch: [Change]) {
    if let place = waiting.firstIndex(of: batch) { waiting.remove(at: place) }
  }

  private mutating func take(_ recorded: Dossier) {
    dossier = recorded
    for change in unsaved + waiting.joined() { dossier.anticipate(change) }
    for assessment in dossier.assessments { rescore(assessment.id) }
  }
}
