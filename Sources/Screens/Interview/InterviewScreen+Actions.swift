import TerminalUI

extension Move {
  static let finishForm = Move("interview.finish-form")
  static let readGuidance = Move("interview.guidance")
  static let respondent = Move("interview.respondent")
  static let note = Move("interview.note")
  static let setState = Move("interview.state")
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
      .back(in: rowContexts.union([guidanceContext])),
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
        in: [listContext, guidanceContext], isFixed: true)
    ] + pieceActions + computedActions + [
      Action(
        .expand, expandLabel, hint: "open", keys: [.enter], synonyms: ["expand", "evidence"],
        in: [listContext]),
      Action(
        .note, "Write a note", hint: "note", keys: [.character("n")], synonyms: ["comment"], in: rowContexts
      ),
      Action(
        .nextOpen, "Next open item", hint: "next open", keys: [.character("]")], synonyms: ["unanswered"],
        in: rowContexts),
      Action(
        .readGuidance, "Read the guidance, and back to the list", hint: "guidance", keys: [.tab, .shiftTab],
        keysLabel: "tab", synonyms: ["why", "follow up", "red flags", "listen"],
        in: rowContexts.union([guidanceContext])),
      Action(
        .filter, "Search items by words of title, question or id", hint: "search", keys: [.character("/")],
        synonyms: ["filter", "find"], in: rowContexts),
      Action(
        .scorecard, "The scorecard", hint: "score", keys: [.character("s")],
        synonyms: ["points", "criteria"],
        in: rowContexts),
      WeightsScreen.entry(in: rowContexts),
      Action(
        .reports, "The assurance reports", hint: "reports", keys: [.character("r")],
        synonyms: ["soc 2", "auditor"], in: rowContexts),
    ] + jumpActions + answerActions + evidenceActions + otherActions

  static let rowContexts: Set<Context> = [listContext, pieceContext, computedContext]

  private static let expandLabel = "Open: evidence, a piece, the reports, a section"
  private static let nextStatusLabel = "Evidence: the next state, up to accepted"
  private static let nextSourceLabel = "Evidence: the next source, such as our own check"
  private static let markLabel = "Mark the row, to do one thing for all marked"
  private static let oneDocumentLabel = "Evidence: one document for several pieces"

  /// What the keys do while an evidence piece has the focus, as its footer has them.
  private static let pieceActions: [ScreenAction] = [
    Action(
      .setState, "Evidence: its state, 1 accepted, 0 not requested", hint: "state",
      keys: "0123456789".map { Key.character($0) }, keysLabel: "1-5", synonyms: ["status", "accept"],
      in: [pieceContext], isFixed: true),
    Action(
      .nextStatus, nextStatusLabel, hint: "next state", keys: [.space], synonyms: ["tick", "accept"],
      in: [pieceContext]),
    Action(
      .nextSource, nextSourceLabel, hint: "source", keys: [.character("o")],
      synonyms: ["independent", "origin"], in: [pieceContext]),
    Action(
      .expand, expandLabel, hint: "details", keys: [.enter], synonyms: ["expand", "evidence"],
      in: [pieceContext]),
    Action(
      .markRow, markLabel, hint: "mark", keys: [.character("m")],
      synonyms: ["select", "tick", "bulk", "several"], in: [pieceContext]),
    Action(
      .oneDocument, oneDocumentLabel, hint: "one document", keys: [.character("d")],
      synonyms: ["bulk", "report", "marked", "use this document for others"], in: [pieceContext]),
  ]

  /// An item that the assurance reports answer: digits say so, Enter leads there.
  private static let computedActions: [ScreenAction] = [
    Action(
      .answer, "Answer: 1 is the best, 0 is not known yet", keys: "0123456789".map { Key.character($0) },
      keysLabel: "1-5", synonyms: ["score", "option"], in: [computedContext], isFixed: true),
    Action(
      .expand, expandLabel, hint: "the reports", keys: [.enter], synonyms: ["expand", "evidence"],
      in: [computedContext]),
  ]

  private static let jumpActions: [ScreenAction] = [
    Action(.previousOpen, "Previous open item", keys: [.character("[")], in: rowContexts),
    Action(
      .nextCritical, "Next open item of critical importance", keys: [.character("}")], in: rowContexts),
    Action(
      .previousCritical, "Previous open item of critical importance", keys: [.character("{")],
      in: rowContexts),
    Action(
      .nextUnproven, "Next item answered well but not proven", keys: [.character(")")],
      synonyms: ["proof", "evidence missing"], in: rowContexts),
    Action(
      .previousUnproven, "Previous item answered well but not proven", keys: [.character("(")],
      synonyms: ["proof", "evidence missing"], in: rowContexts),
    Action(.nextSection, "Next section", keys: [.character("J")], in: rowContexts),
    Action(.previousSection, "Previous section", keys: [.character("K")], in: rowContexts),
    Action(.unfold, "Show what is folded away", keys: [.right, .character("l")], in: rowContexts),
    Action(.fold, "Fold, or go up", keys: [.left, .character("h")], in: rowContexts),
  ]

  private static let answerActions: [ScreenAction] = [
    Action(
      .notApplicable, "Not applicable, with reason and approver", keys: [.character("-")],
      synonyms: ["n/a", "waive"], in: rowContexts),
    Action(
      .approveNotApplicable, "Approve several items as not applicable",
      keys: [.character("N")], synonyms: ["n/a", "bulk", "waive"], in: rowContexts),
    Action(
      .clear, "Clear the answer, or the state of the evidence", keys: [.backspace], synonyms: ["delete"],
      in: rowContexts),
    Action(
      .respondent, "Who answers for the vendor", keys: [.character("p")],
      synonyms: ["person", "respondent", "name"], in: rowContexts),
  ]

  private static let evidenceActions: [ScreenAction] = [
    Action(
      .nextStatus, nextStatusLabel, keys: [.space], synonyms: ["tick", "accept"],
      in: [listContext, computedContext]),
    Action(
      .nextSource, nextSourceLabel, keys: [.character("o")], synonyms: ["independent", "origin"],
      in: [listContext, computedContext]),
    Action(.refused, "Evidence: refused", keys: [.character("f")], in: rowContexts),
    Action(.nonexistent, "Evidence: does not exist", keys: [.character("x")], in: rowContexts),
    Action(
      .oneDocument, oneDocumentLabel, keys: [.character("d")],
      synonyms: ["bulk", "report", "marked", "use this document for others"],
      in: [listContext, computedContext]),
    Action(
      .markRow, markLabel, keys: [.character("m")], synonyms: ["select", "tick", "bulk", "several"],
      in: [listContext, computedContext]),
    Action(
      .unmarkAll, "Take all marks away", keys: [.character("X")], synonyms: ["deselect"], in: rowContexts),
  ]

  private static let otherActions: [ScreenAction] = [
    Action(
      .editElsewhere, "Write the note in your own editor (vi without $EDITOR)",
      keys: [.character("e"), .control("e")],
      synonyms: ["$EDITOR", "vim", "long note"], in: rowContexts.union([textContext])),
    Action(
      .itemHistory, "History of the item: who changed what, when", keys: [.character("H")],
      synonyms: ["log", "audit", "who"], in: rowContexts),
    Action(
      .copyAsMarkdown, "Copy the row as Markdown", keys: [.character("y")], synonyms: ["yank", "clipboard"],
      in: rowContexts),
    Action(
      .parties, "The companies that the vendor relies on", keys: [.character("P")],
      synonyms: ["subprocessors", "LLM provider"], in: rowContexts),
    Action(
      .intake, "The intake: use, contract, decision date", keys: [.character("i")],
      synonyms: ["tier", "product"], in: rowContexts),
    .preview(in: rowContexts),
    Action(
      .writeReport, "Write the scored report", keys: [.character("w")], synonyms: ["export", "markdown"],
      in: rowContexts),
  ]
}
