import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct VendorJumpScreenTests {
  @Test(arguments: snapshotSizes) func looks(_ width: Int, _ height: Int) {
    var stage = Stage(Fixture.three, size: Size(width: width, height: height))
    stage.press("v")
    stage.type("e")
    expectSnapshot("jump", stage)
  }

  @Test func jumpsFromAnyScreen() {
    var stage = Stage(Fixture.three)
    stage.press("enter", "s", "v")
    stage.type("brch")
    stage.press("enter")
    #expect(stage.interview?.interview.vendor == "birch-labs")
    stage.press("esc")
    #expect(stage.app.top.title == "Scorecard")
    #expect(stage.app.top.subject?.vendor == "alder-systems")
  }

  @Test func escGoesBackWhereOneWas() {
    var stage = Stage(Fixture.three)
    stage.press("enter", "v")
    stage.type("zzz")
    #expect(stage.text.contains("No vendor has these letters."))
    stage.press("enter", "esc")
    #expect(stage.interview?.interview.vendor == "alder-systems")
  }

  @Test func letterVIsTypedInTexts() {
    var stage = Stage()
    stage.press("enter", "n", "v")
    #expect(stage.app.top.title == "Interview")
  }
}
