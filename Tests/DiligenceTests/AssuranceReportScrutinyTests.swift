import Testing

@testable import Diligence

@Suite struct AssuranceReportScrutinyTests {
  private let plain = AssuranceReport(id: "r", kind: .soc2)

  @Test func whatNobodyLookedAtIsSaid() {
    #expect(plain.peerReviewWords == "not looked up")
    #expect(plain.subserviceWords == "not known")
    #expect(plain.warningWords == "nobody looked")
  }

  @Test func nothingFoundIsSomethingElse() {
    var report = plain
    (report.subserviceOrganisations, report.warningSigns) = ([], [])
    #expect(report.subserviceWords == "the report names none")
    #expect(report.warningWords == "none seen")
  }

  @Test func everythingIsNamed() {
    var report = plain
    report.peerReview = PeerReview(kind: .system, rating: .notYetDue, accepted: Day("2026-01-02"))
    report.subserviceOrganisations = [
      SubserviceOrganisation(name: "Some Cloud", method: .carveOut, reportHeld: false),
      SubserviceOrganisation(name: "Other"),
    ]
    report.warningSigns = [.smallSamples, .placeholderText]
    #expect(report.peerReviewWords == "system review, first review not due yet, enrolled 2026-01-02")
    #expect(report.subserviceWords == "Some Cloud (carve-out, its report is not held), Other (unclear)")
    #expect(report.warningWords == "text was left to be filled in; samples are very small")
  }

  @Test(
    arguments: [(25, 26, false), (25, 25, true), (nil, 3, true), (25, nil, true)] as [(Int?, Int?, Bool)])
  func moreDeviationsThanCasesCannotBe(_ sample: Int?, _ deviations: Int?, _ isFine: Bool) {
    let test = ReportTest(result: .exception, sample: sample, deviations: deviations)
    #expect((test.sampleProblem == nil) == isFine)
  }
}
