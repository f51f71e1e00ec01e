import Diligence
import Testing

@testable import Scoring

@Suite struct ExceptionRuleTests {
  /// C02 is a standard item, C01 a critical one.
  private static func report(
    _ item: ItemID = "C02", remediated: Bool? = nil, retested: Bool? = nil, sample: Int? = nil,
    deviations: Int? = nil, page: Int? = 7
  ) -> AssuranceReport {
    AssuranceReport.sound().with {
      $0.tests[item] = ReportTest(
        result: .exception, remediated: remediated, page: page, sample: sample, deviations: deviations,
        retested: retested)
    }
  }

  private static let older = AssuranceReport.sound("older").with {
    ($0.start, $0.end, $0.reportDate) = (day("2024-10-01"), day("2025-09-30"), nil)
    $0.tests["C02"] = ReportTest(result: .exception, remediated: true, page: 3)
  }

  @Test(
    arguments: [
      (report(), .high), (report(remediated: false), .high), (report(remediated: true), .medium),
      (report(remediated: true, retested: false), .medium), (report(remediated: true, retested: true), .low),
      (report("C01", remediated: true, retested: true), .high), (report(retested: true), .high),
      (report(remediated: true, retested: true, sample: 20, deviations: 2), .low),
      (report(remediated: true, retested: true, sample: 19, deviations: 2), .high),
      (report(remediated: true, sample: 25, deviations: 2), .medium),
      (report(remediated: true, sample: 25, deviations: 3), .high),
      (report(remediated: true, sample: 0, deviations: 3), .medium),
      (report(remediated: true, deviations: 3), .medium),
    ] as [(AssuranceReport, Severity)])
  func weighs(report: AssuranceReport, expected: Severity) {
    let outcome = reading(.exception, report)?.outcome
    #expect(outcome?.severity == expected)
    #expect(outcome?.outcome == expected.rawValue)
    #expect(outcome?.kind == .policy)
  }

  @Test func weighsMoreWhereAnEarlierReportNotedOne() {
    let now = Self.report(remediated: true, retested: true)
    let result = reading(.exception, now, Self.older)
    #expect(result?.outcome.severity == .high)
    #expect(
      result?.asks
        == [
          "r, page 7: the exception on C02 is remediated, but older noted one already; ask why it came back."
        ])
    #expect(
      reading(.exception, Self.report(), Self.older)?.asks
        == ["r, page 7: the exception on C02 is not remediated, and older noted one already."])
    #expect(
      reading(.exception, Self.report("C05", remediated: true), Self.older)?.outcome.severity == .medium)
    #expect(reading(.exception, now, Self.older, of: "older")?.outcome.severity == .medium)
    let soc3 = Self.older.with { ($0.kind, $0.type) = (.soc3, nil) }
    #expect(reading(.exception, now, soc3)?.outcome.severity == .low)
  }

  /// A repeated exception is told of the later report alone.
  @Test func tellsOfARepeatedOneOnce() {
    let open = Self.older.with { $0.tests["C02"]?.remediated = nil }
    #expect(reading(.exception, open, of: "older")?.asks.count == 1)
    #expect(reading(.exception, Self.report(), open, of: "older")?.asks == [])
    #expect(reading(.exception, .sound(), open, of: "older")?.asks.count == 1)
  }

  @Test func needsNoFollowingUpOnceRemediated() {
    #expect(reading(.exception, Self.report(remediated: true))?.asks == [])
    #expect(
      reading(.exception, Self.report())?.asks == ["r, page 7: the exception on C02 is not remediated."])
    #expect(reading(.exception, Self.report(page: nil))?.asks == [])
    #expect(reading(.exception, Self.report("Q09"))?.asks == [])
    #expect(reading(.exception, .sound(testing: ["C02"])) == nil)
  }

  @Test func saysWhy() {
    let outcome = reading(.exception, Self.report("C01", sample: 10, deviations: 4))?.outcome
    #expect(
      outcome?.text
        == "The exception on C01 weighs high: the item is critical, too many of the sample deviate and "
        + "it is not remediated.")
    #expect(outcome?.facts == "item C01, page 7, sample 4 of 10 deviate, remediated no, noted before no")
  }

  private static let leavers = ReportException(
    criterion: "CC6.2", control: "AC-04", text: "Two of 25 leavers kept their access", page: 64, sample: 25,
    deviations: 2, response: "Since automated")

  @Test func tellsWhatTheReportSaysOfAListedOne() {
    let report = AssuranceReport.sound().with { $0.exceptions = [Self.leavers] }
    let result = reading(.exception, report)
    #expect(result?.outcome.severity == .high)
    #expect(
      result?.asks == [
        "r, page 64: the exception on CC6.2, control AC-04 (C01) is not remediated. “Two of 25 leavers kept their "
          + "access”: 2 of 25 deviate. Management answers: “Since automated”."
      ])
    #expect(result?.findings.first?.item == "C01")
    #expect(
      result?.outcome.facts
        == "criterion CC6.2, control AC-04, item C01, page 64, sample 2 of 25 deviate, remediated no, "
        + "noted before no, management's answer Since automated")
  }

  @Test func isOneFindingBesideTheTestThatSaysItToo() {
    let report = Self.report("C01", page: 64).with { $0.exceptions = [Self.leavers] }
    let all = readings([report]).filter { $0.outcome.rule == .exception }
    #expect(all.count == 1)
    let other = report.with { $0.tests["C02"] = ReportTest(result: .exception, page: 70) }
    #expect(readings([other]).filter { $0.outcome.rule == .exception }.count == 2)
    #expect(
      reading(.exceptionsApart, other)?.outcome.facts.contains("exceptions 2, not remediated 2") == true)
  }

  @Test func tellsOfOneThatTouchesNoItem() {
    let report = AssuranceReport.sound().with {
      $0.exceptions = [ReportException(criterion: "CC1.4", text: "No training", page: 50, remediated: true)]
    }
    let result = reading(.exception, report)
    #expect(result?.outcome.severity == .medium)
    #expect(
      result?.asks == [
        "r, page 50: the exception on CC1.4 is remediated; ask how that was shown. “No training”. It touches no item "
          + "of the questionnaire. The report holds no answer of management."
      ])
  }

  @Test(arguments: [
    ReportException(criterion: "CC6.2", text: "a"), ReportException(control: "ac-04", text: "a"),
    ReportException(criterion: "CC6.9", control: "AC-04", text: "a"),
  ])
  func isRepeatedByCriterionOrControl(earlier: ReportException) {
    let older = Self.older.with { ($0.tests, $0.exceptions) = ([:], [earlier]) }
    let report = AssuranceReport.sound().with { $0.exceptions = [Self.leavers] }
    #expect(reading(.exception, report, older)?.asks.first?.contains("and older noted one already") == true)
    #expect(reading(.exception, report, older, of: "older")?.asks == [])
  }

  @Test func isNotRepeatedByAnotherOne() {
    let other = ReportException(criterion: "CC6.3", control: "AC-05", text: "a", remediated: true)
    let older = Self.older.with { ($0.tests, $0.exceptions) = ([:], [other]) }
    let report = AssuranceReport.sound().with { $0.exceptions = [Self.leavers] }
    #expect(reading(.exception, report, older)?.asks.first?.contains("older") == false)
    #expect(reading(.exception, report, older, of: "older")?.asks == [])
  }

  @Test func weighsLowOnceTestedAgain() {
    let mended = ReportException(criterion: "CC1.4", text: "x", remediated: true, retested: true)
    let report = AssuranceReport.sound().with { $0.exceptions = [mended] }
    #expect(reading(.exception, report)?.outcome.severity == .low)
  }
}
