import TerminalUI

extension Move {
  static let addParty = Move("subprocessors.add")
  static let addFact = Move("subprocessors.add-fact")
  static let editParty = Move("subprocessors.edit")
  static let removeParty = Move("subprocessors.remove")
  static let finishParty = Move("subprocessors.finish")
}

extension SubprocessorsScreen {
  static let actions: [ScreenAction] = [
    .back(in: [listContext]),
    .leaveText(in: [formContext]),
    Action(
      .finishParty, "Done, from the last field", hint: "next, done", keys: [.enter], in: [formContext]),
    Action(
      .nextField, "Next field, previous field", hint: "next field", keys: [.tab, .shiftTab],
      keysLabel: "tab", in: [formContext]),
    Action(
      .editParty, "Change what is noted", hint: "edit", keys: [.enter, .character("e")],
      synonyms: ["country", "dpa"], in: [listContext]),
    Action(
      .addParty, "Add a company that the vendor relies on", hint: "add", keys: [.character("a")],
      synonyms: ["new", "subprocessor", "language model"], in: [listContext]),
    Action(
      .addFact, "Add a short fact, such as notice: 30 days", hint: "add fact", keys: [.character("f")],
      synonyms: ["detail", "backups", "retention"], in: [listContext]),
    Action(
      .removeParty, "Remove what is noted", hint: "remove", keys: [.character("x"), .delete],
      synonyms: ["delete"], in: [listContext]),
  ]
}
