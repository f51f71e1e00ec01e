import Diligence
import Testing

@testable import Scoring

@Suite struct DatesRuleTests {
  private static func signed(_ date: String?, assertion: String? = nil) -> AssuranceReport {
    AssuranceReport.sound().with {
      ($0.end, $0.reportDate, $0.assertionDate) = (day("2026-07-01"), date.map(day), assertion.map(day))
    }
  }

  @Test(
    arguments: [
      ("2026-06-30", "dated_too_early", .high, 1), ("2026-07-01", "ask_how", .medium, 1),
      ("2026-07-07", "ask_how", .medium, 1), ("2026-07-08", "in_order", .nothing, 0),
      ("2026-10-29", "in_order", .nothing, 0), ("2026-10-30", "late", .low, 0),
      ("2026-11-22", "dated_too_late", .high, 1), (nil, "in_order", .nothing, 0),
    ] as [(String?, String, Severity, Int)])
  func countsTheDaysToTheSignature(date: String?, expected: String, severity: Severity, asks: Int) {
    let result = reading(.dates, Self.signed(date))
    #expect(result?.outcome.outcome == expected)
    #expect(result?.outcome.severity == severity)
    #expect(result?.asks.count == asks)
  }

  @Test(arguments: [
    ("2026-10-20", "in_order"), ("2026-10-21", "impossible_order"), ("2026-10-19", "in_order"),
  ])
  func putsTheAssertionBeforeTheReport(assertion: String, expected: String) {
    let report = AssuranceReport.sound().with { $0.assertionDate = day(assertion) }
    #expect(reading(.dates, report)?.outcome.outcome == expected)
  }

  /// The worst is the outcome, and everything is followed up.
  @Test func tellsAllThatIsWrong() {
    let result = reading(.dates, Self.signed("2026-07-02", assertion: "2026-07-05"))
    #expect(result?.outcome.outcome == "impossible_order")
    #expect(
      result?.asks == [
        "r is dated before management's assertion; look the two dates up.",
        "r was signed 1 day after the end of what it speaks of; ask how.",
      ])
  }

  @Test func countsFromTheDayOfAReportOnOneDay() {
    let typeI = Self.signed("2026-07-03").with { ($0.type, $0.asOf) = (.typeI, day("2026-07-01")) }
    #expect(reading(.dates, typeI)?.outcome.outcome == "ask_how")
  }

  /// A certificate and a letter are not signed over a period.
  @Test func asksAuditorsOnly() {
    let letter = AssuranceReport(
      id: "r", kind: .pentest, asOf: day("2026-07-01"), reportDate: day("2026-07-02"),
      auditorStatus: .verified)
    #expect(reading(.dates, letter)?.outcome.outcome == "in_order")
    #expect(
      reading(.dates, letter.with { $0.reportDate = day("2026-06-30") })?.outcome.outcome == "dated_too_early"
    )
  }

  @Test func tellsOfAPeriodThatEndsBeforeItStarts() {
    let result = reading(.dates, .sound().with { $0.start = day("2026-10-10") })
    #expect(result?.outcome.outcome == "ends_before_start")
    #expect(result?.asks == ["r ends before it starts; correct its dates."])
  }

  @Test func saysWhyAReportCountsForNothing() {
    let result = reading(.dates, .sound().with { $0.start = nil })
    #expect(result?.outcome.outcome == "no_dates")
    #expect(result?.outcome.text == "It counts for nothing, because its first day is not recorded.")
    #expect(result?.asks == ["r counts for nothing, because its first day is not recorded."])
  }
}
