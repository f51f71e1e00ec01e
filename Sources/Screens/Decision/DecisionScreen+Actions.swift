import TerminalUI

extension Move {
  static let recordDecision = Move("decision.record")
  static let withdrawDecision = Move("decision.withdraw")
  static let addCondition = Move("decision.add-condition")
  static let editCondition = Move("decision.edit-condition")
  static let removeCondition = Move("decision.remove-condition")
  static let finishCondition = Move("decision.finish-condition")
}

extension DecisionScreen {
  static let actions: [ScreenAction] = [
    .back(in: [listContext]),
    Action(
      .leaveText, "Back; what you entered is kept", hint: "back", keys: [.escape], synonyms: ["close"],
      in: [formContext]),
    .leaveText("Leave the condition; what was typed is kept", in: [conditionContext]),
    Action(
      .recordDecision, "Next field; on the button record the decision", hint: "next, record",
      keys: [.enter], synonyms: ["decide", "approve", "reject"], in: [formContext]),
    Action(
      .finishCondition, "Next field; at the end the condition is taken", hint: "next, done",
      keys: [.enter], in: [conditionContext]),
    Action(
      .nextField, "Next field, and on to the conditions", hint: "next field", keys: [.tab, .shiftTab],
      keysLabel: "tab", in: [formContext, conditionContext]),
    Action(
      .editCondition, "Change the condition, or take over a proposed one", hint: "edit, take over",
      keys: [.enter, .character("e")], synonyms: ["owner", "due", "propose"], in: [listContext]),
    Action(
      .addCondition, "Add a condition", hint: "add", keys: [.character("a")], synonyms: ["new"],
      in: [listContext]),
    Action(
      .removeCondition, "Remove the condition", hint: "remove", keys: [.character("x"), .delete],
      synonyms: ["delete"], in: [listContext]),
    Action(
      .nextField, "Back up to the decision", hint: "decision", keys: [.tab, .shiftTab], keysLabel: "tab",
      in: [listContext]),
    .preview(in: [listContext]),
    Action(
      .withdrawDecision, "Withdraw the decision", keys: [.character("X")], synonyms: ["undecide", "revoke"],
      in: [formContext, listContext]),
    Action(
      .decision, "The decision: outcome, name, conditions", keys: [.character("D")],
      synonyms: ["decide", "approve", "reject", "conditions"],
      in: ScorecardScreen.rowContexts.union(InterviewScreen.rowContexts)),
  ]
}
