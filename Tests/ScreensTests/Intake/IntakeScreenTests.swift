import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct IntakeScreenTests {
  @Test(arguments: snapshotSizes) func looks(_ width: Int, _ height: Int) {
    var stage = Stage([], size: Size(width: width, height: height))
    stage.press("a")
    stage.type("Example Code")
    stage.press("tab", "tab", "3", "down", "2", "down")
    expectSnapshot("intake", stage)
  }

  @Test func tierFollowsTheUse() {
    var stage = Stage([])
    stage.press("a")
    #expect(stage.text.contains("Tier 1, because not all of the use is known yet"))
    stage.press("down", "down", "1", "down", "1", "down", "1")
    #expect(stage.text.contains("Tier 3"))
    #expect(stage.text.contains("60.0 or more") || stage.text.contains("60 or more"))
  }

  @Test func addsTheVendorAndBeginsTheInterview() {
    var stage = Stage([])
    stage.press("a")
    stage.type("Nord Tools")
    for _ in 1...9 { stage.press("tab") }
    stage.press("enter", "enter")
    #expect(
      stage.requests.contains(.add(name: "Nord Tools", Intake(decisionDate: Stage.today), questionnaire: nil))
    )
    #expect(stage.interview?.interview.vendor == "nord-tools")
    #expect(stage.toast == "Nord Tools is added.")
    stage.press("esc")
    #expect(stage.text.contains("▸  Nord Tools"))
  }

  @Test func namesTheFieldThatIsWrong() {
    var stage = Stage([])
    stage.press("a")
    stage.type("../../x")
    for _ in 1...8 { stage.press("tab") }
    stage.type("two")
    stage.press("tab")
    #expect(stage.text.contains("! the name does not start"))
    #expect(stage.text.contains("! months from 1 to 600"))
    stage.press("enter", "enter")
    #expect(stage.toast == "Vendor: the name does not start with a letter or a digit.")
    #expect(!stage.requests.contains { if case .add = $0 { true } else { false } })
  }

  @Test func typedTextWaitsForTheNextTime() {
    var stage = Stage([])
    stage.press("a")
    stage.type("Half a na")
    stage.press("esc")
    #expect(stage.app.stack.count == 1)
    stage.press("a")
    #expect(stage.text.contains("Half a na"))
  }

  @Test func failureKeepsTheForm() {
    var stage = Stage([])
    stage.press("a")
    stage.type("Taken")
    stage.send(.answered(.failed("There is a vendor Taken already.")))
    #expect(stage.toast == "There is a vendor Taken already.")
    #expect(stage.text.contains("Taken"))
  }

  @Test func changesTheIntakeOfAnAssessment() {
    var stage = Stage()
    stage.press("enter", "i", "down", "down", "4", "tab")
    #expect(stage.sheet?.assessment.intake.use.data == .regulated)
    #expect(stage.sheet?.card.tier.number == 1)
    stage.press("esc", "u")
    #expect(stage.sheet?.assessment.intake.use.data == .confidential)
  }

  @Test func unreadableDateLeavesTheOldOne() {
    var stage = Stage()
    stage.press("enter", "i", "up", "up")
    for _ in 1...9 { stage.press("down") }
    stage.press("backspace", "tab")
    #expect(stage.text.contains("! a day such as 2026-11-30"))
    #expect(stage.sheet?.assessment.decisionDate == Stage.today)
  }
}
