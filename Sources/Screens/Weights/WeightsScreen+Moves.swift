import Diligence
import Scoring
import TerminalUI

extension WeightsScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .weighMore: step(by: 1, &desk)
    case .weighLess: step(by: -1, &desk)
    case .weighMuchMore: step(by: 5, &desk)
    case .weighMuchLess: step(by: -5, &desk)
    case .typeWeight: beginTyping(&desk)
    case .leaveText: leaveText(&desk)
    case .takeWeight: takeTyped(&desk)
    case .choosePreset: choosePreset(&desk)
    case .takePreset: takePreset(&desk)
    case .leavePresets: leavePresets(&desk)
    case .beginSwing: beginSwing(&desk)
    case .raise: shift(isUp: true, &desk)
    case .lower: shift(isUp: false, &desk)
    case .turnTie: turnTie(&desk)
    case .turnMethod: turnMethod(&desk)
    case .morePoints: stepPoints(by: 1, &desk)
    case .fewerPoints: stepPoints(by: -1, &desk)
    case .manyMorePoints: stepPoints(by: 10, &desk)
    case .manyFewerPoints: stepPoints(by: -10, &desk)
    case .leaveSwing: leaveSwing(&desk)
    case .giveReason: beginReason(&desk)
    case .takeReason: takeReason(&desk)
    case .resetWeights: reset(&desk)
    case .recordWeights: record(&desk)
    case .back: leave(&desk)
    case .weights: desk.toast = "These are the weights; Esc goes back."
    case .undo: return turnBack(&desk)
    case .redo: return turnForth(&desk)
    default: return false
    }
    return true
  }

  /// The weights on screen, of every criterion.
  func shown(_ sheet: Sheet) -> [CriterionID: Double] {
    Dictionary(sheet.card.criteria.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func step(by amount: Double, _ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    let criterion = focusedCriterion(sheet)
    let now = shown(sheet)[criterion.id] ?? criterion.weight
    let next = max(now + amount, min(now, 1))
    guard next != now else {
      desk.toast = "A weight stays above 0. Type a number such as 0.5 for less than 1."
      return
    }
    weigh(criterion, min(next, Self.largest), &desk)
  }

  /// What is on screen, to come back to.
  func tried(_ sheet: Sheet) -> Tried {
    Tried(shown(sheet), sheet.assessment.weighing, swinging?.order)
  }

  mutating func weigh(_ criterion: Criterion, _ weight: Double, _ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    var weights = shown(sheet)
    weights[criterion.id] = weight
    // A reason that was typed just now goes on to stand beside further steps; a recorded one does not.
    let now = sheet.assessment.weighing
    let isNew = now?.method == .direct && now != desk.recordedSheet(about)?.assessment.weighing
    let weighing = isNew ? now : .direct(after: now)
    change(to: Tried(weights, weighing), &desk, saying: "\(criterion.id) weighs \(numberText(weight)).")
  }

  /// Tries weights and remembers those before, so that they can be taken back here one by one.
  mutating func change(to new: Tried, _ desk: inout Desk, saying words: String) {
    guard let sheet = desk.sheet(about), new.weights != shown(sheet) else { return }
    past.append(tried(sheet))
    future = []
    attempt(new, &desk, saying: words)
  }

  /// Lays weights, with how they came about, into the desk's trial in place of any tried before; those recorded are
  /// nothing to try.
  mutating func attempt(_ new: Tried, _ desk: inout Desk, saying words: String) {
    guard let recorded = desk.recordedSheet(about) else { return }
    for place in weightAttempts(desk).reversed() { desk.dropAttempt(at: place) }
    let departures = recorded.questionnaire.departures(in: new.weights)
    let areSame = departures == recorded.questionnaire.departures(in: recorded.assessment.weights)
    if areSame, new.weighing == recorded.assessment.weighing || new.weighing.saysNothing {
      if !cameTrying, desk.trial?.attempts.isEmpty == true { desk.dropTrial() }
      desk.toast = "\(words) These are the recorded weights again."
    } else {
      desk.attempt(recorded.assessment.weighed(departures, new.weighing), of: about, saying: words)
    }
    rank(desk)
  }

  /// Where the desk's trial holds weights of this assessment.
  func weightAttempts(_ desk: Desk) -> [Int] {
    let attempts = desk.trial?.attempts ?? []
    return attempts.indices.filter { place in
      attempts[place].changes.allSatisfy { $0.subject.whole == .weights(about.assessment) }
    }
  }

  mutating func turnBack(_ desk: inout Desk) -> Bool {
    guard let sheet = desk.sheet(about), let before = past.popLast() else { return false }
    future.append(tried(sheet))
    show(before, &desk, saying: "Taken back.")
    return true
  }

  mutating func turnForth(_ desk: inout Desk) -> Bool {
    guard let sheet = desk.sheet(about), let next = future.popLast() else { return false }
    past.append(tried(sheet))
    show(next, &desk, saying: "Done again.")
    return true
  }

  /// Goes to what was tried before or after, into the assistant or out of it where that is where it was tried.
  private mutating func show(_ tried: Tried, _ desk: inout Desk, saying words: String) {
    if let order = tried.order, let now = desk.sheet(about) {
      let focused = focusedSwing
      swinging = swinging ?? Swinging(order: order, before: self.tried(now), depth: max(0, past.count - 1))
      swinging?.order = order
      if let focused { focusSwing(on: focused, desk) }
    } else {
      swinging = nil
    }
    attempt(tried, &desk, saying: words)
  }
}

extension Weighing? {
  /// Whether nothing but "set one by one" is said.
  fileprivate var saysNothing: Bool { map { $0.method == .direct && $0.rationale == nil } ?? false }
}
