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

  mutating func weigh(_ criterion: Criterion, _ weight: Double, _ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    var weights = shown(sheet)
    weights[criterion.id] = weight
    change(to: weights, &desk, saying: "\(criterion.id) weighs \(numberText(weight)).")
  }

  /// Tries weights and remembers those before, so that they can be taken back here one by one.
  mutating func change(to weights: [CriterionID: Double], _ desk: inout Desk, saying words: String) {
    guard let sheet = desk.sheet(about), weights != shown(sheet) else { return }
    past.append(shown(sheet))
    future = []
    attempt(weights, &desk, saying: words)
  }

  /// Lays `weights` into the desk's trial in place of any tried before; weights as recorded are nothing to try.
  mutating func attempt(_ weights: [CriterionID: Double], _ desk: inout Desk, saying words: String) {
    guard let recorded = desk.recordedSheet(about) else { return }
    let places = weightAttempts(desk)
    for place in places.reversed() { desk.dropAttempt(at: place) }
    let departures = recorded.questionnaire.departures(in: weights)
    if departures != recorded.questionnaire.departures(in: recorded.assessment.weights) {
      desk.attempt([.weightsChanged(about.assessment, departures)], of: about, saying: words)
    } else {
      if !cameTrying, desk.trial?.attempts.isEmpty == true { desk.dropTrial() }
      desk.toast = "\(words) These are the recorded weights again."
    }
    rank(desk)
  }

  /// Where the desk's trial holds weights of this assessment.
  func weightAttempts(_ desk: Desk) -> [Int] {
    let attempts = desk.trial?.attempts ?? []
    return attempts.indices.filter { attempts[$0].changes.map(\.subject) == [.weights(about.assessment)] }
  }

  mutating func turnBack(_ desk: inout Desk) -> Bool {
    guard let sheet = desk.sheet(about), let before = past.popLast() else { return false }
    future.append(shown(sheet))
    attempt(before, &desk, saying: "Taken back.")
    return true
  }

  mutating func turnForth(_ desk: inout Desk) -> Bool {
    guard let sheet = desk.sheet(about), let next = future.popLast() else { return false }
    past.append(shown(sheet))
    attempt(next, &desk, saying: "Done again.")
    return true
  }
}
