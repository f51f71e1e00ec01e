import Diligence
import Testing

@testable import Screens

@Suite struct FactElementsScreenTests {
  private func opened(_ fact: ReportFact = .exceptions) -> Stage {
    var stage = Stage.reading()
    stage.press("c")
    stage.go(toFact: fact)
    stage.press("enter")
    return stage
  }

  private func report(_ stage: Stage) -> AssuranceReport? { stage.report("vendor-soc2") }

  @Test func eachIsTakenByItself() {
    var stage = opened()
    #expect(stage.text.contains("EXCEPTIONS   0 taken, 2 open, 0 rejected"))
    stage.press("c")
    #expect(report(stage)?.exceptions == [Fixture.exceptions[0]])
    #expect(report(stage)?.sources?[.exceptions]?.how == .corrected)
    stage.press("c")
    #expect(report(stage)?.exceptions == Fixture.exceptions)
    #expect(report(stage)?.sources?[.exceptions]?.how == .confirmed)
    stage.press("ctrl-z", "ctrl-z")
    #expect(report(stage)?.exceptions == nil && report(stage)?.sources?[.exceptions] == nil)
  }

  @Test func aRejectedOneIsNotRecordedAndMayBeTakenAfterAll() {
    var stage = opened()
    stage.press("r")
    #expect(report(stage)?.exceptions == nil)
    #expect(stage.text.contains("0 taken, 1 open, 1 rejected"))
    stage.press("C")
    #expect(report(stage)?.exceptions == [Fixture.exceptions[1]])
    stage.press("g", "c")
    #expect(report(stage)?.exceptions == Fixture.exceptions)
    stage.press("g", "r")
    #expect(report(stage)?.exceptions == [Fixture.exceptions[1]])
  }

  @Test func allRejectedMeansThatThereAreNone() {
    var stage = opened()
    stage.press("r", "r")
    #expect(report(stage)?.exceptions == [])
    #expect(stage.toast.hasPrefix("All are rejected: the record says that there are none."))
  }

  @Test func anExceptionIsSetRightWithWhatIsKnownOfIt() {
    var stage = opened()
    stage.press("c", "g", "e", "ctrl-u")
    stage.type("cc6.3")
    stage.press("tab", "tab", "tab", "tab", "tab", "tab", "tab", "1", "enter", "enter")
    let exception = report(stage)?.exceptions?.first
    #expect(exception?.criterion == "CC6.3" && exception?.remediated == true && exception?.page == 61)
    #expect(report(stage)?.exceptions?.count == 1)
    stage.press("e", "shift-tab", "shift-tab", "2")
    for _ in 0..<3 { stage.press("enter") }
    #expect(report(stage)?.exceptions?.first?.remediated == false)
  }

  @Test func aControlIsAddedBesideThoseThatWereRead() {
    var stage = opened(.customerControls)
    stage.press("C", "a")
    stage.type("Users rotate their keys.")
    stage.press("enter", "enter")
    stage.type("0")
    stage.press("enter")
    #expect(report(stage)?.customerControls.map(\.page) == [22, 22, nil])
    stage.press("a", "enter", "enter", "enter")
    #expect(stage.toast == "It needs words; Esc leaves it as it was.")
    stage.type("Users ")
    stage.press("esc", "a")
    #expect((stage.app.top as? FactElementsScreen)?.editor?.form.text(.text) == "Users")
  }

  @Test func anOwnerStaysWithAControlThatIsSetRight() {
    var stage = opened(.customerControls)
    stage.press("C", "esc", "d", "O")
    stage.type("R. Ito")
    stage.press("enter", "esc", "o", "g", "e")
    stage.press("ctrl-u")
    stage.type("Users review access every month.")
    stage.press("enter", "enter", "enter")
    #expect(
      report(stage)?.customerControls.contains {
        $0.text == "Users review access every month." && $0.owner == "R. Ito" && $0.page == 22
      } == true)
    #expect(report(stage)?.customerControls.count == 2)
  }

  @Test func noneIsRecordedAsAResult() {
    var stage = Stage.reading()
    stage.press("c")
    stage.go(toFact: .significantChanges)
    stage.press("e")
    #expect(stage.flatText.contains("None was read."))
    stage.press("N")
    #expect(report(stage)?.significantChanges == [])
    #expect(report(stage)?.sources?[.significantChanges]?.how == .typed)
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened()
    stage.resize(width, height)
    stage.press("c")
    expectSnapshot("fact-parts", stage)
    stage.press("e")
    expectSnapshot("fact-parts-edit", stage)
  }
}
