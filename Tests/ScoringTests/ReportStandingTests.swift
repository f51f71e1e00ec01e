import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct ReportStandingTests {
  private func standing(of item: ItemID, in report: AssuranceReport) -> ReportStanding? {
    Assessment.sample([report]).standings(of: report.id, against: .example)[item]
  }

  @Test func tellsLevelAndReason() {
    let report = AssuranceReport.sound(testing: ["C01", "Q09", "C99"]).with {
      $0.tests["C02"] = ReportTest(result: .clean)
    }
    let rows: [(ItemID, AssuranceReport, ProofLevel?, String)] = [
      ("C01", report, .tested, "Tested in r, page 61, without a limit (L4)."),
      (
        "C01", report.with { $0.auditorStatus = .notChecked }, .vendorDocument,
        "Tested in r, page 61, but the auditor is not checked, so at most L1."
      ),
      ("C02", report, nil, "Without a page the test counts for nothing."),
      ("Q09", report, nil, "No report can prove this item."),
      ("C99", report, nil, "The questionnaire has no such item."),
      ("C01", report.with { $0.kind = .soc1 }, nil, "A document of this kind tests no item."),
      (
        "C01", report.with { $0.end = day("2027-01-01") }, nil,
        "r counts for nothing, because its period ends after the decision date."
      ),
    ]
    for (item, report, level, because) in rows {
      #expect(standing(of: item, in: report) == ReportStanding(level: level, because: because))
    }
  }

  @Test func isSilentAboutWhatIsNotRecorded() {
    #expect(standing(of: "C01", in: .sound()) == nil)
    #expect(Assessment.sample().standings(of: "r", against: .example).isEmpty)
  }
}
