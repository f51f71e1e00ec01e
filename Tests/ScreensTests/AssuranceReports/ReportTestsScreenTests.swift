import Diligence
import Testing

@testable import Screens

@Suite struct ReportTestsScreenTests {
  private func opened() -> Stage {
    var stage = Stage([Fixture.examined])
    stage.press("enter", "r", "down", "t")
    return stage
  }

  private func test(_ item: ItemID, _ stage: Stage) -> ReportTest? { stage.report()?.tests[item] }

  private func screen(_ stage: Stage) -> ReportTestsScreen? { stage.app.top as? ReportTestsScreen }

  @Test func onlyWhatAReportCanTestIsListed() {
    let stage = opened()
    let screen = stage.app.top as? ReportTestsScreen
    #expect(screen?.rows(stage.app.desk) == ["Q04", "Q07", "C01", "C02", "PK1"])
  }

  @Test func testOfAnUnknownItemIsListedToo() {
    var report = Fixture.report
    report.tests["C99"] = ReportTest(result: .clean, page: 1)
    var stage = Stage([Fixture.dossier([Fixture.recorded(report)])])
    stage.press("enter", "r", "t", "G")
    #expect(stage.text.contains("C99 is not in the questionnaire"))
    stage.press("x")
    #expect(test("C99", stage) == nil)
  }

  @Test func enterGoesThroughTheResults() {
    var stage = opened()
    stage.press("G")
    let results: [ReportTest?] = [
      ReportTest(result: .clean), ReportTest(result: .exception, remediated: false),
      ReportTest(result: .exception, remediated: true), ReportTest(result: .noOccurrence), nil,
    ]
    for result in results {
      stage.press("enter")
      #expect(test("PK1", stage) == result)
    }
  }

  @Test(arguments: [
    ("c", ReportTest(result: .clean, page: 58)), ("o", ReportTest(result: .noOccurrence, page: 58)),
    ("e", ReportTest(result: .exception, remediated: false, page: 58)),
    ("r", ReportTest(result: .exception, remediated: true, page: 58)),
  ]) func letterSetsTheResultAndKeepsThePage(key: String, expected: ReportTest) {
    var stage = opened()
    stage.press("o", key)
    #expect(test("Q04", stage) == expected)
  }

  @Test func pageIsTypedAndRecordedInAPause() {
    var stage = opened()
    stage.press("down", "down", "down", "7", "2")
    #expect(stage.text.contains("72_"))
    #expect(test("C02", stage)?.page == nil)
    stage.send(.saveDraft)
    #expect(test("C02", stage)?.page == 72)
    #expect(stage.toast.hasPrefix("C02: clean, page 72. Score "))
    stage.press("backspace", "up")
    #expect(test("C02", stage)?.page == 7)
    stage.press("ctrl-z")
    #expect(test("C02", stage)?.page == 72)
  }

  @Test func pageBeforeAResultIsNotGuessed() {
    var stage = opened()
    stage.press("G", "6")
    #expect(stage.toast.hasPrefix("First the result:"))
    #expect(test("PK1", stage) == nil)
  }

  @Test func levelAndReasonShowAtOnce() {
    var stage = opened()
    #expect(stage.flatText.contains("Tested in soc2-2026, page 58, without a limit (L4)."))
    stage.press("e")
    #expect(stage.flatText.contains("noted and is not remediated, so at most L2."))
    stage.press("down", "down", "down")
    #expect(stage.flatText.contains("Without a page the test counts for nothing."))
  }

  @Test func nextUntestedGoesRound() {
    var stage = opened()
    stage.press("]")
    #expect(screen(stage)?.focused(stage.app.desk) == "C02")
    #expect(stage.toast == "C02 lacks its page: type the number.")
    stage.press("7", "[")
    #expect(screen(stage)?.focused(stage.app.desk) == "PK1")
    stage.press("c", "9", "]")
    #expect(stage.toast == "Every item has a result and a page.")
  }

  @Test func markedItemsAreSetTogether() {
    var stage = opened()
    stage.press("space", "down", "space", "space", "c")
    #expect(stage.toast == "c again sets 3 items: clean.")
    #expect(stage.report() == Fixture.report)
    stage.press("e", "c")
    #expect(stage.report() == Fixture.report)
    stage.press("c")
    #expect(screen(stage)?.marked == ["Q04", "C01", "C02"])
    #expect(stage.toast.hasPrefix("3 items: clean, 1 of them without a page yet. Score "))
    #expect(test("C01", stage) == ReportTest(result: .clean, page: 64))
    #expect(test("Q07", stage) == Fixture.report.tests["Q07"])
    stage.press("7", "7")
    #expect(stage.text.contains("77_"))
    stage.press("up")
    #expect(["Q04", "C01", "C02"].allSatisfy { test($0, stage)?.page == 77 })
    stage.press("ctrl-z", "ctrl-z")
    #expect(stage.report() == Fixture.report)
    stage.press("esc")
    #expect(screen(stage)?.marked == [])
    stage.press("esc")
    #expect(stage.app.top is ReportsScreen)
  }

  @Test func filterAndMarkAll() {
    var stage = opened()
    stage.press("/")
    stage.type("cc6.1")
    stage.press("esc")
    #expect(screen(stage)?.rows(stage.app.desk) == ["Q07", "C01"])
    stage.press("a", "o", "o")
    #expect(test("Q07", stage)?.result == .noOccurrence)
    #expect(test("Q04", stage)?.result == .clean)
    stage.press("esc")
    #expect(screen(stage)?.rows(stage.app.desk).count == 5)
    #expect(screen(stage)?.marked == ["Q07", "C01"])
  }

  @Test func itemsOfACriterionAreMarkedInOneStep() {
    var stage = Stage([Fixture.dossier([Fixture.recorded(Self.untested)])])
    stage.press("enter", "r", "t", "m", "j", "j", "6", "1")
    #expect(stage.flatText.contains("2 WOULD CHANGE, 0 KEPT"))
    stage.press("enter")
    #expect(stage.toast.hasPrefix("2 items (CC6.1): clean, page 61. Score "))
    #expect(
      stage.report()?.tests == [
        "Q07": ReportTest(result: .clean, page: 61), "C01": ReportTest(result: .clean, page: 61),
      ])
    #expect(screen(stage)?.isChoosing == false)
    stage.press("ctrl-z")
    #expect(stage.report()?.tests == [:])
  }

  private static var untested: AssuranceReport {
    var report = Fixture.report
    report.tests = [:]
    return report
  }

  @Test func recordedResultsGiveWayOnlyWhenAsked() {
    var stage = opened()
    stage.press("m")
    #expect(stage.flatText.contains("0 WOULD CHANGE, 2 KEPT"))
    stage.press("enter")
    #expect(stage.toast == "Nothing would change: every item has a result. w replaces them.")
    stage.press("w")
    #expect(stage.flatText.contains("2 WOULD CHANGE, 0 KEPT"))
    stage.press("enter")
    #expect(test("C01", stage) == ReportTest(result: .clean, page: 64))
    #expect(test("Q07", stage) == ReportTest(result: .clean, page: 61))
  }

  @Test func groupsLeftAreKeptAsChosen() {
    var stage = opened()
    stage.press("m", "space", "space", "e", "esc")
    #expect(stage.toast == "Nothing is recorded; m comes back to what you chose.")
    #expect(stage.report() == Fixture.report)
    stage.press("m")
    #expect(screen(stage)?.batch.ticked == [.category(.security), .category(.privacy)])
    #expect(screen(stage)?.batch.outcome == .exception)
    stage.press("esc", "esc")
    #expect(stage.app.top is ReportsScreen)
  }

  @Test func removedReportSaysSo() {
    var stage = Stage()
    stage.press("enter", "r", "a", "2", "tab", "esc", "t", "ctrl-z")
    #expect(stage.text.contains("This report is not recorded any more."))
    stage.press("space", "3", "x", "]", "esc")
    #expect(stage.app.top is ReportsScreen)
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened()
    stage.resize(width, height)
    stage.press("down", "down")
    expectSnapshot("report-tests", stage)
    stage.press("m", "down", "space", "6", "1")
    expectSnapshot("report-test-groups", stage)
  }
}
