import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct ContinuityRulesTests {
  private static func year(_ id: ReportID, _ start: String, _ end: String) -> AssuranceReport {
    AssuranceReport.sound(id).with {
      ($0.start, $0.end, $0.reportDate) = (day(start), day(end), nil)
    }
  }

  @Test(arguments: [
    ("2025-10-15", "overlap", "-15 days"), ("2025-10-01", "overlap", "-1 day"),
    ("2025-09-30", "contiguous", "0 days"), ("2025-09-29", "minor", "1 day"),
    ("2025-08-30", "minor", "31 days"), ("2025-08-29", "major", "32 days"),
  ])
  func countsTheDaysBetween(previousEnd: String, expected: String, gap: String) {
    let previous = Self.year("p", "2024-10-01", previousEnd)
    let outcome = reading(.continuity, .sound(), previous)?.outcome
    #expect(outcome?.outcome == expected)
    #expect(outcome?.inputs.last == RuleInput("gap", gap))
    #expect(reading(.continuity, .sound(), previous, of: "p") == nil)
    let value = ReportRecord(of: .sample([.sound(), previous]), policy: .standard).annual.value
    #expect(value == (expected == "major" ? 0.5 : 1))
  }

  @Test func asksWhyNothingCoversTheDaysBetween() {
    let previous = Self.year("p", "2024-10-01", "2025-08-29")
    #expect(
      reading(.continuity, .sound(), previous)?.asks == ["32 days between p and r are in no report; ask why."]
    )
    #expect(reading(.continuity, .sound(), Self.year("p", "2024-10-01", "2025-08-30"))?.asks == [])
  }

  /// A bridge letter does not close a gap between two issued reports.
  @Test func noLetterClosesAGap() {
    let previous = Self.year("p", "2024-10-01", "2025-08-29").with { $0.bridgedUntil = day("2025-09-30") }
    #expect(reading(.continuity, .sound(), previous)?.outcome.outcome == "major")
  }

  @Test func passesOverPeriodsInsideOthers() {
    let inside = Self.year("i", "2025-11-01", "2026-08-31")
    let previous = Self.year("p", "2024-10-01", "2025-09-30")
    #expect(reading(.continuity, .sound(), inside, previous)?.outcome.outcome == "contiguous")
    #expect(reading(.continuity, .sound(), inside, previous, of: "i") == nil)
  }

  /// Of three years each follows the one before it, in whatever order and under whatever ids they are recorded.
  @Test(arguments: [["a", "b", "c"], ["c", "b", "a"], ["b", "c", "a"]] as [[ReportID]])
  func followsYearByYear(ids: [ReportID]) {
    let first = Self.year(ids[0], "2023-10-01", "2024-09-30")
    let second = Self.year(ids[1], "2024-10-02", "2025-09-30")
    let third = Self.year(ids[2], "2025-12-01", "2026-09-30")
    let words = readings([third, first, second]).filter { $0.outcome.rule == .continuity }
      .map { [$0.outcome.report?.text, $0.outcome.outcome] }
    #expect(Set(words) == [[ids[1].text, "minor"], [ids[2].text, "major"]])
  }

  @Test func tellsOfACategoryLeftOut() {
    let previous = Self.year("p", "2024-10-01", "2025-09-30")
    let narrower = AssuranceReport.sound().with { $0.categories = [.security, .privacy] }
    let result = reading(.withdrawal, narrower, previous)
    #expect(result?.outcome.outcome == "withdrawn")
    #expect(
      result?.asks == [
        "r leaves out Availability, Processing integrity and Confidentiality, which p covered; ask why."
      ])
    #expect(reading(.withdrawal, .sound(), previous)?.outcome.outcome == "kept")
    #expect(
      reading(.withdrawal, .sound(), previous.with { $0.categories = [.security] })?.outcome.outcome == "kept"
    )
  }

  @Test func comparesWithTheLastOfTheSameKindOnly() {
    let narrower = AssuranceReport.sound().with { $0.categories = [.security] }
    let before = Self.year("p", "2024-10-01", "2025-09-30").with { $0.categories = [.security] }
    let long = Self.year("o", "2023-10-01", "2024-09-30")
    #expect(reading(.withdrawal, narrower, before, long)?.outcome.outcome == "kept")
    #expect(reading(.withdrawal, narrower, before, long, of: "p")?.outcome.outcome == "withdrawn")
    #expect(reading(.withdrawal, narrower, long.with { ($0.kind, $0.type) = (.soc3, nil) }) == nil)
    #expect(
      reading(.withdrawal, narrower, before.with { $0.categories = nil }, long)?.outcome.outcome
        == "withdrawn")
    #expect(reading(.withdrawal, narrower.with { $0.categories = nil }, long) == nil)
  }
}
