import Diligence
import Testing

@testable import Screens

@Suite struct ProposedTestsScreenTests {
  private func opened() -> Stage {
    var stage = Stage.reading()
    stage.press("C", "t", "p")
    return stage
  }

  private func tests(_ stage: Stage) -> [ItemID: ReportTest] { stage.report("vendor-soc2")?.tests ?? [:] }

  @Test func eachTestIsConfirmedByItself() {
    var stage = opened()
    #expect(stage.text.contains("3 PROPOSED, 0 RECORDED"))
    #expect(tests(stage).isEmpty)
    stage.press("c")
    #expect(tests(stage) == ["Q04": ReportTest(result: .clean, page: 58)])
    #expect(stage.toast.hasPrefix("Q04: clean, page 58. Score "))
  }

  @Test func allAreOneStep() {
    var stage = opened()
    stage.press("C")
    #expect(tests(stage).keys.sorted() == ["C01", "Q04", "Q07"])
    stage.press("C")
    #expect(stage.toast == "Nothing is proposed that is not recorded.")
    stage.press("ctrl-z")
    #expect(tests(stage).isEmpty)
  }

  @Test func whyNoneIsProposedIsSaid() {
    var stage = opened()
    stage.press("G", "c")
    #expect(stage.toast.hasPrefix("Nothing is proposed: "))
    stage = Stage([Fixture.examined])
    stage.press("enter", "r", "down", "t", "p")
    #expect(stage.flatText.contains("No file is attached to this report"))
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened()
    stage.resize(width, height)
    expectSnapshot("proposed-tests", stage)
  }
}
