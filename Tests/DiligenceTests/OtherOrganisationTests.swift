import Diligence
import Testing

@Suite struct OtherOrganisationTests {
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
    let recorded = AssuranceReport(id: "soc2-2026", kind: .soc2, organisation: organisation)
    #expect(recorded.organisationToAskAbout(vendor: vendor) == nil)
  }

  @Test(arguments: [
    ("Harrow Systems GmbH", "Castwick Systems"), ("Larkfield Holdings, Inc.", "Brightmere Labs"),
  ])
  func anotherCompanyIsOneToAskAbout(organisation: String, vendor: String) throws {
    let finding = try #require(findings(organisation, vendor).first)
    #expect(finding.text.contains(organisation) && finding.text.contains(vendor))
    #expect(finding.page == 3)
    let recorded = AssuranceReport(id: "soc2-2026", kind: .soc2, organisation: organisation)
    #expect(recorded.organisationToAskAbout(vendor: vendor) == finding.text)
  }

  @Test func whatNamesNobodyIsHeldAgainstNobody() {
    #expect(ProposedReport(pages: 9).held(against: "Castwick").findings == [])
    #expect(AssuranceReport(id: "soc2-2026", kind: .soc2).organisationToAskAbout(vendor: "Castwick") == nil)
  }
}
