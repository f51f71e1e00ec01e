import Diligence
import Testing

@testable import Scoring

@Suite struct CurrencyRulesTests {
  private static func ended(_ end: String, bridge: String? = nil) -> AssuranceReport {
    AssuranceReport.sound().with {
      $0.start = day("2023-01-01")
      $0.end = day(end)
      $0.reportDate = nil
      $0.bridgedUntil = bridge.map(day)
    }
  }

  /// Age counts whole months, so a day more than twelve or fifteen changes nothing before the next month is full.
  @Test(arguments: [
    ("2026-11-21", nil, "current", 0), ("2025-11-21", nil, "current", 12), ("2025-11-20", nil, "current", 12),
    ("2025-10-22", nil, "current", 12), ("2025-10-21", nil, "ageing", 13),
    ("2025-08-21", nil, "ageing", 15), ("2025-08-20", nil, "ageing", 15), ("2025-07-22", nil, "ageing", 15),
    ("2025-07-21", nil, "stale", 16), ("2025-10-21", "2026-10-01", "bridged", 13),
    ("2025-10-21", "2026-08-21", "bridged", 13), ("2025-10-21", "2026-08-20", "ageing", 13),
    ("2025-07-22", "2026-10-01", "bridged", 15), ("2025-07-21", "2026-11-21", "stale", 16),
    ("2025-10-22", "2026-10-01", "current", 12),
  ])
  func countsFromTheEndOfThePeriod(end: String, bridge: String?, expected: String, age: Int) {
    let outcome = reading(.currency, Self.ended(end, bridge: bridge))?.outcome
    #expect(outcome?.outcome == expected)
    #expect(outcome?.inputs.last == RuleInput("age", age == 1 ? "1 month" : "\(age) months"))
  }

  /// The report's own date makes nothing younger.
  @Test func doesNotCountFromTheReportDate() {
    let late = Self.ended("2025-07-21").with { $0.reportDate = day("2026-11-20") }
    #expect(reading(.currency, late)?.outcome.outcome == "stale")
  }

  @Test(arguments: [
    ("2025-01-31", "2026-02-27", 12), ("2025-01-31", "2026-02-28", 13), ("2023-01-31", "2024-02-28", 12),
    ("2023-01-31", "2024-02-29", 13), ("2024-02-29", "2025-02-28", 12), ("2024-02-29", "2025-03-28", 12),
    ("2024-02-29", "2025-03-29", 13), ("2025-03-31", "2026-04-29", 12), ("2025-03-31", "2026-04-30", 13),
  ])
  func countsMonthsOfAnyLength(end: String, date: String, age: Int) {
    let outcome = reading(.currency, Self.ended(end), on: date)?.outcome
    #expect(outcome?.outcome == (age > 12 ? "ageing" : "current"))
    #expect(outcome?.inputs.last?.value == "\(age) months")
  }

  @Test func countsFromTheDayOfAReportOnOneDay() {
    let typeI = AssuranceReport.sound().with {
      $0.type = .typeI
      ($0.start, $0.end, $0.asOf) = (nil, nil, day("2025-10-21"))
      $0.reportDate = nil
    }
    let outcome = reading(.currency, typeI)?.outcome
    #expect(outcome?.outcome == "ageing")
    #expect(outcome?.inputs.first == RuleInput("as of", "2025-10-21"))
    #expect(reading(.currency, .sound().with { ($0.kind, $0.end) = (.iso27001, day("2028-01-01")) }) == nil)
  }

  /// Twelve and up are the market's, the limit of fifteen is ours.
  @Test(
    arguments: [
      ("2026-09-30", nil, .convention, .nothing), ("2025-10-21", nil, .convention, .medium),
      ("2025-10-21", "2026-10-01", .convention, .low), ("2025-07-21", nil, .policy, .high),
    ] as [(String, String?, RuleKind, Severity)])
  func saysWhichPartDecided(end: String, bridge: String?, kind: RuleKind, severity: Severity) {
    let outcome = reading(.currency, Self.ended(end, bridge: bridge))?.outcome
    #expect(outcome?.kind == kind)
    #expect(outcome?.severity == severity)
  }

  @Test func asksForALetterOrTheNextReport() {
    #expect(reading(.currency, Self.ended("2026-09-30"))?.asks == [])
    #expect(reading(.currency, Self.ended("2025-10-21", bridge: "2026-10-01"))?.asks == [])
    #expect(
      reading(.currency, Self.ended("2025-10-21"))?.asks
        == ["r is 13 whole months old and no bridge letter is in force; ask for one, or for the next report."]
    )
    #expect(
      reading(.currency, Self.ended("2025-07-21"))?.asks
        == ["r is 16 whole months old, which no bridge letter mends; ask for the next report."])
  }

  /// The cap says what the outcome says.
  @Test(
    arguments: [
      ("2026-09-30", nil, nil, nil), ("2025-10-21", "2026-10-01", .testedWithLimit, .bridge),
      ("2025-10-21", nil, .independent, .currency), ("2025-07-21", "2026-10-01", .vendorDocument, .currency),
    ] as [(String, String?, ProofLevel?, Rule?)])
  func capsProof(end: String, bridge: String?, level: ProofLevel?, rule: Rule?) {
    let use = ReportRecord(of: .sample([Self.ended(end, bridge: bridge)]), policy: .standard).all[0]
    #expect(use.currencyCap?.level == level)
    #expect(use.currencyCap?.rule == rule)
  }

  @Test(arguments: [
    ("2026-08-21", "in_force"), ("2026-08-20", "lapsed"), ("2026-11-21", "in_force"),
    ("2027-01-01", "in_force"),
  ])
  func judgesABridgeLetterToTheDay(until: String, expected: String) {
    let own = AssuranceReport(id: "r", kind: .bridgeLetter, bridgedUntil: day(until))
    for report in [own, Self.ended("2025-10-21", bridge: until)] {
      let outcome = reading(.bridge, report)?.outcome
      #expect(outcome?.outcome == expected)
      #expect(outcome?.severity == (expected == "lapsed" ? .low : .nothing))
    }
    #expect(reading(.bridge, .sound()) == nil)
  }

  @Test(arguments: [
    ("2026-05-31", "2026-02-28", "in_force"), ("2026-05-31", "2026-02-27", "lapsed"),
    ("2024-05-31", "2024-02-29", "in_force"), ("2024-05-31", "2024-02-28", "lapsed"),
  ])
  func countsAnyMonthEndBack(date: String, until: String, expected: String) {
    let letter = AssuranceReport(id: "r", kind: .bridgeLetter, bridgedUntil: day(until))
    #expect(reading(.bridge, letter, on: date)?.outcome.outcome == expected)
  }

  /// A letter of its own bridges every report, and earns nothing by itself.
  @Test func aLetterOfItsOwnBridges() {
    let letter = AssuranceReport(id: "b", kind: .bridgeLetter, bridgedUntil: day("2026-10-31"))
    #expect(reading(.currency, Self.ended("2025-10-21"), letter)?.outcome.outcome == "bridged")
    let alone = Assessment.sample([letter]).scorecard(against: .example)
    #expect(isClose(alone.score, 0))
  }
}
