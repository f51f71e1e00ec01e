import Diligence
import Testing

@Suite struct AssuranceReportFactsTests {
  private static let day = Day(year: 2026, month: 9, day: 30) ?? Day(dayNumber: 0)

  private static let values: [(ReportFact, FactValue)] = [
    (.kind, .kind(.soc3)), (.type, .type(.typeI)), (.organisation, .text("Acme Inc.")),
    (.system, .text("Acme Agent")), (.start, .day(day)), (.end, .day(day)), (.asOf, .day(day)),
    (.reportDate, .day(day)), (.assertionDate, .day(day)), (.bridgedUntil, .day(day)),
    (.auditor, .text("Some CPA LLP")), (.auditorCity, .text("Boston")), (.opinion, .opinion(.qualified)),
    (.qualifiedCriteria, .names(["CC6.1"])), (.categories, .categories([.security])),
    (.subservice, .names(["Some Cloud"])), (.subserviceMethod, .method(.inclusive)),
    (.exceptions, .exceptions([ReportException(criterion: "CC6.2", text: "Late")])),
    (.customerControls, .controls([CustomerControl(text: "Review access")])), (.incidents, .statements([])),
    (.significantChanges, .statements([ReportStatement(text: "Moved", page: 2)])),
  ]

  @Test func whatIsSetIsTold() {
    #expect(Set(Self.values.map(\.0)) == Set(ReportFact.allCases))
    var report = AssuranceReport(id: "r", kind: .soc2)
    for (fact, value) in Self.values {
      if fact != .kind { #expect(report.value(of: fact) == nil, "\(fact)") }
      let isTaken1 = report.set(fact, to: value)
      #expect(isTaken1, "\(fact)")
      #expect(report.value(of: fact) == value, "\(fact)")
    }
  }

  @Test func ourOwnNotesStayWithWhatStays() {
    var report = AssuranceReport(
      id: "r", kind: .soc2, customerControls: [CustomerControl(text: "Review access", owner: "J. Doe")],
      subserviceOrganisations: [SubserviceOrganisation(name: "Cloud", method: .carveOut, reportHeld: true)],
      exceptions: [ReportException(criterion: "CC6.2", text: "Late", remediated: true, items: ["C01"])])
    let isTaken2 = report.set(
      .customerControls, to: .controls([CustomerControl(text: "Review access", page: 4)]))
    #expect(isTaken2)
    #expect(report.customerControls == [CustomerControl(text: "Review access", owner: "J. Doe", page: 4)])
    let isTaken3 = report.set(.subservice, to: .names(["Other", "Cloud"]))
    #expect(isTaken3)
    #expect(report.subserviceOrganisations?.last?.reportHeld == true)
    let isTaken4 = report.set(
      .exceptions, to: .exceptions([ReportException(criterion: "CC6.2", text: "Late", page: 9)]))
    #expect(isTaken4)
    let kept = ReportException(criterion: "CC6.2", text: "Late", page: 9, remediated: true, items: ["C01"])
    #expect(report.exceptions == [kept])
  }

  @Test func aMethodNeedsSomebodyToBelongTo() {
    var report = AssuranceReport(id: "r", kind: .soc2)
    let isTaken5 = report.set(.subserviceMethod, to: .method(.carveOut))
    #expect(!isTaken5)
    #expect(report.subserviceOrganisations == nil)
  }
}
