import Diligence
import Exchange
import Testing
import Workflows

@Suite struct WorkspaceDecidingTests {
  private let newest = AssessmentChoice()

  @Test func aWaiverLiftsAGateAndNeverTheScore() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers(more: "no_reports: true\nanswers: {Q04: {answer: yes}}"))
    let before = try room.workspace.scored("example-code").card
    let waiver = Waiver(
      gate: "no-type-ii", by: "J. Doe", reason: "pilot", expires: try #require(Day("2027-01-01")))
    let result = try room.workspace.waive("no-type-ii", waiver, of: "example-code", newest)
    #expect(result.state == .waived)
    #expect(try room.workspace.scored("example-code").card.score == before.score)
    #expect(try room.workspace.waive("no-type-ii", nil, of: "example-code", newest).state == .tripped)
  }

  @Test func unknownGatesAndEmptyNamesAreRefused() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers())
    let day = try #require(Day("2027-01-01"))
    let blank = Waiver(gate: "no-type-ii", by: " ", reason: "pilot", expires: day)
    #expect(
      try problems { _ = try room.workspace.waive("no-type-i", nil, of: "example-code", newest) }.first?
        .contains("no-type-ii") == true)
    #expect(
      try problems { _ = try room.workspace.waive("no-type-ii", blank, of: "example-code", newest) }.count
        == 1)
  }

  @Test func aDecisionKeepsItsDate() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers())
    let decision = Decision(outcome: .conditional, by: "J. Doe")
    let scored = try room.workspace.decide(decision, of: "example-code", newest)
    #expect(scored.assessment.decision?.date == Day("2026-11-21"))
    #expect(try room.workspace.decide(nil, of: "example-code", newest).assessment.decision == nil)
  }

  @Test func reportsAreRecordedByTheRulesOfAnswersFiles() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers())
    let facts: JSON = [
      "id": "soc2-2026", "kind": "soc2", "type": "II", "start": "2025-10-01", "end": "2026-09-30",
      "tests": ["C01": ["result": "clean", "page": .integer(61)]],
    ]
    let scored = try room.workspace.recordReport(facts, of: "example-code", newest)
    #expect(scored.assessment.reports["soc2-2026"]?.tests["C01"]?.page == 61)
    let more = try room.workspace.recordReport(
      ["id": "soc2-2026", "opinion": "qualified"], of: "example-code", newest)
    #expect(more.assessment.reports["soc2-2026"]?.type == .typeII)
    #expect(more.assessment.reports["soc2-2026"]?.opinion == .qualified)
    let broken: JSON = ["id": "soc2-2026", "opinion": "unmodifed", "end": "2024-01-01"]
    let found = try problems { _ = try room.workspace.recordReport(broken, of: "example-code", newest) }
    #expect(found.contains { $0.contains("unmodified") })
    #expect(try problems { try room.workspace.stateNoReports(true, of: "example-code", newest) }.count == 1)
    try room.workspace.removeReport("soc2-2026", of: "example-code", newest)
    try room.workspace.stateNoReports(true, of: "example-code", newest)
    #expect(try room.workspace.scored("example-code").assessment.hasNoReports)
  }
}
