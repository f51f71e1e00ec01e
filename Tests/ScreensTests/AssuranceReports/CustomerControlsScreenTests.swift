import Diligence
import Testing

@testable import Screens

@Suite struct CustomerControlsScreenTests {
  private func opened() -> Stage {
    var stage = Stage([Fixture.examined])
    stage.press("enter", "r", "down", "c")
    return stage
  }

  private func controls(_ stage: Stage) -> [CustomerControl] { stage.report()?.customerControls ?? [] }

  @Test func missingOwnersAreCounted() {
    #expect(opened().text.contains("CUSTOMER CONTROLS  2   ! 1 without owner"))
  }

  @Test func ownerIsAdded() {
    var stage = opened()
    stage.press("down", "enter", "tab")
    stage.type("M. Okafor")
    stage.press("enter")
    #expect(controls(stage).last?.owner == "M. Okafor")
    #expect(stage.toast.hasPrefix("Owned by M. Okafor."))
    #expect((stage.app.top as? CustomerControlsScreen)?.editor == nil)
  }

  @Test func controlIsAddedOnceHoweverManyPauses() {
    var stage = opened()
    stage.press("a")
    stage.type("Delete")
    stage.send(.saveDraft)
    stage.type(" old keys.")
    stage.send(.saveDraft)
    stage.press("esc")
    #expect(
      controls(stage).map(\.text).suffix(2) == [
        "Turn on single sign-on for every person.", "Delete old keys.",
      ])
    stage.press("ctrl-z")
    #expect(controls(stage) == Fixture.report.customerControls)
  }

  @Test func nothingWrittenAddsNothing() {
    var stage = opened()
    stage.press("a", "esc")
    #expect(stage.toast == "Nothing was written, so nothing is added.")
    #expect(controls(stage).count == 2)
  }

  @Test func removedControlComesBack() {
    var stage = opened()
    stage.press("x")
    #expect(controls(stage).map(\.text) == ["Turn on single sign-on for every person."])
    stage.press("ctrl-z")
    #expect(controls(stage) == Fixture.report.customerControls)
  }

  @Test func textLostToSomebodyElseIsShown() {
    var stage = opened()
    stage.press("a")
    stage.type("Mine")
    var theirs = Fixture.report
    theirs.customerControls = []
    stage.rival = Fixture.recorded(theirs)
    stage.press("esc")
    #expect(controls(stage).isEmpty)
  }

  @Test(arguments: snapshotSizes + [(40, 10)]) func looks(width: Int, height: Int) {
    var stage = opened()
    stage.resize(width, height)
    stage.press("down", "enter")
    expectSnapshot("customer-controls", stage)
  }
}
