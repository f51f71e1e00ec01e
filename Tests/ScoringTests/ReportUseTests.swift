import Diligence
import Testing

@testable import Scoring

@Suite struct ReportUseTests {
  private func use(
    _ report: AssuranceReport, at date: String = "2026-11-21", bridgedUntil: Day? = nil
  ) -> ReportUse {
    ReportUse(report: report, decisionDate: day(date), bridgedUntil: bridgedUntil, policy: .standard)
  }

  // MARK: Usable

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let expected: ReportProblem?
    let change: @Sendable (inout AssuranceReport) -> Void

    init(
      _ name: String, _ expected: ReportProblem?,
      _ change: @escaping @Sendable (inout AssuranceReport) -> Void
    ) {
      testDescription = name
      self.expected = expected
      self.change = change
    }
  }

  @Test(arguments: [
    Case("sound", nil) { _ in },
    Case("no type", .noType) { $0.type = nil },
    Case("no start", .noDates) { $0.start = nil },
    Case("no end", .noDates) { $0.end = nil },
    Case("as-of alone is no period", .noDates) {
      $0.start = nil; $0.end = nil; $0.asOf = day("2026-09-30")
    },
    Case("ends on the decision date", nil) {
      $0.end = day("2026-11-21"); $0.reportDate = day("2026-11-21")
    },
    Case("ends a day after", .notEnded) {
      $0.end = day("2026-11-22"); $0.reportDate = nil
    },
    Case("dated on the last day", nil) { $0.reportDate = day("2026-09-30") },
    Case("dated before the last day", .datedTooEarly) { $0.reportDate = day("2026-09-29") },
    Case("dated on the decision date", nil) { $0.reportDate = day("2026-11-21") },
    Case("dated after the decision date", .datedTooLate) { $0.reportDate = day("2026-11-22") },
    Case("report date not known", nil) { $0.reportDate = nil },
    Case("Type I needs an as-of date", .noDates) { $0.type = .typeI },
    Case("Type I with one", nil) {
      $0.type = .typeI; $0.start = nil; $0.end = nil; $0.asOf = day("2026-10-01")
    },
    Case("Type I dated before it", .datedTooEarly) {
      $0.type = .typeI; $0.asOf = day("2026-10-21")
    },
    Case("SOC 3 needs a start", .noDates) {
      $0.kind = .soc3; $0.start = nil
    },
    Case("SOC 3 needs no type", nil) {
      $0.kind = .soc3; $0.type = nil
    },
    Case("test letter needs an as-of date", .noDates) { $0.kind = .pentest },
    Case("test letter with one", nil) {
      $0.kind = .pentest; $0.asOf = day("2026-10-01")
    },
    Case("test letter after the decision", .notEnded) {
      $0.kind = .pentest; $0.asOf = day("2026-12-01")
    },
    Case("certificate in force", nil) {
      $0.kind = .iso27001; $0.end = day("2028-09-30")
    },
    Case("certificate on its first day", nil) {
      $0.kind = .iso42001; $0.start = day("2026-11-21"); $0.end = day("2028-09-30")
    },
    Case("certificate on its last day", nil) {
      $0.kind = .iso27001; $0.end = day("2026-11-21")
    },
    Case("certificate expired", .notValid) {
      $0.kind = .iso27001; $0.end = day("2026-11-20")
    },
    Case("certificate of the future", .notValid) {
      $0.kind = .iso27001; $0.start = day("2026-11-22"); $0.end = day("2028-09-30")
    },
    Case("certificate without end", .noDates) {
      $0.kind = .iso27001; $0.end = nil
    },
    Case("certificate's own date does not matter", nil) {
      $0.kind = .iso27001; $0.end = day("2028-09-30"); $0.reportDate = day("2026-12-01")
    },
    Case("bridge letter needs no dates", nil) {
      $0.kind = .bridgeLetter; $0.start = nil; $0.end = nil; $0.reportDate = nil
    },
    Case("bridge letter of the future", .datedTooLate) {
      $0.kind = .bridgeLetter; $0.start = nil; $0.end = nil; $0.reportDate = day("2026-11-22")
    },
  ])
  func isUsable(_ row: Case) {
    #expect(use(.sound().with(row.change)).problem == row.expected)
  }

  // MARK: Age and length

  @Test(arguments: [
    ("2026-11-21", 0), ("2026-10-22", 0), ("2026-10-21", 1), ("2025-11-22", 11), ("2025-11-21", 12),
    ("2025-11-20", 12), ("2025-10-22", 12), ("2025-10-21", 13), ("2025-08-21", 15), ("2025-07-22", 15),
    ("2025-07-21", 16),
  ])
  func countsAgeInWholeMonths(end: String, expected: Int) {
    #expect(use(.sound().with { $0.end = day(end) }).age == expected)
  }

  @Test(arguments: [
    ("2025-01-31", "2025-02-28", 1), ("2025-01-31", "2025-02-27", 0), ("2024-01-31", "2024-02-28", 0),
    ("2024-01-31", "2024-02-29", 1), ("2024-02-29", "2025-02-28", 12), ("2024-02-29", "2025-02-27", 11),
    ("2025-08-31", "2026-11-30", 15), ("2025-08-31", "2026-11-29", 14),
  ])
  func cutsAgeToMonthEnds(end: String, decision: String, expected: Int) {
    #expect(use(.sound().with { $0.end = day(end) }, at: decision).age == expected)
  }

  @Test func agesByKind() {
    let dated = AssuranceReport.sound().with { $0.asOf = day("2026-01-21") }
    #expect(use(dated.with { $0.type = .typeI }).age == 10)
    #expect(use(dated.with { $0.kind = .pentest }).age == 10)
    #expect(use(dated.with { $0.kind = .soc3 }).age == 1)
    #expect(use(dated.with { $0.kind = .iso27001 }).age == nil)
  }

  @Test(arguments: [
    ("2025-10-01", "2026-09-30", 12), ("2026-04-01", "2026-09-30", 6), ("2026-04-02", "2026-09-30", 5),
    ("2026-07-01", "2026-09-30", 3), ("2026-07-02", "2026-09-30", 2), ("2025-08-31", "2026-02-27", 6),
    ("2025-08-31", "2026-02-26", 5), ("2025-09-01", "2026-02-28", 6), ("2024-02-29", "2025-02-27", 12),
  ])
  func measuresLengthToTheDayAfter(start: String, end: String, expected: Int) {
    let report = AssuranceReport.sound().with {
      $0.start = day(start); $0.end = day(end)
    }
    #expect(use(report).length == expected)
  }

  @Test func onlyPeriodsHaveALength() {
    let dated = AssuranceReport.sound().with { $0.asOf = day("2026-01-21") }
    #expect(use(dated.with { $0.kind = .soc3 }).length == 12)
    #expect(use(dated.with { $0.type = .typeI }).length == nil)
    #expect(use(dated.with { $0.kind = .pentest }).length == nil)
    #expect(use(dated.with { $0.kind = .iso27001 }).length == nil)
  }

  // MARK: Bridge letters

  @Test(arguments: [
    ("2026-11-21", "2026-08-21", true), ("2026-11-21", "2026-08-20", false), ("2026-11-21", nil, false),
    ("2026-05-31", "2026-02-28", true), ("2026-05-31", "2026-02-27", false),
    ("2024-05-31", "2024-02-28", false),
    ("2026-11-21", "2026-12-31", true),
  ])
  func knowsWhetherABridgeLetterIsInForce(decision: String, until: String?, expected: Bool) {
    #expect(use(.sound(), at: decision, bridgedUntil: until.map(day)).isBridged == expected)
  }
}
