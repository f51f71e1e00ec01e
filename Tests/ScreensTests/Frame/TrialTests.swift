import Diligence
import Testing
import TerminalUI

@testable import Screens

@Suite struct TrialTests {
  private func tried() -> Stage {
    var stage = Stage([Fixture.dossier([Fixture.answer("Q04", "yes")])])
    stage.press("enter", "ctrl-t")
    return stage
  }

  private func choice(_ stage: Stage, _ item: ItemID) -> Choice? {
    stage.dossiers["example-code"]?.assessments.first?.answers[item]?.choice
  }

  @Test func whatIsTriedIsShownAndNotStored() {
    var stage = tried()
    stage.press("down", "2")
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("partial"))
    #expect(choice(stage, "Q04") == .option("yes"))
    #expect(stage.toast.hasPrefix("Tried: Q04 is now partly. Score −"))
    #expect(stage.text.contains("WHAT IF 1"))
    #expect(stage.text.contains("not stored"))
  }

  @Test func theSameKeyGoesBackAndTakesItUpAgain() {
    var stage = tried()
    stage.press("down", "2", "ctrl-t")
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("yes"))
    #expect(!stage.text.contains("WHAT IF"))
    stage.press("ctrl-t")
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("partial"))
  }

  @Test func undoTakesBackWhatWasTriedLast() {
    var stage = tried()
    stage.press("down", "2", "down", "2", "ctrl-z")
    #expect(stage.app.desk.trial?.attempts.map(\.words) == ["Q04 is now partly."])
    stage.press("ctrl-y")
    #expect(stage.app.desk.trial?.attempts.count == 2)
    stage.press("ctrl-z", "ctrl-z", "ctrl-z")
    #expect(stage.toast.hasPrefix("Nothing is tried any more."))
    #expect(choice(stage, "Q04") == .option("yes"))
  }

  @Test func keepingRecordsEverythingAsOneStep() {
    var stage = tried()
    stage.press("down", "2", "down", "1", "up", "3", "ctrl-k")
    #expect(choice(stage, "Q04") == .option("no"))
    #expect(choice(stage, "Q07") == .option("dedicated"))
    #expect(stage.app.desk.trial == nil)
    stage.press("ctrl-z")
    #expect(choice(stage, "Q04") == .option("yes"))
    #expect(choice(stage, "Q07") == nil)
  }

  @Test func somebodyElsesChangeShowsUnderWhatIsTried() throws {
    var stage = tried()
    stage.press("down", "2")
    var theirs = try #require(stage.dossiers["example-code"])
    let event = Event(
      sequence: theirs.seen + 1,
      draft: Draft(change: Fixture.answer("Q07", "logical"), at: Moment(seconds: 1_795_000_001), by: "maria"))
    theirs.take(event)
    let open = OpenVendor(
      dossier: theirs, questionnaires: [Fixture.questionnaire.hash: Fixture.questionnaire])
    stage.send(.answered(.opened(open)))
    #expect(stage.sheet?.answer(to: "Q07").choice == .option("logical"))
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("partial"))
  }
}
