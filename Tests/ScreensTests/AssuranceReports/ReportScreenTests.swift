import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct ReportScreenTests {
  private func added() -> Stage {
    var stage = Stage()
    stage.press("enter", "r", "a")
    return stage
  }

  private func opened(_ dossier: Dossier = Fixture.examined) -> Stage {
    var stage = Stage([dossier])
    stage.press("enter", "r", "down", "enter")
    return stage
  }

  @Test func newReportIsRecordedOnceItsKindIsSettled() {
    var stage = added()
    stage.press("2")
    #expect(stage.text.contains("soc3-2026"))
    #expect(stage.sheet?.assessment.reports.isEmpty == true)
    stage.press("tab")
    #expect(stage.toast.hasPrefix("soc3-2026 is added."))
    #expect(stage.report("soc3-2026")?.kind == .soc3)
  }

  @Test func newReportLeftAtOnceIsNotAdded() {
    var stage = added()
    stage.press("esc")
    #expect(stage.toast == "Nothing was entered, so no report is added.")
    #expect(stage.sheet?.assessment.reports.isEmpty == true)
    #expect(stage.app.top is ReportsScreen)
  }

  @Test func addingAReportTakesBackThatThereIsNone() {
    var stage = Stage()
    stage.press("enter", "r", "N", "a", "tab")
    #expect(stage.sheet?.assessment.hasNoReports == false)
    stage.press("esc", "ctrl-z")
    #expect(stage.sheet?.assessment.hasNoReports == true)
    #expect(stage.sheet?.assessment.reports.isEmpty == true)
  }

  @Test func idIsProposedFreeAndCanBeChanged() {
    var stage = Stage([Fixture.examined])
    stage.press("enter", "r", "a", "tab")
    #expect(stage.report("soc2-2026-2") != nil)
    stage.replace(with: "soc2-2026")
    stage.press("tab")
    #expect(stage.text.contains("! another report has it"))
    #expect(stage.report() == Fixture.report)
    stage.press("shift-tab")
    stage.replace(with: "older")
    stage.press("tab")
    #expect(stage.report("older")?.id == "older")
    #expect(stage.report("soc2-2026-2") == nil)
    #expect(stage.reportForm?.title == "Report older")
  }

  @Test func everyFactIsEnteredByKeys() {
    var stage = added()
    stage.press("1", "tab", "tab", "2", "tab")
    for text in ["2025-10-01", "2026-09-30", "", "2026-10-20", "Orrin & Vale LLP"] {
      stage.type(text)
      stage.press("tab")
    }
    stage.press("1", "tab", "2", "tab")
    stage.type("CC6.1, cc7.2 CC6.1")
    stage.press("tab", "1", "4", "tab", "1", "tab")
    stage.type("2026-10-31")
    stage.press("esc")
    let expected = AssuranceReport(
      id: "soc2-2026", kind: .soc2, type: .typeII, start: Day("2025-10-01"), end: Day("2026-09-30"),
      reportDate: Day("2026-10-20"), auditor: "Orrin & Vale LLP", auditorStatus: .verified,
      opinion: .qualified, qualifiedCriteria: ["CC6.1", "cc7.2"], categories: [.security, .confidentiality],
      productInScope: .yes, bridgedUntil: Day("2026-10-31"))
    #expect(stage.report() == expected)
    #expect(stage.app.top is ReportsScreen)
  }

  @Test func wrongDateIsSaidBesideTheFieldAndNeverInTheWay() {
    var stage = opened()
    stage.go(to: .end)
    stage.replace(with: "2026-13-01")
    stage.press("tab")
    #expect(stage.text.contains("! a day such as 2026-11-30"))
    #expect(stage.report()?.end == Day("2026-09-30"))
    stage.press("shift-tab")
    stage.replace(with: "2024-09-30")
    stage.press("tab")
    #expect(stage.text.contains("! before the period's start"))
    #expect(stage.report()?.end == Day("2026-09-30"))
    stage.press("shift-tab", "shift-tab")
    stage.replace(with: "2023-10-01")
    stage.press("tab")
    #expect(stage.report()?.start == Day("2023-10-01"))
    #expect(stage.report()?.end == Day("2024-09-30"))
    #expect(!stage.text.contains("before the period's start"))
  }

  @Test func choiceIsRecordedAtOnceAndUndone() {
    var stage = opened()
    stage.go(to: .opinion)
    stage.press("3")
    #expect(stage.report()?.opinion == .adverse)
    #expect(stage.toast.hasPrefix("Opinion: adverse. Score "))
    stage.press("ctrl-z")
    #expect(stage.report()?.opinion == .unmodified)
    #expect(stage.text.contains("◂ unmodified ▸"))
    stage.press("backspace")
    #expect(stage.report()?.opinion == .notEstablished)
  }

  @Test func pauseRecordsADateAndSaysWhatItDid() {
    var stage = opened()
    stage.go(to: .end)
    stage.replace(with: "2026-0")
    stage.send(.saveDraft)
    #expect(stage.report()?.end == Day("2026-09-30"))
    stage.replace(with: "2026-01-31")
    stage.send(.saveDraft)
    #expect(stage.toast.hasPrefix("Period end: 2026-01-31. Score "))
    stage.press("tab", "ctrl-z")
    #expect(stage.report()?.end == Day("2026-09-30"))
  }

  @Test func scopeNotKnownIsNotAnEmptyScope() {
    var stage = opened()
    stage.go(to: .categories)
    stage.press("0")
    #expect(stage.report()?.categories == nil)
    #expect(stage.report().map { $0.categories == nil } == true)
    stage.press("1", "1")
    #expect(stage.report()?.categories == [])
  }

  @Test func undoOfTheAdditionLeavesTheForm() {
    var stage = added()
    stage.press("tab", "ctrl-z")
    #expect(stage.sheet?.assessment.reports.isEmpty == true)
    #expect(stage.app.top is ReportsScreen)
  }

  @Test func changeBySomebodyElseShowsInTheForm() {
    var stage = opened()
    var theirs = Fixture.report
    theirs.opinion = .disclaimer
    stage.rival = Fixture.recorded(theirs)
    stage.go(to: .opinion)
    stage.press("2")
    #expect(
      stage.toast
        == "maria changed soc2-2026 first, and that stands. Not recorded of yours: Opinion: qualified.")
    #expect(stage.text.contains("Changed by two at once"))
    stage.press("esc")
    #expect(stage.text.contains("◂ disclaimer ▸"))
  }

  @Test func buttonsOpenTestsAndControls() {
    var stage = opened()
    stage.go(to: .tests)
    stage.press("enter")
    #expect(stage.app.top is ReportTestsScreen)
    stage.press("esc", "tab", "enter")
    #expect(stage.app.top is CustomerControlsScreen)
  }

  @Test func clickGoesToAField() {
    var stage = opened()
    let row = stage.text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
      $0.contains("Opinion")
    }
    let target = stage.canvas().target(at: Point(column: 20, row: row ?? 0))
    stage.send(.event(.mouse(Mouse(.click, at: Point(column: 20, row: row ?? 0), target: target))))
    #expect(stage.reportForm?.form.focus == .opinion)
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened()
    stage.resize(width, height)
    stage.go(to: .end)
    expectSnapshot("report", stage)
    stage = added()
    stage.resize(width, height)
    expectSnapshot("report-new", stage)
  }
}
