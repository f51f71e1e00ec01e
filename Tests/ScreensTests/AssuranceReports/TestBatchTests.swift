import Diligence
import Testing

@testable import Screens

@Suite struct TestBatchTests {
  private let groups = TestGroup.all(in: Fixture.questionnaire)

  @Test func groupsInTheSmallQuestionnaire() {
    #expect(groups.map(\.name) == ["Security", "Privacy", "CC6.1", "CC7.2", "No official criterion"])
  }

  @Test func tickedGroupsAreMeantElseTheFocusedOne() {
    var batch = TestBatch()
    #expect(batch.chosen(groups).map(\.name) == ["Security"])
    batch.list.move(to: 2, count: groups.count, height: 5)
    batch.tick(groups, height: 5)
    batch.tick(groups, height: 5)
    #expect(batch.chosen(groups).map(\.name) == ["CC6.1", "CC7.2"])
    #expect(batch.focused(groups)?.name == "No official criterion")
  }

  @Test func planKeepsWhatIsRecordedUnlessAskedOrCleared() {
    var batch = TestBatch()
    batch.outcome = .exception
    var plan = batch.plan(groups, on: Fixture.report)
    #expect(plan.changed == [] && plan.kept == ["C02", "Q04", "Q07"] && plan.same == ["C01"])
    batch.replaces = true
    plan = batch.plan(groups, on: Fixture.report)
    #expect(plan.changed == ["C02", "Q04", "Q07"] && plan.kept == [])
    #expect(plan.report.tests["Q04"] == ReportTest(result: .exception, remediated: false, page: 58))
    (batch.outcome, batch.replaces) = (.notTested, false)
    #expect(batch.plan(groups, on: Fixture.report).report.tests == [:])
  }

  @Test func pageIsANumberThatAPageCanBe() {
    var batch = TestBatch()
    let taken = "0123456".map { batch.type($0) }
    #expect(taken == [false, true, true, true, true, true, false])
    #expect(batch.page == "12345")
    batch.eraseDigit()
    #expect(batch.plan(groups, on: AssuranceReport(id: "r", kind: .soc2)).report.tests["Q04"]?.page == 1234)
  }
}
