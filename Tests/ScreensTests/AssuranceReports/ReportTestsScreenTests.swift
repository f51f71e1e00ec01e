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

  @Test func spaceGoesThroughTheResults() {
    var stage = opened()
    stage.press("G")
    let results: [ReportTest?] = [
      ReportTest(result: .clean), ReportTest(result: .exception, remediated: false),
      ReportTest(result: .exception, remediated: true), ReportTest(result: .noOccurrence), nil,
    ]
    for result in results {
      stage.press("space")
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
    #expect((stage.app.top as? ReportTestsScreen)?.focused(stage.app.desk) == "PK1")
    stage.press("c", "]")
    #expect(stage.toast == "Every item has a result.")
  }

  @Test func removedReportSaysSo() {
    var stage = Stage()
    stage.press("enter", "r", "a", "tab", "esc", "t", "ctrl-z")
    #expect(stage.text.contains("This report is not recorded any more."))
    stage.press("space", "3", "x", "]", "esc")
    #expect(stage.app.top is ReportsScreen)
  }

  @Test(arguments: snapshotSizes + [(40, 10)]) func looks(width: Int, height: Int) {
    var stage = opened()
    stage.resize(width, height)
    stage.press("down", "down")
    expectSnapshot("report-tests", stage)
  }
}
