import Diligence
import Exchange
import Testing

@Suite struct ReportFactTypedTests {
  @Test func listsAreTakenApart() {
    #expect(
      ReportFact.categories.member(typed: "security,  privacy", in: nil)
        == JSON.Member("categories", ["security", "privacy"]))
    #expect(ReportFact.categories.member(typed: "none", in: nil).value == [])
    #expect(ReportFact.end.member(typed: " 2026-09-30 ", in: nil) == JSON.Member("end", "2026-09-30"))
  }

  @Test func anExceptionMayNameItsCriterionAndItsPage() {
    let typed = "CC6.2: 2 of 25 leavers kept access @41 | Note: late @3 | No page"
    #expect(
      ReportFact.exceptions.member(typed: typed, in: nil).value
        == .list([
          ["criterion": "CC6.2", "text": "2 of 25 leavers kept access", "page": .integer(41)],
          ["text": "Note: late", "page": .integer(3)], ["text": "No page"],
        ]))
  }

  @Test func whatWeNotedOfAnOrganisationStays() {
    let report = AssuranceReport(
      id: "r", kind: .soc2,
      subserviceOrganisations: [SubserviceOrganisation(name: "Cloud", method: .carveOut, reportHeld: true)])
    #expect(
      ReportFact.subservice.member(typed: "Cloud | Edge", in: report).value
        == .list([
          ["name": "Cloud", "method": "carve_out", "report_held": .flag(true)], ["name": "Edge"],
        ]))
    #expect(
      ReportFact.subserviceMethod.member(typed: "inclusive", in: report).value
        == .list([["name": "Cloud", "method": "inclusive", "report_held": .flag(true)]]))
  }
}
