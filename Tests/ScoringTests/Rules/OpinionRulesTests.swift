import Diligence
import Testing

@testable import Scoring

@Suite struct OpinionRulesTests {
  @Test func keepsExceptionsApartFromTheOpinion() {
    let open = AssuranceReport.sound().with { $0.tests["C01"] = ReportTest(result: .exception, page: 1) }
    let remediated = open.with {
      $0.tests["C01"]?.remediated = true
      $0.opinion = .qualified
    }
    #expect(outcomes(open)["R08"] == "open")
    #expect(outcomes(open)["R09"] == "unmodified")
    #expect(outcomes(remediated)["R08"] == "remediated")
    #expect(outcomes(remediated)["R09"] == "qualified")
    #expect(outcomes(.sound().with { $0.opinion = .qualified })["R08"] == "none_recorded")
  }

  @Test func countsExceptions() {
    let report = AssuranceReport.sound(testing: ["C03"]).with {
      $0.tests["C01"] = ReportTest(result: .exception, page: 1)
      $0.tests["C02"] = ReportTest(result: .exception, remediated: true, page: 2)
      $0.tests["C04"] = ReportTest(result: .noOccurrence, page: 3)
    }
    let outcome = reading(.exceptionsApart, report)?.outcome
    #expect(outcome?.facts == "exceptions 2, not remediated 1, opinion unmodified")
    #expect(
      reading(
        .exceptionsApart,
        .sound().with {
          $0.kind = .pentest; $0.asOf = $0.end
        }) == nil)
  }

  @Test(
    arguments: [
      (.unmodified, [], .nothing, []),
      (.qualified, ["CC6.1"], .medium, ["The opinion of r is qualified; ask what was done about it."]),
      (.qualified, [], .medium, ["Look up on which criteria the opinion of r is qualified."]),
      (.adverse, [], .high, ["The opinion of r is adverse; ask what was done about it."]),
      (.disclaimer, [], .high, ["The opinion of r is disclaimer; ask what was done about it."]),
      (.notEstablished, [], .medium, ["Look up which opinion the auditor of r gave."]),
    ] as [(AssuranceReport.Opinion, [String], Severity, [String])])
  func weighsTheOpinion(
    opinion: AssuranceReport.Opinion, criteria: [String], severity: Severity, asks: [String]
  ) {
    let result = reading(
      .opinion,
      .sound().with {
        $0.opinion = opinion
        $0.qualifiedCriteria = criteria
      })
    #expect(result?.outcome.outcome == opinion.rawValue)
    #expect(result?.outcome.severity == severity)
    #expect(result?.asks == asks)
  }

  @Test func asksForNoOpinionWhereNothingIsTested() {
    let soc1 = AssuranceReport(id: "r", kind: .soc1)
    #expect(reading(.opinion, soc1)?.outcome.outcome == "not_established")
    #expect(reading(.opinion, soc1)?.asks == [])
    #expect(reading(.opinion, AssuranceReport(id: "r", kind: .pentest, asOf: day("2026-10-01"))) == nil)
  }
}
