import TerminalUI

extension Move {
  static let openRow = Move("scorecard.open")
  static let closeRow = Move("scorecard.close")
  static let openItem = Move("scorecard.item")
  static let waive = Move("scorecard.waive")
  static let withdrawWaiver = Move("scorecard.withdraw")
  static let finishScoreForm = Move("scorecard.finish")
  static let ifAnswered = Move("scorecard.if-answered")
  static let ifProven = Move("scorecard.if-proven")
  static let ifTested = Move("scorecard.if-tested")
  static let ifOpen = Move("scorecard.if-open")
  static let dropAttempt = Move("scorecard.drop-attempt")
}

extension ScorecardScreen {
  static let actions: [ScreenAction] =
    [
      .back(in: rowContexts),
      .leaveText("Leave; the risk is not accepted yet", in: [formContext]),
      Action(
        .finishScoreForm, "Accept the risk, from the last field", hint: "next, done", keys: [.enter],
        in: [formContext]),
      Action(
        .nextField, "Next field, previous field", hint: "next field", keys: [.tab, .shiftTab],
        keysLabel: "tab", in: [formContext]),
      Action(
        .dropAttempt, "Take back this one of the things tried", hint: "drop",
        keys: [.character("x"), .delete, .backspace], synonyms: ["remove", "what if"], in: [attemptContext]),
      Action(
        .waive, "Accept the risk behind a gate, by name and with reason", hint: "accept risk",
        keys: [.character("a")], synonyms: ["waive", "waiver"], in: [gateContext]),
      Action(
        .waive, "Accept the risk behind a gate, by name and with reason", keys: [.character("a")],
        synonyms: ["waive", "waiver", "accept risk"], in: rowContexts.subtracting([gateContext])),
      Action(
        .withdrawWaiver, "Withdraw the acceptance of the risk", hint: "withdraw",
        keys: [.character("x"), .delete], synonyms: ["unwaive"], in: [gateContext]),
      Action(
        .openRow, "Show what a number is made of, down to its sums", hint: "explain",
        keys: [.enter, .right, .character("l"), .space], synonyms: ["drill", "why", "items"], in: rowContexts),
      Action(.closeRow, "Hide it again", keys: [.left, .character("h")], in: rowContexts),
    ] + whatIf + elsewhere

  private static let whatIf: [ScreenAction] = [
    Action(
      .ifAnswered, "What if: another answer; on a piece another state", hint: "what if",
      keys: "0123456789".map { Key.character($0) }, keysLabel: "1-5", synonyms: ["try", "option"],
      in: [itemContext], isFixed: true),
    Action(
      .ifProven, "What if: the evidence is accepted; again: from whom", hint: "if evidence",
      keys: [.character("d")], synonyms: ["document", "proof", "try"], in: [itemContext]),
    Action(
      .ifTested, "What if: the newest report tests it, no exception", hint: "if tested",
      keys: [.character("t")], synonyms: ["report", "audit", "try"], in: [itemContext]),
    Action(
      .ifOpen, "What if: as recorded again, or open", keys: [.backspace], synonyms: ["clear"],
      in: [itemContext]),
  ]

  private static let elsewhere: [ScreenAction] = [
    Action(
      .openItem, "Open the item in the interview, or the reports", hint: "open", keys: [.character("o")],
      synonyms: ["interview", "answer"], in: rowContexts),
    WeightsScreen.entry([.character("W"), .character("e")], hint: "weights", in: rowContexts),
    Action(
      .writeReport, "Write the scored report", hint: "write", keys: [.character("w")],
      synonyms: ["export", "markdown"], in: rowContexts),
    .preview(in: rowContexts),
    Action(
      .reports, "The assurance reports", hint: "reports", keys: [.character("r")], synonyms: ["soc 2"],
      in: rowContexts),
    Action(
      .intake, "The intake: use, contract, decision date", keys: [.character("i")], synonyms: ["tier"],
      in: rowContexts),
  ]
}
