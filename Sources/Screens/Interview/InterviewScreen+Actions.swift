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
  static let nextSource = Move("interview.next-source")
  static let markRow = Move("interview.mark")
  static let editElsewhere = Move("interview.edit-elsewhere")
  static let oneDocument = Move("interview.one-document")
  static let approveNotApplicable = Move("interview.approve-not-applicable")
  static let itemHistory = Move("interview.history")
  static let copyAsMarkdown = Move("interview.copy")
  static let unmarkAll = Move("interview.unmark")
  static let refused = Move("interview.refused")
  static let nonexistent = Move("interview.nonexistent")
  static let expand = Move("interview.expand")
  static let unfold = Move("interview.unfold")
  static let fold = Move("interview.fold")
  static let nextOpen = Move("interview.next-open")
  static let previousOpen = Move("interview.previous-open")
  static let nextCritical = Move("interview.next-critical")
  static let previousCritical = Move("interview.previous-critical")
  static let nextUnproven = Move("interview.next-unproven")
  static let previousUnproven = Move("interview.previous-unproven")
  static let nextSection = Move("interview.next-section")
  static let previousSection = Move("interview.previous-section")
}

extension InterviewScreen {
  static let actions: [ScreenAction] =
    [
      .back(in: [listContext, guidanceContext]),
      .leaveText(in: [textContext, formContext]),
      Action(
        .finishForm, "Done; in a form, from its last field", hint: "next, done", keys: [.enter],
        in: [formContext]),
      Action(.finishForm, "Done; in a form, from its last field", keys: [.enter], in: [textContext]),
      Action(
        .nextField, "Next field, previous field", hint: "fields", keys: [.tab, .shiftTab],
        keysLabel: "tab", in: [formContext]),
    ] + listActions

  private static let listActions: [ScreenAction] =
    [
      Action(
        .answer, "Answer: 1 is the best, 0 is not known yet", hint: "answer",
        keys: "0123456789".map { Key.character($0) }, keysLabel: "1-5", synonyms: ["score", "option"],
        in: [listContext], isFixed: true),
      Action(
        .expand, "Open: evidence, a piece, the reports, a section", hint: "open",
        keys: [.enter], synonyms: ["expand", "evidence"], in: [listContext]),
      Action(
        .note, "Write a note", hint: "note", keys: [.character("n")], synonyms: ["comment"], in: [listContext]
      ),
      Action(
        .nextOpen, "Next open item", hint: "next open", keys: [.character("]")], synonyms: ["unanswered"],
        in: [listContext]),
      Action(
        .readGuidance, "Read the guidance, and back to the list", hint: "guidance", keys: [.tab, .shiftTab],
        keysLabel: "tab", synonyms: ["why", "follow up", "red flags", "listen"],
        in: [listContext, guidanceContext]),
      Action(
        .filter, "Search items by words of title, question or id", hint: "search", keys: [.character("/")],
        synonyms: ["filter", "find"], in: [listContext]),
      Action(
        .scorecard, "The scorecard", hint: "score", keys: [.character("s")],
        synonyms: ["points", "criteria"],
        in: [listContext]),
      WeightsScreen.entry(in: [listContext]),
      Action(
        .reports, "The assurance reports", hint: "reports", keys: [.character("r")],
        synonyms: ["soc 2", "auditor"], in: [listContext]),
    ] + jumpActions + answerActions + evidenceActions + otherActions

  private static let jumpActions: [ScreenAction] = [
    Action(.previousOpen, "Previous open item", keys: [.character("[")], in: [listContext]),
    Action(
      .nextCritical, "Next open item of critical importance", keys: [.character("}")], in: [listContext]),
    Action(
      .previousCritical, "Previous open item of critical importance", keys: [.character("{")],
      in: [listContext]),
    Action(
      .nextUnproven, "Next item answered well but not proven", keys: [.character(")")],
      synonyms: ["proof", "evidence missing"], in: [listContext]),
    Action(
      .previousUnproven, "Previous item answered well but not proven", keys: [.character("(")],
      synonyms: ["proof", "evidence missing"], in: [listContext]),
    Action(.nextSection, "Next section", keys: [.character("J")], in: [listContext]),
    Action(.previousSection, "Previous section", keys: [.character("K")], in: [listContext]),
    Action(.unfold, "Show what is folded away", keys: [.right, .character("l")], in: [listContext]),
    Action(.fold, "Fold, or go up", keys: [.left, .character("h")], in: [listContext]),
  ]

  private static let answerActions: [ScreenAction] = [
    Action(
      .notApplicable, "Not applicable, with reason and approver", keys: [.character("-")],
      synonyms: ["n/a", "waive"], in: [listContext]),
    Action(
      .approveNotApplicable, "Approve several items as not applicable",
      keys: [.character("N")], synonyms: ["n/a", "bulk", "waive"], in: [listContext]),
    Action(
      .clear, "Clear the answer, or the state of the evidence", keys: [.backspace], synonyms: ["delete"],
      in: [listContext]),
    Action(
      .respondent, "Who answers for the vendor", keys: [.character("p")],
      synonyms: ["person", "respondent", "name"], in: [listContext]),
  ]

  private static let evidenceActions: [ScreenAction] = [
    Action(
      .nextStatus, "Evidence: the next state, up to accepted", keys: [.space],
      synonyms: ["tick", "accept"], in: [listContext]),
    Action(
      .nextSource, "Evidence: the next source, such as our own check", keys: [.character("o")],
      synonyms: ["independent", "origin"], in: [listContext]),
    Action(.refused, "Evidence: refused", keys: [.character("f")], in: [listContext]),
    Action(.nonexistent, "Evidence: does not exist", keys: [.character("x")], in: [listContext]),
    Action(
      .oneDocument, "Evidence: one document for several pieces", keys: [.character("d")],
      synonyms: ["bulk", "report", "marked", "use this document for others"], in: [listContext]),
    Action(
      .markRow, "Mark the row, to do one thing for all marked", keys: [.character("m")],
      synonyms: ["select", "tick", "bulk", "several"], in: [listContext]),
    Action(
      .unmarkAll, "Take all marks away", keys: [.character("X")], synonyms: ["deselect"], in: [listContext]),
  ]

  private static let otherActions: [ScreenAction] = [
    Action(
      .editElsewhere, "Write the note in your own editor", keys: [.character("e"), .control("e")],
      synonyms: ["$EDITOR", "vim", "long note"], in: [listContext, textContext]),
    Action(
      .itemHistory, "History of the item: who changed what, when", keys: [.character("H")],
      synonyms: ["log", "audit", "who"], in: [listContext]),
    Action(
      .copyAsMarkdown, "Copy the row as Markdown", keys: [.character("y")], synonyms: ["yank", "clipboard"],
      in: [listContext]),
    Action(
      .parties, "The companies that the vendor relies on", keys: [.character("P")],
      synonyms: ["subprocessors", "LLM provider"], in: [listContext]),
    Action(
      .intake, "The intake: use, contract, decision date", keys: [.character("i")],
      synonyms: ["tier", "product"], in: [listContext]),
    .preview(in: [listContext]),
    Action(
      .writeReport, "Write the scored report", keys: [.character("w")], synonyms: ["export", "markdown"],
      in: [listContext]),
  ]
}
