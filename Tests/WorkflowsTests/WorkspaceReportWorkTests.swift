import Diligence
import Scoring
import Testing
import Workflows

struct WorkspaceReportWorkTests {
  private let temporary: TemporaryWorkspace
  private var workspace: Workspace { temporary.workspace }

  init() throws {
    temporary = try TemporaryWorkspace()
    _ = try temporary.apply(
      TemporaryWorkspace.answers(
        more:
          "reports: [{id: r, kind: soc2, type: II, customer_controls: [{text: Review access}, {text: Rotate keys}]}]"
      ))
  }

  private func work(_ number: Int, _ work: ControlWork) throws -> AssuranceReport {
    let scored = try workspace.work(onControl: number, of: "r", work, of: "example-code", AssessmentChoice())
    return try workspace.report("r", in: scored.assessment)
  }

  @Test func recordsWhoDoesADutyAndByWhen() throws {
    let day = try #require(Day("2027-01-31"))
    let report = try work(2, ControlWork(owner: "J. Doe", status: .inProgress, due: day))
    #expect(
      report.customerControls == [
        CustomerControl(text: "Review access"),
        CustomerControl(text: "Rotate keys", owner: "J. Doe", status: .inProgress, due: day),
      ])
    let events = try workspace.head().events
    _ = try work(2, ControlWork(status: .inProgress))
    #expect(try workspace.head().events == events)
    let after = try work(2, ControlWork(owner: " ", due: .some(nil)))
    #expect(after.customerControls[1] == CustomerControl(text: "Rotate keys", status: .inProgress))
  }

  @Test(arguments: [0, 3, -1, Int.max]) func namesTheRangeForAnyOtherNumber(number: Int) throws {
    let error = #expect(throws: BadInput.self) { try work(number, ControlWork(status: .done)) }
    #expect(error?.problems.first?.contains("Give a number from 1 to 2.") == true)
  }

  @Test func refusesAnOwnerThatCannotBeShown() {
    #expect(throws: BadInput.self) { try work(1, ControlWork(owner: "J.\u{1B}[2J")) }
  }

  @Test func recordsWhoLookedTheFirmUp() throws {
    let signature = workspace.signature
    let check = AuditorCheck(
      subject: .licence, register: "NASBA CPAverify", isFound: true, by: signature.by, on: signature.on)
    let scored = try workspace.record([(check, nil)], of: "r", of: "example-code", AssessmentChoice())
    let report = try workspace.report("r", in: scored.assessment)
    #expect(report.auditorStatus == .verified)
    #expect(report.auditorChecks == [check])
    let events = try workspace.head().events
    _ = try workspace.record([(check, nil)], of: "r", of: "example-code", AssessmentChoice())
    #expect(try workspace.head().events == events)
  }

  @Test func refusesALookWithoutAPlace() {
    let check = AuditorCheck(
      subject: .licence, register: " ", isFound: true, by: "J. Doe", on: workspace.signature.on)
    #expect(throws: BadInput.self) {
      try workspace.record([(check, nil)], of: "r", of: "example-code", AssessmentChoice())
    }
  }

  @Test func recordsOnlyTestsThatAreProposed() throws {
    let test = ReportTest(result: .clean, page: 61)
    let proposals = [
      ProposedTest(item: "C07", test: test, because: "x"),
      ProposedTest(item: "C10", test: nil, because: "Availability is not in the report's scope."),
    ]
    func confirm(_ items: [ItemID]) throws -> Scored {
      try workspace.confirm(items, of: proposals, in: "r", of: "example-code", AssessmentChoice())
    }
    let error = #expect(throws: BadInput.self) { _ = try confirm(["C07", "C10", "Z9"]) }
    #expect(error?.problems.first == "C10: Availability is not in the report's scope.")
    #expect(error?.problems.count == 2)
    let scored = try confirm(["C07"])
    #expect(scored.assessment.reports["r"]?.tests == ["C07": test])
  }
}
