import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

/// C01, C03 and C14 are critical and stand on CC6.1 among others; C02 is a standard item on it.
@Suite struct ListedExceptionsTests {
  private static func level(_ exceptions: [ReportException]?, _ item: ItemID = "C07", test: ReportTest? = nil)
    -> ReportStanding?
  {
    let report = AssuranceReport.sound().with {
      $0.tests[item] = test ?? ReportTest(result: .clean, page: 61)
      $0.exceptions = exceptions
    }
    return Assessment.sample([report]).standings(of: "r", against: .example)[item]
  }

  @Test(
    arguments: [
      (ReportException(criterion: "CC8.1", text: "x"), .independent),
      (ReportException(criterion: "CC8.1", text: "x", remediated: true), .testedWithLimit),
      (ReportException(criterion: "CC8.10", text: "x"), .tested),
      (ReportException(criterion: "cc8.1", text: "x"), .tested), (ReportException(text: "x"), .tested),
      (ReportException(criterion: "CC8.1", text: "x", items: []), .tested),
      (ReportException(criterion: "CC8.1", text: "x", items: ["C01"]), .tested),
      (ReportException(criterion: "CC1.1", text: "x", items: ["C07"]), .independent),
    ] as [(ReportException, ProofLevel)])
  func limitsWhatItTouches(exception: ReportException, level: ProofLevel) {
    #expect(Self.level([exception])?.level == level)
  }

  @Test func countsTheWorstOnce() {
    let open = ReportException(criterion: "CC8.1", text: "x")
    let closed = ReportException(criterion: "CC8.1", text: "y", remediated: true)
    #expect(Self.level([closed, open])?.level == .independent)
    #expect(Self.level([])?.level == .tested)
    let tested = ReportTest(result: .exception, remediated: true, page: 3)
    #expect(Self.level([open], test: tested)?.level == .independent)
    #expect(Self.level([closed], test: tested)?.level == .testedWithLimit)
    let because = Self.level([closed], test: tested)?.because ?? ""
    #expect(because.components("an exception was noted") == 1)
  }

  @Test func saysOnWhat() {
    let open = ReportException(criterion: "CC8.1", control: "CM-2", text: "x")
    #expect(
      Self.level([open])?.because.contains(
        "an exception was noted on CC8.1, control CM-2 and is not remediated") == true)
  }

  /// An exception is no test, so it proves nothing by itself.
  @Test func provesNothingByItself() {
    let report = AssuranceReport.sound().with {
      $0.exceptions = [ReportException(criterion: "CC8.1", text: "x", page: 9, remediated: true)]
    }
    let record = ReportRecord(of: .sample([report]), policy: .standard)
    let item = Questionnaire.example.item("C07")
    #expect(item != nil)
    #expect(item.flatMap { record.usable[0].level(for: $0) } == nil)
  }

  @Test func tripsTheGateByItself() {
    func gate(_ exception: ReportException) -> GateResult.State? {
      let report = AssuranceReport.sound().with { $0.exceptions = [exception] }
      let card = Assessment.sample([report]).scorecard(against: .example)
      return card.gates.first { $0.gate.id == "open-exception" }?.state
    }
    #expect(gate(ReportException(criterion: "CC8.1", text: "x")) == .tripped)
    #expect(gate(ReportException(criterion: "CC8.1", text: "x", remediated: true)) == .clear)
    #expect(gate(ReportException(criterion: "A1.2", text: "x")) == .clear)
    #expect(gate(ReportException(criterion: "CC1.1", text: "x")) == .clear)
  }

  /// One step for each exception, however many critical items it touches.
  @Test func isRemediedInOneStep() {
    let report = AssuranceReport.sound().with {
      $0.exceptions = [ReportException(criterion: "CC6.1", text: "x")]
      $0.tests["C01"] = ReportTest(result: .exception, page: 3)
    }
    let plan = RecordPlan([], for: .sample([report]))
    let facts = RecordPlan.facts(about: .sample([report]), .example)
    guard case .remedy(of: 0, let items, in: "r")? = facts.first, facts.count == 1 else {
      Issue.record("\(facts)")
      return
    }
    #expect(items.contains("C01") && items.contains("C03"))
    let after = plan.adding(facts)
    #expect(after.record.exceptionGate(.example).state == .clear)
    #expect(after.assessment.reports["r"]?.tests["C01"]?.remediated == true)
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int {
    var (count, rest) = (0, self[...])
    while let range = rest.firstRange(of: part) { (count, rest) = (count + 1, rest[range.upperBound...]) }
    return count
  }
}
