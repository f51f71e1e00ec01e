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
    _ = worksheet.settle(Fixture.dossier([yes]))
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
    let second = worksheet.change([no], as: "no", step: "2")
    #expect(second == [], "one at a time")
    let settled = worksheet.settle(Fixture.dossier([yes]))
    #expect(settled.requests == [record([no], "2")])
    #expect(settled.conflicts == [])
    #expect(answer(worksheet) == .option("no"))
    #expect(worksheet.saveState == .saving)
  }

  @Test func refusedChangesAreRecordedInTheirOrderAsStepsOfTheirOwn() {
    var worksheet = opened()
    let other = Fixture.answer("C01", "yes")
    _ = worksheet.change([yes], as: "yes", step: "1")
    _ = worksheet.keep(because: "full")
    #expect(worksheet.saveState == .notSaved)
    let next = worksheet.change([no], as: "no", step: "2")
    #expect(next == [record([yes], "1")], "the oldest is tried again")
    _ = worksheet.keep(because: "full")
    _ = worksheet.change([other], as: "other", step: "3")
    let first = worksheet.settle(Fixture.dossier([yes]))
    #expect(first.requests == [record([no], "2")])
    #expect(worksheet.saveState == .notSaved, "until all is recorded")
    let second = worksheet.settle(Fixture.dossier([yes, no]))
    #expect(second.requests == [record([other], "3")])
    let last = worksheet.settle(Fixture.dossier([yes, no, other]))
    #expect(last == Worksheet.Settlement(relieved: 2))
    #expect(worksheet.saveState == .saved)
    #expect(worksheet.dossier.steps == Fixture.dossier([yes, no, other]).steps)
  }

  @Test func aStepThatCouldNotBeSavedIsTakenBackInItsTurn() {
    var worksheet = opened()
    let cleared = Change.answerGiven(
      "example-code-1", "Q04", questionnaire: Fixture.questionnaire.hash, nil)
    _ = worksheet.change([yes], as: "yes", step: "1")
    _ = worksheet.keep(because: "full")
    let undone = worksheet.undo(as: "2")
    #expect(undone == .done("yes", [record([yes], "1")]))
    #expect(answer(worksheet) == nil)
    let settled = worksheet.settle(Fixture.dossier([yes]))
    #expect(settled.requests == [record([cleared], "2", .back("1"))])
    #expect(answer(worksheet) == nil)
  }

  /// While mine could not be saved, somebody else changed the same: whichever way the news come, nothing is recorded over
  /// theirs unasked.
  @Test func whatOthersChangedWhileMineWaitedIsAskedAbout() {
    let other = Fixture.answer("C01", "yes")
    var theirs = Fixture.dossier()
    theirs.take(self.theirs(no))
    var worksheet = opened()
    _ = worksheet.change([yes], as: "yes", step: "1")
    _ = worksheet.change([other], as: "other", step: "2")
    _ = worksheet.keep(because: "locked")
    let conflicts = worksheet.reopen(
      OpenVendor(dossier: theirs, questionnaires: [Fixture.questionnaire.hash: Fixture.questionnaire]))
    #expect(conflicts.map(\.mine) == [yes])
    #expect(conflicts.map(\.theirs.change) == [no])
    #expect(conflicts.map(\.theirs.draft.by) == ["somebody else"])
    #expect(answer(worksheet) == .option("no"))
    let next = worksheet.tryAgain(isAsked: false)
    #expect(next == [record([other], "2")])
  }

  @Test func theirsStandsAfterAConflict() {
    var worksheet = opened()
    _ = worksheet.change([yes], as: "yes", step: "1")
    let settled = worksheet.yield(to: [theirs(no)], Fixture.dossier([no]))
    #expect(settled.conflicts == [Conflict(vendor: "example-code", theirs: theirs(no), mine: yes)])
    #expect(settled.requests == [])
    #expect(answer(worksheet) == .option("no"))
    #expect(worksheet.saveState == .saved)
  }

  @Test func whatTheConflictDidNotTouchIsRecorded() {
    var worksheet = opened()
    let other = Fixture.answer("C01", "yes")
    _ = worksheet.change([yes, other], as: "both", step: "1")
    let settled = worksheet.yield(to: [theirs(no)], Fixture.dossier([no]))
    #expect(settled.requests == [record([other], "1")])
    #expect(answer(worksheet) == .option("no"))
  }

  private func theirs(_ change: Change) -> Event {
    Event(sequence: 9, draft: Draft(change: change, at: Moment(seconds: 0), by: "somebody else"))
  }

  @Test func undoRecordsTheInverseAndRedoTheChange() {
    var worksheet = opened()
    let cleared = Change.answerGiven(
      "example-code-1", "Q04", questionnaire: Fixture.questionnaire.hash, nil)
    var recorded = Fixture.dossier()
    func settle(_ change: Change, _ step: Step) {
      let draft = Draft(change: change, at: Moment(seconds: 1_795_000_000), by: "jdoe", step: step)
      recorded.take(Event(sequence: recorded.seen + 1, draft: draft))
      _ = worksheet.settle(recorded)
    }
    _ = worksheet.change([yes], as: "yes", step: "1")
    settle(yes, Step("1"))
    let undone = worksheet.undo(as: "2")
    #expect(undone == .done("yes", [record([cleared], "2", .back("1"))]))
    settle(cleared, Step("2", .back("1")))
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
