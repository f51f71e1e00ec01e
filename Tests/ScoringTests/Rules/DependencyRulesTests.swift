import Diligence
import Testing

@testable import Scoring

@Suite struct DependencyRulesTests {
  private static func resting(on parties: [SubserviceOrganisation]?) -> AssuranceReport {
    AssuranceReport.sound().with { $0.subserviceOrganisations = parties }
  }

  private static func party(
    _ name: String, _ method: SubserviceOrganisation.Method = .carveOut, _ held: Bool? = nil
  ) -> SubserviceOrganisation {
    SubserviceOrganisation(name: name, method: method, reportHeld: held)
  }

  @Test(
    arguments: [
      ([], "none_named", .nothing, []), ([party("Cloud", .inclusive)], "inclusive", .nothing, []),
      ([party("Cloud", .carveOut, true)], "held", .nothing, []),
      (
        [party("Cloud", .carveOut, false), party("Model", .carveOut)], "not_held", .medium,
        [
          "r leaves out Cloud, whose own report is not held; ask for it.",
          "r leaves out Model, whose own report is not held; ask for it.",
        ]
      ),
      (
        [party("Cloud", .inclusive), party("Model", .unclear)], "unclear", .low,
        ["It is unclear whether r tested Model, whose own report is not held; ask."]
      ),
      ([party("Model", .unclear, true)], "held", .nothing, []),
    ] as [([SubserviceOrganisation], String, Severity, [String])])
  func asksForTheReportsOfThoseLeftOut(
    parties: [SubserviceOrganisation], word: String, severity: Severity, asks: [String]
  ) {
    let result = reading(.subservice, Self.resting(on: parties))
    #expect(result?.outcome.outcome == word)
    #expect(result?.outcome.severity == severity)
    #expect(result?.asks == asks)
  }

  @Test func saysNothingWhereItIsNotKnown() {
    #expect(reading(.subservice, Self.resting(on: nil)) == nil)
  }

  @Test func noticesWhoWasTestedBeforeAndIsLeftOutNow() {
    let before = Self.resting(on: [Self.party("Cloud Inc", .inclusive)]).with {
      ($0.id, $0.start, $0.end, $0.reportDate) = ("p", day("2024-10-01"), day("2025-09-30"), nil)
    }
    let now = Self.resting(on: [Self.party("cloud inc", .carveOut, true)])
    let result = reading(.subservice, now, before)
    #expect(result?.outcome.outcome == "switched")
    #expect(result?.asks == ["r leaves out cloud inc, which p tested; ask why."])
    #expect(reading(.subservice, now, before, of: "p")?.asks == [])
  }

  @Test func asksForAnOwnerOfEachCustomerControl() {
    let report = AssuranceReport.sound().with {
      $0.customerControls = [
        CustomerControl(text: "Review access", owner: " "),
        CustomerControl(text: "Rotate keys", owner: "J. Doe"),
        CustomerControl(text: "Report leavers"),
      ]
    }
    let result = reading(.customerControls, report)
    #expect(result?.outcome.outcome == "unowned")
    #expect(result?.outcome.facts == "customer controls 3, without owner 2")
    #expect(
      result?.asks == [
        "r leaves to us what nobody among us owns: Review access",
        "r leaves to us what nobody among us owns: Report leavers",
      ])
    let owned = report.with { $0.customerControls = [CustomerControl(text: "Rotate keys", owner: "J. Doe")] }
    #expect(reading(.customerControls, owned)?.outcome.outcome == "owned")
    #expect(reading(.customerControls, .sound())?.outcome.outcome == "none_recorded")
    #expect(reading(.customerControls, owned.with { $0.kind = .soc3 }) == nil)
  }

  /// At the decision date, whatever the clock says.
  @Test func asksAboutWhatIsOverdue() {
    let late = CustomerControl(
      text: "Rotate keys", owner: "J. Doe", status: .inProgress, due: day("2026-11-20"))
    let report = AssuranceReport.sound().with { $0.customerControls = [late] }
    let result = reading(.customerControls, report)
    #expect(result?.outcome.outcome == "overdue")
    #expect(
      result?.asks == ["r leaves to us what was due on 2026-11-20 and is in progress (J. Doe): Rotate keys"])
    #expect(reading(.customerControls, report, on: "2026-11-20")?.outcome.outcome == "owned")
    let open = report.with { $0.customerControls.append(CustomerControl(text: "Report leavers")) }
    #expect(reading(.customerControls, open)?.outcome.outcome == "unowned")
    #expect(reading(.customerControls, open)?.asks.count == 2)
  }

  /// The gate looks at the newest report and counts what the rule counts.
  @Test func tripsTheGateTogether() {
    let report = AssuranceReport.sound().with {
      $0.customerControls = [CustomerControl(text: "Review access")]
    }
    let record = ReportRecord(of: .sample([report]), policy: .standard)
    #expect(record.customerControlsGate.state == .tripped)
    #expect(record.customerControlsGate.because() == "Customer controls of r without an owner among us: 1.")
  }
}
