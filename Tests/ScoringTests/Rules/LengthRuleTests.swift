import Diligence
import Testing

@testable import Scoring

@Suite struct LengthRuleTests {
  private static func period(_ start: String, _ end: String) -> AssuranceReport {
    AssuranceReport.sound().with {
      ($0.start, $0.end, $0.reportDate) = (day(start), day(end), nil)
    }
  }

  @Test(arguments: [
    ("2026-07-02", "2026-09-30", "too_short", "2 months"),
    ("2026-07-01", "2026-09-30", "limited", "3 months"),
    ("2026-07-01", "2026-09-29", "too_short", "2 months"),
    ("2026-04-02", "2026-09-30", "limited", "5 months"),
    ("2026-04-01", "2026-09-30", "accepted", "6 months"), ("2026-04-01", "2026-09-29", "limited", "5 months"),
    ("2025-10-02", "2026-09-30", "accepted", "11 months"),
    ("2025-10-01", "2026-09-30", "normal", "12 months"),
    ("2025-09-01", "2026-09-30", "accepted", "13 months"),
    ("2026-09-01", "2026-09-30", "too_short", "1 month"),
    ("2025-11-30", "2026-02-27", "limited", "3 months"),
    ("2025-12-01", "2026-02-27", "too_short", "2 months"),
    ("2025-12-01", "2026-02-28", "limited", "3 months"), ("2023-08-31", "2024-02-28", "accepted", "6 months"),
    ("2023-09-01", "2024-02-28", "limited", "5 months"), ("2023-09-01", "2024-02-29", "accepted", "6 months"),
    ("2026-02-28", "2026-08-27", "accepted", "6 months"),
    ("2024-02-29", "2024-08-28", "accepted", "6 months"),
    ("2024-02-29", "2024-08-27", "limited", "5 months"),
  ])
  func countsWholeMonths(start: String, end: String, expected: String, length: String) {
    let outcome = reading(.length, Self.period(start, end))?.outcome
    #expect(outcome?.outcome == expected)
    #expect(outcome?.inputs.last == RuleInput("length", length))
    #expect(outcome?.kind == .convention)
  }

  @Test(
    arguments: [
      ("2026-07-02", .independent, .medium), ("2026-07-01", .testedWithLimit, .low),
      ("2026-04-01", nil, .nothing), ("2025-10-01", nil, .nothing),
    ] as [(String, ProofLevel?, Severity)])
  func capsProof(start: String, level: ProofLevel?, severity: Severity) {
    let report = Self.period(start, "2026-09-30")
    let use = ReportRecord(of: .sample([report]), policy: .standard).all[0]
    #expect(use.lengthCap?.level == level)
    #expect(reading(.length, report)?.outcome.severity == severity)
  }

  @Test func asksWhenTheNextOneEnds() {
    #expect(
      reading(.length, Self.period("2026-08-01", "2026-09-30"))?.asks
        == ["The period of r is too short; ask when the next one ends."])
    #expect(reading(.length, Self.period("2026-07-01", "2026-09-30"))?.asks == [])
  }

  @Test func saysNothingWithoutAPeriod() {
    #expect(reading(.length, .sound().with { ($0.type, $0.asOf) = (.typeI, day("2026-09-30")) }) == nil)
    #expect(reading(.length, Self.period("2026-10-10", "2026-09-30")) == nil)
  }
}
