import Diligence
import Testing

@Suite struct ProposedReportVendorTests {
  private func findings(_ organisation: String, _ vendor: String) -> [ReadingFinding] {
    let passage = FactPassage(.text(organisation), page: 3, quote: organisation)
    return ProposedReport(pages: 9, facts: [.organisation: ProposedFact([passage])])
      .held(against: vendor).findings
  }

  @Test(arguments: [
    ("Fernhollow Software Ltd", "Fernhollow Software"), ("Castwick Systems GmbH", "castwick"),
    ("Brightmere, Inc.", "Brightmere Labs"), ("Night Cart B.V.", "NightCart"), ("The AI Company", "AI"),
  ])
  func namesOfOneCompanyAreNoFinding(organisation: String, vendor: String) {
    #expect(findings(organisation, vendor) == [])
  }

  @Test(arguments: [
    ("Harrow Systems GmbH", "Castwick Systems"), ("Larkfield Holdings, Inc.", "Brightmere Labs"),
  ])
  func anotherCompanyIsOneToAskAbout(organisation: String, vendor: String) throws {
    let finding = try #require(findings(organisation, vendor).first)
    #expect(finding.text.contains(organisation) && finding.text.contains(vendor))
    #expect(finding.page == 3)
  }

  @Test func whatNamesNobodyIsHeldAgainstNobody() {
    #expect(ProposedReport(pages: 9).held(against: "Castwick").findings == [])
  }
}
