import Diligence
import Testing

@testable import Screens

@Suite struct WorksheetTests {
  private let yes = Fixture.answer("Q04", "yes")
  private let no = Fixture.answer("Q04", "no")

  private func opened() -> Worksheet {
    Worksheet(
      OpenVendor(
        dossier: Fixture.dossier(), questionnaires: [Fixture.questionnaire.hash: Fixture.questionnaire]))
  }

  private func answer(_ worksheet: Worksheet) -> Choice? {
    worksheet.sheet("example-code-1")?.answer(to: "Q04").choice
  }

  @Test func changeShowsBeforeItIsRecorded() {
    var worksheet = opened()
    let request = worksheet.change([yes], as: "yes")
    #expect(request == .record([yes], "example-code"))
    #expect(answer(worksheet) == .option("yes"))
    #expect(worksheet.saveState == .saving)
    worksheet.settle(Fixture.dossier([yes]))
    #expect(worksheet.saveState == .saved)
  }

  @Test func changeToWhatIsSoAlreadyIsNone() {
    var worksheet = opened()
    _ = worksheet.change([yes], as: "yes")
    let repeated = worksheet.change([yes], as: "yes")
    #expect(repeated == nil)
    #expect(worksheet.history.done.count == 1)
  }

  /// Two keys in one batch: the first answer must not take back what the second key did.
  @Test func laterChangeOutlivesTheAnswerToAnEarlierOne() {
    var worksheet = opened()
    _ = worksheet.change([yes], as: "yes")
    _ = worksheet.change([no], as: "no")
    worksheet.settle(Fixture.dossier([yes]))
    #expect(answer(worksheet) == .option("no"))
    #expect(worksheet.saveState == .saving)
  }

  @Test func refusedChangesGoAlongOnceEach() {
    var worksheet = opened()
    _ = worksheet.change([yes], as: "yes")
    worksheet.keep([yes])
    #expect(worksheet.saveState == .notSaved)
    let next = worksheet.change([no], as: "no")
    #expect(next == .record([no], "example-code"))
    worksheet.keep([no])
    let other = Fixture.answer("C01", "yes")
    let last = worksheet.change([other], as: "other")
    #expect(last == .record([no, other], "example-code"))
  }

  @Test func theirsStandsAfterAConflict() {
    var worksheet = opened()
    _ = worksheet.change([yes], as: "yes")
    worksheet.yield([yes], to: [theirs(no)], Fixture.dossier([no]))
    #expect(answer(worksheet) == .option("no"))
    #expect(worksheet.saveState == .saved)
    let first = worksheet.undo()
    #expect(first == .changedMeanwhile("yes"))
    let second = worksheet.undo()
    #expect(second == .nothing)
  }

  @Test func whatTheConflictDidNotTouchWaitsForTheNextTry() {
    var worksheet = opened()
    let other = Fixture.answer("C01", "yes")
    _ = worksheet.change([yes], as: "yes")
    worksheet.keep([yes])
    _ = worksheet.change([other], as: "other")
    worksheet.yield([yes, other], to: [theirs(no)], Fixture.dossier([no]))
    #expect(answer(worksheet) == .option("no"))
    #expect(worksheet.unsaved == [other])
  }

  private func theirs(_ change: Change) -> Event {
    Event(sequence: 9, draft: Draft(change: change, at: Moment(seconds: 0), by: "somebody else"))
  }

  @Test func undoRecordsTheInverseAndRedoTheChange() {
    var worksheet = opened()
    _ = worksheet.change([yes], as: "yes")
    let cleared = Change.answerGiven(
      "example-code-1", "Q04", questionnaire: Fixture.questionnaire.hash, nil)
    let undone = worksheet.undo()
    #expect(undone == .done("yes", .record([cleared], "example-code")))
    let redone = worksheet.redo()
    #expect(redone == .done("yes", .record([yes], "example-code")))
    let more = worksheet.redo()
    #expect(more == .nothing)
  }

  @Test func pausesInTypingMakeOneStep() {
    var worksheet = opened()
    _ = worksheet.change([yes], as: "typed", draft: 1)
    _ = worksheet.change([no], as: "typed", draft: 1)
    #expect(worksheet.history.done.count == 1)
    _ = worksheet.undo()
    #expect(answer(worksheet) == nil)
  }
}
