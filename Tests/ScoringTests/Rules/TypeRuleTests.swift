import Diligence
import Testing

@testable import Scoring

@Suite struct TypeRuleTests {
  private static let typeI = AssuranceReport.sound().with {
    $0.type = .typeI
    ($0.start, $0.end, $0.asOf) = (nil, nil, day("2026-09-30"))
  }

  @Test func holdsTheNameAgainstTheDates() {
    let rows: [(AssuranceReport, String?)] = [
      (.sound(), "type_ii"), (Self.typeI, "type_i"), (.sound().with { $0.type = nil }, "not_stated"),
      (.sound().with { $0.asOf = day("2026-09-30") }, "type_ii"),
      (.sound().with { ($0.start, $0.end) = (nil, nil) }, "type_ii"),
      (.sound().with { ($0.start, $0.end, $0.asOf) = (nil, nil, day("2026-09-30")) }, "conflict"),
      (.sound().with { ($0.start, $0.asOf) = (nil, day("2026-09-30")) }, "type_ii"),
      (Self.typeI.with { ($0.start, $0.end) = (day("2025-10-01"), day("2026-09-30")) }, "conflict"),
      (Self.typeI.with { $0.end = day("2026-09-30") }, "type_i"),
      (.sound().with { $0.kind = .soc3 }, nil),
    ]
    for (report, expected) in rows {
      #expect(reading(.type, report)?.outcome.outcome == expected, "\(report)")
    }
  }

  @Test func asksWhichItIs() {
    let dayOnly = reading(
      .type, .sound().with { ($0.start, $0.end, $0.asOf) = (nil, nil, day("2026-09-30")) })
    #expect(
      dayOnly?.asks == [
        "r is named a SOC 2 Type II, yet it speaks of one day and of no period, so it counts for nothing; "
          + "ask which it is."
      ])
    let period = reading(.type, Self.typeI.with { ($0.start, $0.end) = (anyDay, anyDay) })
    #expect(period?.asks == ["r is named a SOC 2 Type I, yet it has a period; ask which it is."])
    #expect(period?.outcome.severity == .medium)
  }

  /// A conflict changes nothing of what the type earns.
  @Test func leavesTheItemAndTheGateAlone() {
    let odd = Self.typeI.with { ($0.start, $0.end) = (anyDay, anyDay) }
    let record = ReportRecord(of: .sample([odd]), policy: .standard)
    #expect(record.type.value == 0.5)
    #expect(record.typeGate.state == .tripped)
  }

  /// That it counts for nothing is told once.
  @Test func tellsOfATypeIIWithoutAPeriodOnce() {
    let report = AssuranceReport.sound().with { ($0.start, $0.end, $0.asOf) = (nil, nil, day("2026-09-30")) }
    let texts = Assessment.sample([report]).scorecard(against: .example).findings.map(\.text)
    #expect(texts.count { $0.contains("counts for nothing") } == 1)
  }
}

private let anyDay = day("2026-01-01")
