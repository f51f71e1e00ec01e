import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct RuleOutcomeTests {
  private func outcomes(_ reports: AssuranceReport..., of id: ReportID = "r") -> [String: String] {
    let rules = Assessment.sample(reports).scorecard(against: .example).rules.filter { $0.report == id }
    return Dictionary(uniqueKeysWithValues: rules.map { ($0.rule, $0.outcome) })
  }

  @Test func judgesASoundReport() {
    #expect(
      outcomes(.sound()) == [
        "R01": "type_ii", "R02": "current", "R05": "normal", "R08": "none_recorded", "R09": "unmodified",
        "R10": "known", "R11": "in_scope", "R12": "verified", "R13": "in_order",
      ])
  }

  @Test(arguments: [
    ("2025-11-20", nil, "current"), ("2025-10-21", nil, "ageing"), ("2025-10-21", "2026-10-01", "bridged"),
    ("2025-10-21", "2026-08-20", "ageing"), ("2025-07-22", "2026-10-01", "bridged"),
    ("2025-07-21", "2026-10-01", "stale"),
  ])
  func judgesCurrency(end: String, bridge: String?, expected: String) {
    let report = AssuranceReport.sound().with {
      $0.start = day("2024-01-01")
      $0.end = day(end)
      $0.reportDate = nil
      $0.bridgedUntil = bridge.map(day)
    }
    #expect(outcomes(report)["R02"] == expected)
    #expect(outcomes(report)["R03"] == bridge.map { $0 < "2026-08-21" ? "lapsed" : "in_force" })
  }

  @Test(arguments: [
    ("2026-07-02", "too_short"), ("2026-07-01", "limited"), ("2026-04-02", "limited"),
    ("2026-04-01", "accepted"),
    ("2025-10-02", "accepted"), ("2025-10-01", "normal"), ("2025-09-01", "accepted"),
  ])
  func judgesLength(start: String, expected: String) {
    #expect(outcomes(.sound().with { $0.start = day(start) })["R05"] == expected)
  }

  @Test(arguments: [
    ("2025-10-15", "overlap"), ("2025-09-30", "contiguous"), ("2025-09-29", "minor"), ("2025-08-30", "minor"),
    ("2025-08-29", "major"),
  ])
  func judgesGaps(previousEnd: String, expected: String) {
    let previous = AssuranceReport.sound("p").with {
      $0.start = day("2024-10-01")
      $0.end = day(previousEnd)
      $0.reportDate = nil
    }
    #expect(outcomes(.sound(), previous)["R04"] == expected)
    #expect(outcomes(.sound(), previous, of: "p")["R04"] == nil)
  }

  @Test func judgesOtherKinds() {
    let letter = AssuranceReport(id: "r", kind: .bridgeLetter, bridgedUntil: day("2026-10-31"))
    #expect(outcomes(letter) == ["R03": "in_force", "R13": "in_order"])
    let certificate = AssuranceReport.sound().with {
      $0.kind = .iso27001; $0.end = day("2028-09-30")
    }
    #expect(outcomes(certificate) == ["R11": "in_scope", "R12": "verified", "R13": "in_order"])
    let typeI = AssuranceReport.sound().with {
      $0.type = .typeI; $0.asOf = day("2026-10-01")
    }
    #expect(outcomes(typeI)["R06"] == "design_only")
    #expect(outcomes(.sound().with { $0.kind = .soc3 })["R07"] == "no_tests_shown")
  }

  @Test func judgesOnlyTypeAndDatesOfAnUnusableReport() {
    #expect(outcomes(.sound().with { $0.type = nil }) == ["R01": "not_stated", "R13": "no_type"])
    #expect(outcomes(.sound().with { $0.end = day("2027-01-01") }) == ["R01": "type_ii", "R13": "not_ended"])
  }

  @Test func keepsExceptionsApartFromTheOpinion() {
    let open = AssuranceReport.sound().with { $0.tests["C01"] = ReportTest(result: .exception, page: 1) }
    let remediated = open.with {
      $0.tests["C01"]?.remediated = true; $0.opinion = .qualified
    }
    #expect(outcomes(open)["R08"] == "open")
    #expect(outcomes(open)["R09"] == "unmodified")
    #expect(outcomes(remediated)["R08"] == "remediated")
    #expect(outcomes(remediated)["R09"] == "qualified")
  }

  @Test func saysItForPeople() {
    let report = AssuranceReport.sound().with {
      $0.opinion = .qualified
      $0.qualifiedCriteria = ["CC6.1", "CC7.2"]
      $0.categories = [.availability, .security]
    }
    let rules = Assessment.sample([report]).scorecard(against: .example).rules
    #expect(
      rules.map(\.text) == [
        "Type II: controls were tested over a period.", "Current: 1 whole month old at the decision date.",
        "The period covers 12 whole months, as usual.",
        "No exception is recorded; the opinion is a fact of its own.",
        "The opinion is qualified, on CC6.1, CC7.2.", "In scope: Security, Availability.",
        "The described system holds the product bought.", "The auditor (Some CPA LLP) is verified.",
        "The dates are in order.",
      ])
  }
}
