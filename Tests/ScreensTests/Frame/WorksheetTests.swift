import Diligence
import Testing

@testable import Screens

@Suite struct WorksheetTests {
  private let yes = Fixture.answer("Q04", "yes")
  private let no = Fixture.answer("Q04", "no")

  private func opened(_ dossier: Dossier = Fixture.dossier()) -> Worksheet {
    Worksheet(
      OpenVendor(
        dossier: dossier, questionnaires: [Fixture.questionnaire.hash: Fixture.questionnaire]),
      actor: "jdoe")
  }

  private func record(_ changes: [Change], _ step: StepID, _ turn: Step.Turn = .forth) -> Request {
    .record(changes, "example-code", Step(step, turn))
  }

  private func answer(_ worksheet: Worksheet) -> Choice? {
    worksheet.sheet("example-code-1")?.answer(to: "Q04").choice
  }

  @Test func changeShowsBeforeItIsRecorded() {
    var worksheet = opened()
    let requests = worksheet.change([yes], as: "yes", step: "1")
    #expect(requests == [record([yes], "1")])
    #expect(answer(worksheet) == .option("yes"))
    #expect(worksheet.saveState == .saving)
    worksheet.settle(Fixture.dossier([yes]))
    #expect(worksheet.saveState == .saved)
  }

  @Test func changeToWhatIsSoAlreadyIsNone() {
    var worksheet = opened()
    _ = worksheet.change([yes], as: "yes", step: "1")
    let repeated = worksheet.change([yes], as: "yes", step: "2")
    #expect(repeated.isEmpty)
    #expect(worksheet.dossier.steps.last(by: "jdoe")?.id == "1")
  }

  /// Two keys in one batch: the first answer must not take back what the second key did.
  @Test func laterChangeOutlivesTheAnswerToAnEarlierOne() {
    var worksheet = opened()
    _ = worksheet.change([yes], as: "yes", step: "1")
    _ = worksheet.change([no], as: "no", step: "2")
    worksheet.settle(Fixture.dossier([yes]))
    #expect(answer(worksheet) == .option("no"))
    #expect(worksheet.saveState == .saving)
  }

  @Test func refusedChangesGoAlongOnceEachAndStayStepsOfTheirOwn() {
    var worksheet = opened()
    _ = worksheet.change([yes], as: "yes", step: "1")
    worksheet.keep([yes])
    #expect(worksheet.saveState == .notSaved)
    let next = worksheet.change([no], as: "no", step: "2")
    #expect(next == [record([no], "2")])
    worksheet.keep([no])
    let other = Fixture.answer("C01", "yes")
    let last = worksheet.change([other], as: "other", step: "3")
    #expect(last == [record([no], "2"), record([other], "3")])
  }

  @Test func theirsStandsAfterAConflict() {
    var worksheet = opened()
    _ = worksheet.change([yes], as: "yes", step: "1")
    worksheet.yield([yes], to: [theirs(no)], Fixture.dossier([no]))
    #expect(answer(worksheet) == .option("no"))
    #expect(worksheet.saveState == .saved)
  }

  @Test func whatTheConflictDidNotTouchWaitsForTheNextTry() {
    var worksheet = opened()
    let other = Fixture.answer("C01", "yes")
    _ = worksheet.change([yes, other], as: "both", step: "1")
    worksheet.yield([yes, other], to: [theirs(no)], Fixture.dossier([no]))
    #expect(answer(worksheet) == .option("no"))
    #expect(worksheet.unsaved.map(\.changes) == [[other]])
  }

  private func theirs(_ change: Change) -> Event {
    Event(sequence: 9, draft: Draft(change: change, at: Moment(seconds: 0), by: "somebody else"))
  }

  @Test func undoRecordsTheInverseAndRedoTheChange() {
    var worksheet = opened()
    _ = worksheet.change([yes], as: "yes", step: "1")
    let cleared = Change.answerGiven(
      "example-code-1", "Q04", questionnaire: Fixture.questionnaire.hash, nil)
    let undone = worksheet.undo(as: "2")
    #expect(undone == .done("yes", [record([cleared], "2", .back("1"))]))
    let redone = worksheet.redo(as: "3")
    #expect(redone == .done("yes", [record([yes], "3", .again("1"))]))
    let more = worksheet.redo(as: "4")
    #expect(more == .nothing)
  }

  @Test func undoReachesBackIntoAnEarlierSession() {
    var worksheet = opened(Fixture.dossier([yes, no]))
    let last = worksheet.undo(as: "1")
    #expect(last == .done("Q04: no.", [record([yes], "1", .back("event 4"))]))
    _ = worksheet.undo(as: "2")
    #expect(answer(worksheet) == nil)
    let opening = worksheet.undo(as: "3")
    guard case .refused(let why) = opening else { return #expect(Bool(false), "\(opening)") }
    #expect(why.hasPrefix("Nothing more to take back"))
  }

  @Test func whatSomebodyElseChangedSinceIsLeft() {
    var dossier = Fixture.dossier([yes])
    dossier.take(theirs(no))
    var worksheet = opened(dossier)
    let reversal = worksheet.undo(as: "1")
    #expect(
      reversal == .refused("Left as it is, because it was changed again since: Q04: yes."))
    #expect(answer(worksheet) == .option("no"))
  }

  @Test func pausesInTypingMakeOneStep() {
    var worksheet = opened()
    _ = worksheet.change([yes], as: "typed", step: "1")
    _ = worksheet.change([no], as: "typed", step: "1")
    #expect(worksheet.dossier.steps.last(by: "jdoe")?.changes == [no])
    _ = worksheet.undo(as: "2")
    #expect(answer(worksheet) == nil)
  }
}
