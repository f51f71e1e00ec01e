import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@testable import Scoring

@Suite struct ReportStandingTests {
  private func standing(
    _ item: ItemID, _ change: (inout AssuranceReport) -> Void = { _ in }
  ) -> ReportStanding? {
    let date = Day(dayNumber: 20_778)
    var report = AssuranceReport(
      id: "soc2", kind: .soc2, type: .typeII, start: date.adding(months: -13), end: date.adding(months: -1),
      auditorStatus: .verified, opinion: .unmodified, categories: [.security], productInScope: .yes,
      tests: [
        "C01": ReportTest(result: .clean, page: 61), "Q09": ReportTest(result: .clean, page: 62),
        "C02": ReportTest(result: .clean), "C99": ReportTest(result: .clean, page: 63),
      ])
    change(&report)
    let assessment = Assessment(
      id: "a", vendor: "v", questionnaire: Questionnaire.example.reference,
      intake: Intake(decisionDate: date),
      reports: [report.id: report])
    return assessment.standings(of: "soc2", against: .example)[item]
  }

  @Test func cleanTestGivesTheWholeLevelWhateverIsAnswered() {
    #expect(standing("C01")?.level == .tested)
    #expect(standing("C01")?.because == "Tested in soc2, page 61, without a limit (L4).")
  }

  @Test(
    arguments: [
      ("C02", "Without a page the test counts for nothing."), ("Q09", "No report can prove this item."),
      ("C99", "The questionnaire has no such item."),
    ] as [(ItemID, String)]) func nothing(item: ItemID, because: String)
  {
    #expect(standing(item) == ReportStanding(level: nil, because: because))
  }

  @Test func unusableReportAndLetterGiveNothing() {
    #expect(standing("C01") { $0.type = nil }?.because.hasPrefix("soc2 counts for nothing, because") == true)
    #expect(standing("C01") { $0.kind = .bridgeLetter }?.because == "A document of this kind tests no item.")
    #expect(standing("C03") == nil)
  }

  /// What counts for an answered item is never less than what the reports give it one by one.
  @Test(arguments: 1...200 as ClosedRange<UInt64>) func agreesWithTheScore(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let assessment = random.assessment(of: .example)
    let card = assessment.scorecard(against: .example)
    for report in assessment.sortedReports {
      for (item, standing) in assessment.standings(of: report.id, against: .example) {
        guard let level = standing.level, let score = card.items.first(where: { $0.id == item }) else {
          continue
        }
        if let proof = score.proof { #expect(proof >= level.proof - 1e-12, "\(item) of \(report.id)") }
      }
    }
  }
}
