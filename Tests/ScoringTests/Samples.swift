import Diligence
import DiligenceSupport

@testable import Scoring

/// A day that the test spelt right.
func day(_ iso: String) -> Day {
  guard let day = Day(iso) else { preconditionFailure("no such day: \(iso)") }
  return day
}

/// Equal to 1e-9.
func isClose(_ left: Double, _ right: Double) -> Bool {
  (left - right).magnitude <= 1e-9
}

func isClose(_ left: Double?, _ right: Double?) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return isClose(left, right)
}

extension AssuranceReport {
  /// A SOC 2 Type II without a flaw for a decision on 21 November 2026.
  static func sound(_ id: ReportID = "r", testing items: [ItemID] = []) -> AssuranceReport {
    AssuranceReport(
      id: id, kind: .soc2, type: .typeII, start: day("2025-10-01"), end: day("2026-09-30"),
      reportDate: day("2026-10-20"), auditor: "Some CPA LLP", auditorStatus: .verified, opinion: .unmodified,
      categories: Set(TrustCategory.allCases), productInScope: .yes,
      tests: Dictionary(uniqueKeysWithValues: items.map { ($0, ReportTest(result: .clean, page: 61)) }),
      auditorChecks: [
        AuditorCheck(
          subject: .licence, register: "NASBA CPAverify", isFound: true, reference: "NY 012345", by: "J. Doe",
          on: day("2026-11-02"))
      ])
  }

  /// The same report with some facts changed.
  func with(_ change: (inout AssuranceReport) -> Void) -> AssuranceReport {
    var copy = self
    change(&copy)
    return copy
  }
}

extension Assessment {
  /// Decided on 21 November 2026, with these reports and nothing else.
  static func sample(
    _ reports: [AssuranceReport] = [], hasNoReports: Bool = false, on date: String = "2026-11-21"
  ) -> Assessment {
    Assessment(
      id: "v-1", vendor: "v", questionnaire: Questionnaire.example.reference,
      intake: Intake(decisionDate: day(date)),
      reports: Dictionary(uniqueKeysWithValues: reports.map { ($0.id, $0) }), hasNoReports: hasNoReports)
  }
}

extension Questionnaire {
  /// The same with only some of its items.
  func keeping(_ isKept: (Item) -> Bool) -> Questionnaire {
    Questionnaire(
      id: id, version: version, hash: hash, title: title, criteria: criteria, sections: sections,
      items: items.filter(isKept), gates: gates)
  }
}

/// What each rule says of one of the reports, by the rule's id; where a rule says several things, the last.
func outcomes(_ reports: AssuranceReport..., of id: ReportID = "r") -> [String: String] {
  let rules = readings(reports).map(\.outcome).filter { $0.report == id }
  return Dictionary(rules.map { ($0.rule.id, $0.outcome) }, uniquingKeysWith: { $1 })
}

/// What one rule makes of one of the reports, decided on 21 November 2026 unless said; nil where it says nothing.
func reading(
  _ rule: Rule, _ reports: AssuranceReport..., of id: ReportID = "r", on date: String = "2026-11-21"
) -> RuleReading? {
  readings(reports, on: date).last { $0.outcome.rule == rule && $0.outcome.report == id }
}

func readings(_ reports: [AssuranceReport], on date: String = "2026-11-21") -> [RuleReading] {
  ReportRecord(of: .sample(reports, on: date), policy: .standard).readings(against: .example)
}

extension RuleReading {
  var asks: [String] { findings.map(\.text) }
}
