import Diligence
import Testing

@testable import Scoring

@Suite struct RuleTests {
  @Test func isNumberedInItsOrder() {
    let ids = (1...21).map { $0 < 10 ? "R0\($0)" : "R\($0)" }
    #expect(Rule.allCases.map(\.id) == ids)
    #expect(Rule.allCases.map { "\($0)" } == ids)
  }

  @Test func hasATitleOfItsOwn() {
    #expect(Set(Rule.allCases.map(\.title)).count == Rule.allCases.count)
    #expect(Rule.allCases.allSatisfy { !$0.title.isEmpty && $0.title.last != "." })
  }

  @Test func saysWhereItComesFrom() {
    let official = Rule.allCases.filter { $0.kind == .official }.map(\.id)
    #expect(official == ["R01", "R07", "R10", "R14", "R15", "R20"])
    let convention = Rule.allCases.filter { $0.kind == .convention }.map(\.id)
    #expect(convention == ["R02", "R03", "R05", "R08", "R12", "R18", "R19"])
    #expect(RuleKind.allCases.map(\.label) == ["official text", "market convention", "our policy"])
  }

  /// One record in which every rule has something to say.
  @Test func everyRuleSpeaks() {
    let older = AssuranceReport.sound("older").with {
      $0.start = day("2024-10-01")
      $0.end = day("2025-09-30")
      $0.reportDate = nil
    }
    let typeI = AssuranceReport.sound("one").with {
      $0.type = .typeI
      ($0.start, $0.end, $0.asOf) = (nil, nil, day("2026-10-01"))
    }
    let soc3 = AssuranceReport.sound("three").with {
      ($0.kind, $0.type) = (.soc3, nil)
    }
    let newest = AssuranceReport.sound(testing: ["C01"]).with {
      $0.bridgedUntil = day("2026-10-31")
      $0.tests["C02"] = ReportTest(result: .exception, page: 7)
      $0.subserviceOrganisations = []
      $0.warningSigns = []
    }
    let spoken = Set(readings([older, typeI, soc3, newest]).map(\.outcome.rule))
    #expect(spoken == Set(Rule.allCases))
  }

  /// What an older report left open is settled by a newer one of the same sort; its exceptions and dates are not.
  @Test func newerReportsSettleWhatOlderOnesLeftOpen() {
    let older = AssuranceReport.sound("older").with {
      $0.start = day("2023-10-01")
      $0.end = day("2024-09-30")
      $0.reportDate = day("2024-10-01")
      $0.auditorStatus = .notChecked
      $0.productInScope = .unclear
      $0.customerControls = [CustomerControl(text: "Review access")]
    }
    func asks(_ reports: AssuranceReport...) -> Int {
      readings(reports).filter { $0.outcome.report == "older" }.flatMap(\.findings).count
    }
    #expect(asks(older) == 5)
    #expect(asks(older, .sound()) == 1)
    #expect(asks(older, .sound().with { ($0.type, $0.asOf) = (.typeI, day("2026-09-30")) }) == 5)
  }
}
