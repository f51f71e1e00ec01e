import TerminalUI

extension Move {
  static let finishForm = Move("interview.finish-form")
  static let readGuidance = Move("interview.guidance")
  static let respondent = Move("interview.respondent")
  static let note = Move("interview.note")
  static let answer = Move("interview.answer")
  static let notApplicable = Move("interview.not-applicable")
  static let clear = Move("interview.clear")
  static let nextStatus = Move("interview.next-status")
  static let refused = Move("interview.refused")
  static let nonexistent = Move("interview.nonexistent")
  static let expand = Move("interview.expand")
  static let unfold = Move("interview.unfold")
  static let fold = Move("interview.fold")
  static let nextOpen = Move("interview.next-open")
  static let previousOpen = Move("interview.previous-open")
  static let nextCritical = Move("interview.next-critical")
  static let nextSection = Move("interview.next-section")
  static let previousSection = Move("interview.previous-section")
}

extension InterviewScreen {
  static let actions: [ScreenAction] =
    [
      .back(in: [listContext, guidanceContext]),
      .leaveText(in: [textContext, formContext]),
      Action(
        .finishForm, "Done with the form, from its last field", hint: "next, done", keys: [.enter],
        in: [formContext]),
      Action(.finishForm, "Done", keys: [.enter], in: [textContext]),
      Action(
        .nextField, "Next field, previous field", hint: "fields", keys: [.tab, .shiftTab],
        keysLabel: "tab", in: [formContext]),
    ] + listActions

  private static let listActions: [ScreenAction] = [
    Action(
      .answer, "Answer: 1 is the best, 0 is not known yet", hint: "answer",
      keys: "0123456789".map { Key.character($0) }, keysLabel: "1-5", synonyms: ["score", "option"],
      in: [listContext]),
    Action(
      .expand, "Open: evidence, a piece, the reports, a section", hint: "open",
      keys: [.enter], synonyms: ["expand", "evidence"], in: [listContext]),
    Action(
      .note, "Write a note", hint: "note", keys: [.character("n")], synonyms: ["comment"], in: [listContext]),
    Action(
      .nextOpen, "Next open item", hint: "next open", keys: [.character("]")], synonyms: ["unanswered"],
      in: [listContext]),
    Action(
      .readGuidance, "Read the guidance, and back to the list", hint: "guidance", keys: [.tab, .shiftTab],
      keysLabel: "tab", synonyms: ["why", "follow up", "red flags"], in: [listContext, guidanceContext]),
    Action(
      .scorecard, "The scorecard", hint: "score", keys: [.character("s")], synonyms: ["points", "criteria"],
      in: [listContext]),
    Action(
      .reports, "The assurance reports", hint: "reports", keys: [.character("r")],
      synonyms: ["soc 2", "auditor"], in: [listContext]),
    Action(
      .previousOpen, "Previous open item", keys: [.character("[")], in: [listContext]),
    Action(
      .nextCritical, "Next open item of critical importance", keys: [.character("}")], in: [listContext]),
    Action(.nextSection, "Next section", keys: [.character("J")], in: [listContext]),
    Action(.previousSection, "Previous section", keys: [.character("K")], in: [listContext]),
    Action(
      .notApplicable, "Not applicable, with reason and approver", keys: [.character("-")],
      synonyms: ["n/a", "waive"], in: [listContext]),
    Action(
      .clear, "Clear the answer, or the state of the evidence", keys: [.backspace], synonyms: ["delete"],
      in: [listContext]),
    Action(
      .nextStatus, "Evidence: the next state, up to accepted", keys: [.space],
      synonyms: ["tick", "accept"], in: [listContext]),
    Action(.refused, "Evidence: refused", keys: [.character("f")], in: [listContext]),
    Action(.nonexistent, "Evidence: does not exist", keys: [.character("x")], in: [listContext]),
    Action(.unfold, "Show what is folded away", keys: [.right, .character("l")], in: [listContext]),
    Action(.fold, "Fold, or go up", keys: [.left, .character("h")], in: [listContext]),
    Action(
      .respondent, "Who answers for the vendor", keys: [.character("p")],
      synonyms: ["person", "respondent", "name"], in: [listContext]),
    Action(
      .filter, "Show only items that fit some words", keys: [.character("/")], synonyms: ["search", "find"],
      in: [listContext]),
    Action(
      .intake, "The intake: use, contract, decision date", keys: [.character("i")],
      synonyms: ["tier", "product"], in: [listContext]),
    Action(
      .writeReport, "Write the scored report", keys: [.character("w")], synonyms: ["export", "markdown"],
      in: [listContext]),
  ]
}
