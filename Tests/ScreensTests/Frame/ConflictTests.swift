import Diligence
import Testing
import TerminalUI

@testable import Screens

@Suite struct ConflictTests {
  private func conflicted() -> Stage {
    var stage = Stage()
    stage.press("enter", "]")
    stage.rival = Fixture.answer("Q04", "no")
    stage.press("1")
    return stage
  }

  private func recorded(_ stage: Stage) -> Choice? {
    stage.dossiers["example-code"]?.assessments.first?.answers["Q04"]?.choice
  }

  @Test func bothValuesAreShown() {
    let stage = conflicted()
    #expect(stage.text.contains("maria recorded Q04 while you did."))
    #expect(stage.text.contains("THEIRS, which stands now (t)"))
    #expect(stage.text.contains("MINE, not recorded (m records it after theirs)"))
  }

  @Test func theirsStaysWithEscOrItsKey() {
    for key in ["esc", "t"] {
      var stage = conflicted()
      stage.press(key)
      #expect(recorded(stage) == .option("no"))
      #expect(!stage.text.contains("Changed by two at once"))
      #expect(stage.interview != nil)
    }
  }

  @Test func mineIsRecordedAfterTheirsAndCanBeTakenBack() {
    var stage = conflicted()
    stage.press("m")
    #expect(recorded(stage) == .option("yes"))
    stage.press("ctrl-z")
    #expect(recorded(stage) == .option("no"))
  }

  @Test func otherKeysDecideNothing() {
    var stage = conflicted()
    stage.press("1", "down", "enter", "q")
    #expect(stage.text.contains("Changed by two at once"))
    #expect(recorded(stage) == .option("no"))
  }

  @Test func nobodyIsAskedInTheMiddleOfAText() {
    var stage = Stage()
    stage.press("enter", "]", "n")
    stage.rival = Fixture.answer("Q04", "no")
    stage.type("ours")
    stage.send(.saveDraft)
    #expect(!stage.text.contains("Changed by two at once"))
    stage.press("esc")
    #expect(stage.text.contains("Changed by two at once"))
    #expect(stage.text.contains("note: ours"))
  }
}
