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
}
