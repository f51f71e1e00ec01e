import TerminalUI

extension Move {
  static let openRow = Move("scorecard.open")
  static let closeRow = Move("scorecard.close")
  static let openItem = Move("scorecard.item")
  static let editWeight = Move("scorecard.weight")
  static let resetWeights = Move("scorecard.reset-weights")
  static let waive = Move("scorecard.waive")
  static let withdrawWaiver = Move("scorecard.withdraw")
  static let finishScoreForm = Move("scorecard.finish")
}

extension ScorecardScreen {
  private static let both: Set<Context> = [listContext, gateContext]

  static let actions: [ScreenAction] = [
    .back(in: both),
    .leaveText("Leave; a weight is taken, a risk not yet accepted", in: [formContext]),
    Action(
      .finishScoreForm, "Take the weight, or accept the risk from the last field", hint: "next, done",
      keys: [.enter], in: [formContext]),
    Action(
      .nextField, "Next field, previous field", hint: "next field", keys: [.tab, .shiftTab],
      keysLabel: "tab", in: [formContext]),
    Action(
      .openRow, "Show what a number is made of, down to its sums", hint: "explain",
      keys: [.enter, .right, .character("l"), .space], synonyms: ["drill", "why", "items"], in: both),
    Action(.closeRow, "Hide it again", keys: [.left, .character("h")], in: both),
    Action(
      .waive, "Accept the risk behind a gate, by name and with reason", hint: "accept risk",
      keys: [.character("w")], synonyms: ["waive", "waiver"], in: [gateContext]),
    Action(
      .withdrawWaiver, "Withdraw the acceptance of the risk", hint: "withdraw",
      keys: [.character("x"), .delete], synonyms: ["unwaive"], in: [gateContext]),
    Action(
      .openItem, "Open the item in the interview, or the reports", hint: "open", keys: [.character("o")],
      synonyms: ["interview", "answer"], in: both),
    Action(
      .editWeight, "Change the weight of a criterion", hint: "weight", keys: [.character("e")],
      synonyms: ["importance"], in: [listContext]),
    Action(
      .resetWeights, "Go back to the questionnaire's weights", keys: [.character("R")],
      synonyms: ["default weights"], in: both),
    .preview(in: both),
    Action(
      .writeReport, "Write the scored report", hint: "write", keys: [.character("w"), .character("W")],
      synonyms: ["export", "markdown"], in: [listContext]),
    Action(.writeReport, "Write the scored report", keys: [.character("W")], in: [gateContext]),
    Action(
      .reports, "The assurance reports", hint: "reports", keys: [.character("r")], synonyms: ["soc 2"],
      in: both),
    Action(
      .intake, "The intake: use, contract, decision date", keys: [.character("i")], synonyms: ["tier"],
      in: both),
  ]
}
