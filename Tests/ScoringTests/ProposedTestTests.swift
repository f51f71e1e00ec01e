import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct ProposedTestTests {
  private static func proposals(
    _ tested: [(String, ReportTest.Result, Int)] = [],
    _ change: (inout AssuranceReport) -> Void = { _ in }
  ) -> [ItemID: ProposedTest] {
    let criteria = tested.map { TestedCriterion(criterion: $0.0, result: $0.1, page: $0.2, quote: "") }
    let all = AssuranceReport.sound().with(change).proposedTests(from: criteria, for: .example)
    return Dictionary(uniqueKeysWithValues: all.map { ($0.item, $0) })
  }

  @Test func proposesWhatWasReadAsTested() {
    let all = Self.proposals([("CC6.1", .clean, 61), ("CC6.3", .clean, 60), ("CC8.1", .noOccurrence, 80)])
    #expect(all["C01"]?.test == ReportTest(result: .clean, page: 60))
    #expect(
      all["C01"]?.because
        == "CC6.1 and CC6.3 are tested without exception, first on page 60; no test of CC6.2 was read.")
    #expect(all["C07"]?.test == ReportTest(result: .noOccurrence, page: 80))
    #expect(all["C04"]?.test == nil)
    #expect(all["C04"]?.because == "No test of CC7.2 was read.")
  }

  @Test func countsTheWorstResult() {
    let all = Self.proposals([("CC6.1", .exception, 61), ("CC6.2", .clean, 50)])
    #expect(all["C01"]?.test == ReportTest(result: .exception, page: 61))
  }

  @Test func takesOverWhatIsListedOfAnException() {
    let all = Self.proposals([("CC8.1", .clean, 80)]) {
      $0.exceptions = [
        ReportException(criterion: "CC8.1", text: "x", page: 81, sample: 25, deviations: 1, remediated: true),
        ReportException(criterion: "CC8.1", text: "y", page: 82),
      ]
    }
    #expect(all["C07"]?.test == ReportTest(result: .exception, page: 82))
    #expect(
      all["C07"]?.because
        == "An exception is listed on CC8.1 and 1 more exception; the item belongs to CC8.1.")
  }

  @Test func keepsWhatIsRecorded() {
    let all = Self.proposals([("CC8.1", .clean, 80)]) {
      $0.tests["C07"] = ReportTest(result: .exception, page: 3)
    }
    #expect(all["C07"]?.test == nil)
    #expect(all["C07"]?.because == "It is recorded already as exception.")
  }

  @Test func saysWhyNoneIsProposed() {
    let tested: [(String, ReportTest.Result, Int)] = [("CC8.1", .clean, 80), ("A1.2", .clean, 90)]
    let outside = Self.proposals(tested) { $0.categories = [.security] }
    #expect(outside["C10"]?.test == nil)
    #expect(outside["C10"]?.because == "Availability is not in the report's scope.")
    #expect(outside["C07"]?.test != nil)
    let unknown = Self.proposals(tested) { $0.categories = nil }
    #expect(unknown.values.allSatisfy { $0.test == nil })
    let soc3 = Self.proposals(tested) { ($0.kind, $0.type) = (.soc3, nil) }
    #expect(soc3["C07"]?.because == "SOC 3 shows no tests; record one by hand where it says more.")
    let letter = Self.proposals(tested) { ($0.kind, $0.type) = (.bridgeLetter, nil) }
    #expect(letter["C07"]?.because == "A document of this kind tests no item.")
  }

  /// A contract, a call and what is worked out from the reports are in no test.
  @Test func leavesOutWhatNoReportProves() {
    let all = Self.proposals()
    #expect(all["Q09"] == nil && all["Q10"] == nil && all["Q01"] == nil)
    #expect(all["C01"] != nil)
  }
}
