import Diligence
import Testing

@testable import Screens

@Suite struct ReportsScreenTests {
  private func opened(_ dossier: Dossier = Fixture.dossier()) -> Stage {
    var stage = Stage([dossier])
    stage.press("enter", "r")
    return stage
  }

  @Test func nothingRecordedOffersBothWays() {
    let stage = opened()
    #expect(stage.text.contains("None is recorded, nor that there is none"))
    #expect(stage.text.contains("N  the vendor has none"))
  }

  @Test func noneIsStatedAndTakenBack() {
    var stage = opened()
    stage.press("N")
    #expect(stage.toast.hasPrefix("The vendor has no assurance report. Score 0.0, the first."))
    #expect(stage.requests.last?.changes == [.noReportsStated("example-code-1", true)])
    #expect(stage.sheet?.score(of: "Q01")?.value == 0)
    stage.press("N")
    #expect(stage.sheet?.assessment.hasNoReports == false)
    stage.press("N", "ctrl-z")
    #expect(stage.sheet?.assessment.hasNoReports == false)
  }

  @Test func noneCannotBeStatedBesideAReport() {
    var stage = opened(Fixture.examined)
    stage.press("N")
    #expect(
      stage.toast == "A report is recorded, so it cannot be said that there is none. del removes a report.")
    #expect(stage.sheet?.assessment.hasNoReports == false)
  }

  @Test func removedReportComesBackByUndo() {
    var stage = opened(Fixture.examined)
    stage.press("down", "x")
    #expect(stage.toast.hasPrefix("soc2-2026 is removed. Score "))
    #expect(stage.report() == nil)
    stage.press("ctrl-z")
    #expect(stage.report() == Fixture.report)
  }

  @Test func listSaysWhatTheRulesSay() {
    var stage = opened(Fixture.examined)
    stage.resize(200, 60)
    let text = stage.text
    #expect(text.contains("soc2-2026"))
    #expect(text.contains("SOC 2 Type II           2025-10-01 to 2026-09-30  1 mo old  L4"))
    #expect(text.contains("at most L4 · 4/5 tests · current, length normal · unmodified"))
    #expect(text.contains("at most L1: it is unclear whether the described system holds"))
  }

  @Test func newReportHasTheFocusOnTheWayBack() {
    var stage = opened(Fixture.examined)
    stage.press("a", "4", "tab", "esc")
    #expect((stage.app.top as? ReportsScreen)?.focused(stage.app.desk)?.id == "iso27001-2026")
    stage.press("up", "enter", "esc")
    #expect((stage.app.top as? ReportsScreen)?.focused(stage.app.desk)?.id == "iso-2025")
  }

  @Test func rulesAreReadInFull() {
    var stage = opened(Fixture.examined)
    stage.press("down", "tab", "G")
    #expect(stage.text.contains("Q01 Current Type II report: 1.00"))
    stage.press("tab", "up")
    #expect((stage.app.top as? ReportsScreen)?.focused(stage.app.desk)?.id == "iso-2025")
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened(Fixture.examined)
    stage.resize(width, height)
    stage.press("down")
    expectSnapshot("reports", stage)
    stage = opened()
    stage.resize(width, height)
    expectSnapshot("reports-none", stage)
  }
}
