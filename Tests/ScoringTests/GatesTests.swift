import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct GatesTests {
  private func result(_ gate: GateID, _ assessment: Assessment) throws -> GateResult {
    try #require(assessment.scorecard(against: .example).gates.first { $0.gate.id == gate })
  }

  @Test(
    arguments: [
      ("trains-on-code", "Q06", "trains_no_opt_out", "unclear"),
      ("llm-provider-withheld", "Q05", "llm_withheld", "vague"),
      ("no-tenant-isolation", "Q07", "shared_without", "unclear"),
      ("dpa-refused", "Q09", "refused", "offered"),
      ("agent-self-approval", "C07", "agent_self_approves", "no"),
    ] as [(GateID, ItemID, OptionID, OptionID)])
  func onOptions(gate: GateID, item: ItemID, tripping: OptionID, other: OptionID) throws {
    let rows: [(Answer?, GateResult.State)] = [
      (nil, .open), (Answer(choice: .unknown), .open), (Answer(choice: .notApplicable), .open),
      (Answer(choice: .notApplicable, reason: "unused", approver: "J. Doe"), .clear),
      (Answer(choice: .option(tripping)), .tripped), (Answer(choice: .option(other)), .clear),
    ]
    for (answer, state) in rows {
      var assessment = Assessment.sample()
      assessment.answers[item] = answer
      let result = try result(gate, assessment)
      #expect(result.state == state)
      #expect(result.item == item)
    }
  }

  @Test(arguments: ReportGate.allCases)
  func areOpenWhileNothingIsRecorded(_ gate: ReportGate) throws {
    let id = GateID(gate.rawValue)
    #expect(try result(id, .sample()).state == .open)
    let stated = try result(id, .sample(hasNoReports: true))
    #expect(stated.state == (gate == .noTypeII ? .tripped : .clear))
    #expect(stated.item == nil)
    #expect(try result(id, .sample([.sound()])).state == .clear)
  }

  @Test func everyBuiltInGateIsNamed() {
    let named = Questionnaire.example.gates.filter(\.isOnReportRecord).map(\.id.text)
    #expect(Set(named) == Set(ReportGate.allCases.map(\.rawValue)))
  }

  @Test func asksAPersonAboutARuleItDoesNotKnow() {
    let questionnaire = Questionnaire(
      id: "q", version: "1", hash: Questionnaire.example.hash, title: "", criteria: [], sections: [],
      items: [], gates: [Gate(id: "new-rule", title: "", effect: .reject, isOnReportRecord: true)])
    let gates = Assessment.sample([.sound()]).scorecard(against: questionnaire).gates
    #expect(gates.map(\.state) == [.open])
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let gate: ReportGate
    let state: GateResult.State
    let reports: [AssuranceReport]

    init(_ name: String, _ gate: ReportGate, _ state: GateResult.State, _ reports: [AssuranceReport]) {
      testDescription = name
      self.gate = gate
      self.state = state
      self.reports = reports
    }
  }

  private static let sound = AssuranceReport.sound()
  private static let older = sound.with {
    $0.id = "older"; $0.start = day("2024-10-01"); $0.end = day("2025-09-30"); $0.reportDate = nil
  }
  private static let typeI = sound.with {
    $0.id = "one"; $0.type = .typeI; $0.asOf = day("2026-10-15")
  }
  private static let soc3 = sound.with {
    $0.id = "three"; $0.kind = .soc3; $0.end = day("2026-10-15")
  }
  private static let exception = ReportTest(result: .exception, page: 4)

  @Test(arguments: [
    Row("adverse", .adverseOpinion, .tripped, [sound.with { $0.opinion = .adverse }]),
    Row("disclaimer", .adverseOpinion, .tripped, [sound.with { $0.opinion = .disclaimer }]),
    Row("qualified", .adverseOpinion, .clear, [sound.with { $0.opinion = .qualified }]),
    Row("adverse before", .adverseOpinion, .clear, [sound, older.with { $0.opinion = .adverse }]),
    Row(
      "adverse but unusable", .adverseOpinion, .clear,
      [
        sound.with {
          $0.opinion = .adverse; $0.start = nil
        }
      ]),
    Row("newer adverse Type I", .adverseOpinion, .tripped, [sound, typeI.with { $0.opinion = .adverse }]),
    Row("adverse SOC 3", .adverseOpinion, .clear, [sound, soc3.with { $0.opinion = .adverse }]),
    Row("not found", .reportUnverifiable, .tripped, [sound.with { $0.auditorStatus = .notFound }]),
    Row("not checked", .reportUnverifiable, .clear, [sound.with { $0.auditorStatus = .notChecked }]),
    Row(
      "newer SOC 3 not found", .reportUnverifiable, .tripped,
      [sound, soc3.with { $0.auditorStatus = .notFound }]),
    Row(
      "older not found", .reportUnverifiable, .clear, [sound, older.with { $0.auditorStatus = .notFound }]),
    Row("Type I alone", .noTypeII, .tripped, [typeI]),
    Row("SOC 3 alone", .noTypeII, .tripped, [soc3]),
    Row("unusable Type II", .noTypeII, .tripped, [sound.with { $0.end = day("2026-12-31") }]),
    Row("product outside", .productOutOfScope, .tripped, [sound.with { $0.productInScope = .no }]),
    Row("product unclear", .productOutOfScope, .tripped, [sound.with { $0.productInScope = .unclear }]),
    Row(
      "only the older unclear", .productOutOfScope, .clear, [sound, older.with { $0.productInScope = .no }]),
    Row("SOC 3 unclear", .productOutOfScope, .clear, [soc3.with { $0.productInScope = .unclear }]),
    Row("critical item", .openException, .tripped, [sound.with { $0.tests = ["C01": exception] }]),
    Row("standard item", .openException, .clear, [sound.with { $0.tests = ["C02": exception] }]),
    Row(
      "remediated", .openException, .clear,
      [sound.with { $0.tests = ["C01": ReportTest(result: .exception, remediated: true, page: 4)] }]),
    Row("in a Type I", .openException, .clear, [sound, typeI.with { $0.tests = ["C01": exception] }]),
    Row("in an older one", .openException, .clear, [sound, older.with { $0.tests = ["C01": exception] }]),
    Row(
      "unowned control", .customerControlUnowned, .tripped,
      [sound.with { $0.customerControls = [CustomerControl(text: "Review access", owner: " ")] }]),
    Row(
      "owned control", .customerControlUnowned, .clear,
      [sound.with { $0.customerControls = [CustomerControl(text: "Review access", owner: "J. Doe")] }]),
  ])
  func onReports(_ row: Row) throws {
    #expect(try result(GateID(row.gate.rawValue), .sample(row.reports)).state == row.state)
  }

  @Test func waiversCoverWhatIsInTheWayWhileTheyHold() throws {
    func waiver(by: String = "J. Doe", reason: String = "pilot", expires: String = "2026-11-21") -> Waiver {
      Waiver(gate: "no-type-ii", by: by, reason: reason, expires: day(expires))
    }
    let rows: [(Waiver?, GateResult.State)] = [
      (nil, .tripped), (waiver(), .waived), (waiver(expires: "2027-03-31"), .waived),
      (waiver(expires: "2026-11-20"), .tripped), (waiver(by: ""), .tripped), (waiver(reason: " "), .tripped),
    ]
    for (waiver, state) in rows {
      var assessment = Assessment.sample(hasNoReports: true)
      assessment.waivers["no-type-ii"] = waiver
      let result = try result("no-type-ii", assessment)
      #expect(result.state == state)
      #expect(result.waiver == waiver)
    }
    var open = Assessment.sample()
    open.waivers["no-type-ii"] = waiver()
    #expect(try result("no-type-ii", open).state == .waived)
    var clear = Assessment.sample([.sound()])
    clear.waivers["no-type-ii"] = waiver()
    #expect(try result("no-type-ii", clear).state == .clear)
  }

  /// A waiver holds on the day it expires and not on the day after, at the ends of months and years too.
  @Test(arguments: ["2026-11-21", "2024-02-28", "2024-02-29", "2026-02-28", "2026-12-31", "2027-01-01"])
  func waiversEndWithTheirLastDay(expires: String) throws {
    let last = day(expires)
    for (offset, state) in [(-1, GateResult.State.waived), (0, .waived), (1, .tripped)] {
      var assessment = Assessment.sample(hasNoReports: true, on: last.adding(days: offset).description)
      assessment.waivers["no-type-ii"] = Waiver(
        gate: "no-type-ii", by: "J. Doe", reason: "pilot", expires: last)
      #expect(try result("no-type-ii", assessment).state == state)
    }
  }

  /// The verdict follows a waiver of a reject gate to the day.
  @Test func theVerdictFollowsAWaiverToTheDay() {
    for (date, verdict) in [
      ("2026-11-20", Verdict.incomplete), ("2026-11-21", .incomplete), ("2026-11-22", .reject),
    ] {
      var assessment = Assessment.sample(hasNoReports: true, on: date)
      assessment.answers["Q09"] = Answer(choice: .option("refused"))
      assessment.waivers["dpa-refused"] = Waiver(
        gate: "dpa-refused", by: "J. Doe", reason: "pilot", expires: day("2026-11-21"))
      #expect(assessment.scorecard(against: .example).verdict == verdict)
    }
  }

  /// A Type II counts from the last day of its period and from its own date on, and not a day earlier.
  @Test func gatesSeeAReportFromItsDayOn() throws {
    for (offset, state) in [(-1, GateResult.State.tripped), (0, .clear), (1, .clear)] {
      let end = day("2026-02-28")
      let report = Self.sound.with {
        $0.start = day("2025-03-01"); $0.end = end; $0.reportDate = nil
      }
      let onEnd = Assessment.sample([report], on: end.adding(days: offset).description)
      #expect(try result("no-type-ii", onEnd).state == state)
      let written = day("2026-03-31")
      let onReport = Assessment.sample(
        [report.with { $0.reportDate = written }], on: written.adding(days: offset).description)
      #expect(try result("no-type-ii", onReport).state == state)
    }
  }
}
