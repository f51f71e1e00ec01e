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
    #expect(opened().text.contains("CUSTOMER CONTROLS  1 of 2 owned   █████░░░░░   ! 1 without owner"))
  }

  @Test func ownerIsAdded() {
    var stage = opened()
    stage.press("down", "enter", "tab")
    stage.type("M. Okafor")
    stage.press("esc")
    #expect(controls(stage).last?.owner == "M. Okafor")
    #expect(stage.toast.hasPrefix("Owned by M. Okafor. 2 of 2 owned. Score "))
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

  @Test func ownerTypedWithoutWordsIsKept() {
    var stage = opened()
    stage.press("a", "tab")
    stage.type("P. Quist")
    stage.press("esc")
    #expect(stage.toast == "Not recorded: a control needs words. a comes back to the owner typed.")
    stage.press("a")
    stage.type("Keep keys apart.")
    stage.press("esc", "a")
    #expect(controls(stage).last == CustomerControl(text: "Keep keys apart.", owner: "P. Quist"))
    #expect((stage.app.top as? CustomerControlsScreen)?.editor?.form.text(.owner) == nil)
  }

  @Test func wordsTakenAwayStayAndTheOwnerCounts() {
    var stage = opened()
    stage.press("enter", "ctrl-u", "tab", "ctrl-u")
    stage.type("R. Ito")
    stage.press("esc")
    #expect(stage.toast == "A control needs words; the old ones stay.")
    #expect(
      controls(stage).first == CustomerControl(text: Fixture.report.customerControls[0].text, owner: "R. Ito")
    )
  }

  @Test func oneOwnerForAllIsOneStep() {
    var report = Fixture.report
    report.customerControls += [
      CustomerControl(text: "Rotate keys."), CustomerControl(text: "Read the log.", owner: " "),
    ]
    var stage = Stage([Fixture.dossier([Fixture.recorded(report)])])
    stage.press("enter", "r", "c", "O")
    #expect(stage.text.contains("J. Doe"))
    stage.type("M. Okafor")
    stage.send(.saveDraft)
    #expect(controls(stage) == report.customerControls)
    stage.press("esc")
    #expect(controls(stage) == report.customerControls)
    #expect(stage.toast == "No owner is given. O comes back to it.")
    stage.press("O", "enter")
    #expect(controls(stage).map(\.owner) == ["J. Doe", "M. Okafor", "M. Okafor", "M. Okafor"])
    #expect(stage.toast.hasPrefix("3 controls are owned by M. Okafor. Score "))
    stage.press("ctrl-z")
    #expect(controls(stage) == report.customerControls)
    stage.press("ctrl-y", "O")
    #expect(stage.toast == "Every control has an owner.")
  }

  @Test func unownedAreFoundInARound() {
    var stage = opened()
    stage.press("]")
    #expect((stage.app.top as? CustomerControlsScreen)?.focusPlace(stage.app.desk) == 1)
    stage.press("[", "up", "[")
    #expect((stage.app.top as? CustomerControlsScreen)?.focusPlace(stage.app.desk) == 1)
  }

  @Test func controlsAreAListToBeDone() {
    var stage = opened()
    stage.press("enter", "tab", "tab", "2", "tab")
    stage.type("1 Nov 2026")
    stage.press("tab")
    stage.type("22")
    stage.press("enter")
    let control = controls(stage).first
    #expect(control?.status == .inProgress && control?.due == Day("2026-11-01") && control?.page == 22)
    #expect(stage.text.contains("! J. Doe, in progress, due 2026-11-01, overdue, page 22"))
    #expect(stage.text.contains("! 1 overdue"))
    stage.press("space")
    #expect(controls(stage).first?.status == .done && !stage.text.contains("overdue"))
    stage.press("ctrl-z")
    #expect(controls(stage).first?.status == .inProgress)
  }

  @Test func aDayThatCannotBeReadLeavesTheOldOne() {
    var stage = opened()
    stage.press("enter", "tab", "tab", "tab")
    stage.type("2026-13-01")
    stage.press("tab")
    #expect(stage.text.contains("! there is no month 13"))
    stage.press("esc")
    #expect(controls(stage).first?.due == nil)
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

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened()
    stage.resize(width, height)
    stage.press("down", "enter")
    expectSnapshot("customer-controls", stage)
    stage.press("esc", "up")
    expectSnapshot("customer-controls-list", stage)
  }
}
