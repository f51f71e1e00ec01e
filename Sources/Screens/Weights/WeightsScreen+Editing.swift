import Diligence
import Scoring
import TerminalUI

extension WeightsScreen {
  /// The largest weight that can be entered.
  static let largest = 1_000_000.0

  /// Starts from the weight as it is; a digit starts a new one.
  mutating func beginTyping(_ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    typing = TextField(numberText(shown(sheet)[focusedCriterion(sheet).id] ?? 0))
    problem = nil
  }

  mutating func takeTyped(_ desk: inout Desk) {
    guard let sheet = desk.sheet(about), let text = typing?.text.trimmed else { return }
    if let id = focusedSwing { return takePoints(text, id, &desk) }
    guard let weight = Self.weight(text) else {
      problem = "a number above 0, such as 12.5"
      return
    }
    typing = nil
    weigh(focusedCriterion(sheet), weight, &desk)
  }

  private mutating func takePoints(_ text: String, _ id: CriterionID, _ desk: inout Desk) {
    guard let points = Weighing.amount(text) else {
      problem = "points above 0 and up to 100"
      return desk.toast = "Points are above 0 and go up to 100."
    }
    typing = nil
    problem = nil
    if points != swinging?.order.points(of: id) { give(points, to: id, &desk) }
  }

  mutating func leaveText(_ desk: inout Desk) {
    if reason != nil { return takeReason(&desk) }
    if let text = typing?.text.trimmed, let id = focusedSwing {
      takePoints(text, id, &desk)
      if typing != nil { desk.toast = "The points stay as they were: they are above 0 and go up to 100." }
    } else if let text = typing?.text.trimmed, Self.weight(text) != nil {
      takeTyped(&desk)
    } else {
      desk.toast = "The weight stays as it was: it has to be a number above 0."
    }
    typing = nil
    problem = nil
  }

  /// What is typed as a weight: digits and a point, above 0; nil for anything else.
  static func weight(_ text: String) -> Double? {
    guard text.allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == "." }), let number = Double(text),
      number > 0,
      number <= largest
    else { return nil }
    return number
  }

  mutating func choosePreset(_ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    guard !presets.isEmpty else {
      return desk.toast = "No presets fit this questionnaire; they are files in questionnaires/weights."
    }
    let now = shown(sheet)
    let place = presets.firstIndex { $0.weights == now } ?? 0
    choosing = Choosing(list: ListViewport(focus: place), before: tried(sheet))
    showPreset(&desk)
  }

  /// The focused preset is tried at once, so that the order of vendors shows what it does.
  mutating func showPreset(_ desk: inout Desk) {
    guard let choosing else { return }
    let preset = presets[choosing.list.focus(count: presets.count)]
    attempt(
      Tried(preset.weights, preset.weighing), &desk, saying: "\(preset.title.truncated(to: 40)).")
  }

  mutating func takePreset(_ desk: inout Desk) {
    guard let choosing else { return }
    past.append(choosing.before)
    future = []
    self.choosing = nil
    let preset = presets[choosing.list.focus(count: presets.count)]
    desk.toast =
      "Tried: \(preset.title.truncated(to: 40)). \(desk.key(.recordWeights)) records these weights."
  }

  mutating func leavePresets(_ desk: inout Desk) {
    guard let before = choosing?.before else { return }
    choosing = nil
    attempt(before, &desk, saying: "The weights are as before.")
    desk.toast = "The weights are as before."
  }

  mutating func reset(_ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    guard shown(sheet) != sheet.questionnaire.defaultWeights else {
      return desk.toast = "The weights are the questionnaire's own."
    }
    change(
      to: Tried(sheet.questionnaire.defaultWeights, nil), &desk, saying: "The questionnaire's own weights.")
  }

  /// Enter: what is tried holds for this assessment from now on.
  mutating func record(_ desk: inout Desk) {
    let own = weightAttempts(desk).count
    guard own > 0 else { return desk.toast = "These are the recorded weights. + and - try others." }
    guard desk.trial?.attempts.count == own else {
      return desk.toast =
        "More than weights is tried. \(desk.key(.keepTrial)) records everything tried; Esc goes back to it."
    }
    desk.keepTrial()
    (past, future, swinging) = ([], [], nil)
    rank(desk)
  }

  /// Esc: goes back. A what-if that began here ends and can be taken up again; one from before goes on.
  func leave(_ desk: inout Desk) {
    if !cameTrying, desk.isTrying { desk.dropTrial() }
    desk.go(.back)
  }
}
