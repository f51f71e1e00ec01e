import Diligence
import TerminalUI

extension FactsScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .back where readsWords, .readWords:
      readsWords.toggle()
      wordsTop = 0
    case .confirmFact: confirm(&desk)
    case .enterFact: if fact(desk)?.isList == true { openList(&desk) } else { confirm(&desk) }
    case .editFact: edit(&desk)
    case .rejectFact: reject(&desk)
    case .confirmAllFacts: confirmAll(&desk)
    case .openElements: openElements(&desk)
    case .nextOpenFact: go(toOpenBy: 1, &desk)
    case .previousOpenFact: go(toOpenBy: -1, &desk)
    case .leaveText: leaveEdit(&desk)
    case .finishFact: finishEdit(&desk)
    case .nextField: return handle(.tab, &desk)
    case .readAgain: readAgain(&desk)
    case .stopReading: stopReading(&desk)
    case .openTests: open(&desk) { [about] report, _ in ReportTestsScreen(about, report.id) }
    case .openControls: open(&desk) { [about] report, _ in CustomerControlsScreen(about, report.id) }
    case .openAuditor: open(&desk) { [about] report, _ in AuditorScreen(about, report.id) }
    case .openForm: open(&desk) { [about] in ReportScreen(about, $0, $1) }
    case .ownReading: desk.go(.show(OwnReadingScreen(about, id)))
    case .undo, .redo:
      leaveEdit(&desk)
      return false
    default: return false
    }
    return true
  }

  private mutating func openElements(_ desk: inout Desk) {
    guard fact(desk)?.isList == true else {
      return desk.toast = "Only exceptions, customer controls, incidents and changes are lists."
    }
    openList(&desk)
  }

  private mutating func open(_ desk: inout Desk, _ screen: (AssuranceReport, Desk) -> any Screen) {
    guard let report = facts(desk).report else { return desk.toast = kindFirst(&desk) }
    desk.go(.show(screen(report, desk)))
  }

  private func readAgain(_ desk: inout Desk) {
    guard entry(desk)?.document != nil else { return desk.toast = "There is no file to read." }
    if case .running = desk.reading(of: id, about) { return desk.toast = "It is being read." }
    desk.read(id, about)
    desk.toast = "Reading it again. What is confirmed stays."
  }

  private func stopReading(_ desk: inout Desk) {
    guard case .running = desk.reading(of: id, about) else { return desk.toast = "Nothing is being read." }
    desk.ask(.stopReading(about.assessment, id))
    desk.readings[ReportPlace(assessment: about.assessment, report: id)] = .failed(
      "The reading was stopped. \(desk.key(.readAgain)) reads it again.")
    desk.toast = "The reading is stopped; the file stays attached."
  }
}

extension Move {
  static let confirmFact = Move("facts.confirm")
  static let enterFact = Move("facts.enter")
  static let editFact = Move("facts.edit")
  static let rejectFact = Move("facts.reject")
  static let choosePlace = Move("facts.choose-place")
  static let confirmAllFacts = Move("facts.confirm-all")
  static let openElements = Move("facts.elements")
  static let nextOpenFact = Move("facts.next-open")
  static let previousOpenFact = Move("facts.previous-open")
  static let readWords = Move("facts.words")
  static let finishFact = Move("facts.finish")
  static let readAgain = Move("facts.read-again")
  static let stopReading = Move("facts.stop-reading")
}

extension FactsScreen {
  private static let reading: Set<Context> = [listContext, wordsContext]

  static let actions: [ScreenAction] = [
    .back(in: [listContext, wordsContext]),
    .leaveText("Leave the fact as it was; what was typed is kept", in: [formContext]),
    Action(
      .finishFact, "Record it, from the last field", hint: "next, record", keys: [.enter], in: [formContext]),
    Action(
      .nextField, "Next field, previous field", hint: "next field", keys: [.tab, .shiftTab],
      keysLabel: "tab", in: [formContext]),
    Action(
      .confirmFact, "Confirm what was read", hint: "confirm", keys: [.character("c")],
      synonyms: ["accept", "yes"], in: reading),
    Action(
      .enterFact, "Confirm it; of a list go through its parts", keys: [.enter], synonyms: ["accept", "yes"],
      in: reading),
    Action(
      .editFact, "Type the fact, or set right what was read", hint: "edit", keys: [.character("e")],
      synonyms: ["correct", "type"], in: reading),
    Action(
      .rejectFact, "Reject what was read; what is recorded stays", hint: "reject", keys: [.character("r")],
      synonyms: ["no", "wrong"], in: reading),
    Action(
      .choosePlace, "Take what the place of that number says", hint: "place",
      keys: "123456789".map { Key.character($0) }, keysLabel: "1-9", synonyms: ["conflict"],
      in: reading, isFixed: true),
    Action(
      .confirmAllFacts, "Confirm all that was found and not contradicted", hint: "confirm all",
      keys: [.character("C")], synonyms: ["accept all", "bulk"], in: reading),
    Action(
      .readWords, "Read all of the words; again: back to the list", hint: "words", keys: [.tab, .shiftTab],
      keysLabel: "tab", synonyms: ["quote", "page"], in: reading),
    Action(
      .nextOpenFact, "Next fact to decide", hint: "next open", keys: [.character("]")], in: reading),
    Action(.previousOpenFact, "Previous fact to decide", keys: [.character("[")], in: reading),
    Action(
      .openElements, "Go through exceptions or controls one by one", keys: [.character("o"), .right],
      synonyms: ["list", "exceptions", "customer controls"], in: reading),
    Action(
      .ownReading, "Check it against your own reading of the report", hint: "my reading",
      keys: [.character("m")], synonyms: ["compare", "agreement", "verify"], in: reading),
    Action(
      .openTests, "Tests per item in the report", keys: [.character("t")],
      synonyms: ["exceptions", "pages"], in: reading),
    Action(
      .openControls, "Customer controls in the report", keys: [.character("d")],
      synonyms: ["cuec", "duties", "owner"], in: reading),
    AuditorScreen.entry(in: reading),
    Action(
      .openForm, "All facts of the report as a form", keys: [.character("f")], synonyms: ["edit", "form"],
      in: reading),
    Action(.readAgain, "Read the file again", keys: [.character("R")], synonyms: ["retry"], in: reading),
    Action(
      .stopReading, "Stop the reading; the file stays", keys: [.character("x")], synonyms: ["cancel"],
      in: reading),
    Action(
      .scorecard, "The scorecard", keys: [.character("s")], synonyms: ["points"], in: [listContext]),
  ]
}
