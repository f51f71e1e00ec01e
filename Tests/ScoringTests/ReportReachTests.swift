import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@testable import Scoring

@Suite struct ReportReachTests {
  private static let date = Day(dayNumber: 20_778)

  private func reach(_ change: (inout AssuranceReport) -> Void = { _ in }) -> ReportReach? {
    var report = AssuranceReport(
      id: "soc2", kind: .soc2, type: .typeII, start: Self.date.adding(months: -13),
      end: Self.date.adding(months: -1), auditorStatus: .verified, opinion: .unmodified,
      categories: [.availability], productInScope: .yes)
    change(&report)
    let assessment = Assessment(
      id: "a", vendor: "v", questionnaire: Questionnaire.example.reference,
      intake: Intake(decisionDate: Self.date), reports: [report.id: report])
    return assessment.reaches()[report.id]
  }

  @Test func soundTypeIIReachesWholeProof() {
    #expect(reach() == ReportReach(level: .tested, reasons: [], age: 1, bridgedUntil: nil))
  }

  private typealias Row = (change: (inout AssuranceReport) -> Void, level: ProofLevel?, reasons: [String])

  @Test func everyCapHoldsItDownWithItsReason() {
    let rows: [Row] = [
      ({ $0.auditorStatus = .notChecked }, .vendorDocument, ["the auditor is not checked"]),
      ({ $0.categories = nil }, .vendorDocument, ["the report's scope is not known"]),
      ({ $0.opinion = .adverse }, .vendorDocument, ["the opinion is adverse"]),
      ({ ($0.opinion, $0.qualifiedCriteria) = (.qualified, ["CC6.1"]) }, .tested, []),
      ({ $0.start = $0.end?.adding(months: -4) }, .testedWithLimit, ["the period covers less than 6 months"]),
      (
        { ($0.type, $0.asOf) = (.typeI, $0.end) }, .independent,
        ["a Type I looks at the design of controls on one day"]
      ),
      ({ $0.type = nil }, nil, ["it is not recorded whether it is a Type I or a Type II"]),
      ({ $0.end = Self.date.adding(days: 1) }, nil, ["its period ends after the decision date"]),
      ({ $0.kind = .bridgeLetter }, nil, ["a document of this kind tests no item"]),
      (
        { ($0.kind, $0.end) = (.iso27001, Self.date) }, .independent,
        ["a certificate shows no tests over a period"]
      ),
    ]
    for row in rows {
      let reach = reach(row.change)
      #expect(reach?.level == row.level && reach?.reasons == row.reasons, "\(row.reasons)")
    }
  }

  /// No report gives an item more than it reaches, whatever it says about the item.
  @Test func noStandingIsAboveTheReach() {
    for seed in UInt64(1)...300 {
      var generator = SeededGenerator(seed: seed)
      let assessment = generator.assessment(of: .example)
      let reaches = assessment.reaches()
      for report in assessment.reports.keys {
        let best = assessment.standings(of: report, against: .example).values.compactMap(\.level).max()
        if let best { #expect((reaches[report]?.level).map { best <= $0 } == true) }
      }
    }
  }
}
