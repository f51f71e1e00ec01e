import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@testable import Scoring

@Suite struct RuleOutcomeTests {
  @Test func judgesASoundReport() {
    #expect(
      outcomes(.sound()) == [
        "R01": "type_ii", "R02": "current", "R05": "normal", "R08": "none_recorded", "R09": "unmodified",
        "R10": "known", "R11": "in_scope", "R12": "verified", "R13": "in_order", "R15": "none_recorded",
        "R20": "restricted", "R21": "not_established",
      ])
  }

  @Test func judgesOtherKinds() {
    let letter = AssuranceReport(id: "r", kind: .bridgeLetter, bridgedUntil: day("2026-10-31"))
    #expect(outcomes(letter) == ["R03": "in_force", "R13": "in_order"])
    let certificate = AssuranceReport.sound().with {
      $0.kind = .iso27001; $0.type = nil; $0.end = day("2028-09-30")
    }
    #expect(
      outcomes(certificate) == [
        "R11": "in_scope", "R12": "verified", "R13": "in_order", "R21": "established",
      ])
  }

  @Test func judgesOfAnUnusableReportOnlyWhatItIsAndWhatSpeaksAgainstIt() {
    #expect(
      outcomes(.sound().with { $0.type = nil }) == [
        "R01": "not_stated", "R13": "no_type", "R20": "restricted",
      ])
    let early = AssuranceReport.sound().with {
      $0.end = day("2027-01-01")
      $0.tests["C01"] = ReportTest(result: .exception, page: 1)
      $0.warningSigns = [.placeholderText]
    }
    #expect(
      outcomes(early) == [
        "R01": "type_ii", "R13": "not_ended", "R16": "high", "R18": "one_sign", "R19": "none_seen",
        "R20": "restricted",
      ])
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
        "The dates are in order.", "No customer control is recorded.",
        "Restricted use: pass on facts, page numbers and short quotes, never its pages.",
        "Not established, and so taken for nothing good: the service organisation, the described system, "
          + "the date of management's assertion, the auditor's peer review, its subservice organisations, "
          + "whether anything in it speaks against it and what its tests found.",
      ])
  }

  @Test func saysWhatItWasDecidedBy() {
    let rules = Assessment.sample([.sound()]).scorecard(against: .example).rules
    #expect(
      rules.first { $0.rule == .currency }?.facts
        == "period end 2026-09-30, decision date 2026-11-21, age 1 month")
    #expect(rules.allSatisfy { !$0.inputs.isEmpty && $0.report == "r" })
    #expect(rules.allSatisfy { !$0.speaksAgainst })
  }

  @Test func ordersSeverities() {
    #expect(Severity.allCases == Severity.allCases.sorted())
    #expect(Severity.allCases.map(\.rawValue) == ["none", "note", "low", "medium", "high"])
  }

  /// Over random records: the outcomes and findings of reports do not depend on the order they came in.
  @Test func isStableUnderOrder() {
    for seed in UInt64(0)..<300 {
      var generator = SeededGenerator(seed: seed)
      var assessment = generator.assessment(of: .example)
      let before = assessment.scorecard(against: .example)
      let reports = Array(assessment.reports.values)
      assessment.reports = [:]
      for report in reports.shuffled(using: &generator) {
        assessment.reports[report.id] = report.with {
          $0.customerControls.shuffle(using: &generator)
          $0.qualifiedCriteria.shuffle(using: &generator)
        }
      }
      let after = assessment.scorecard(against: .example)
      #expect(after.rules.map(\.outcome) == before.rules.map(\.outcome), "seed \(seed)")
      #expect(after.rules.map(\.severity) == before.rules.map(\.severity), "seed \(seed)")
      #expect(Set(after.findings.map(\.text)) == Set(before.findings.map(\.text)), "seed \(seed)")
    }
  }

  /// Over random records: the most severe findings come first, and no finding is told twice.
  @Test func findingsAreOrderedAndToldOnce() {
    for seed in UInt64(0)..<300 {
      var generator = SeededGenerator(seed: seed)
      let findings = generator.assessment(of: .example).scorecard(against: .example).findings
      #expect(zip(findings, findings.dropFirst()).allSatisfy { $0.severity >= $1.severity }, "seed \(seed)")
      let controls = findings.filter { !$0.text.contains("leaves to us") }.map(\.text)
      #expect(Set(controls).count == controls.count, "seed \(seed)")
    }
  }
}
