import Diligence
import Testing

@testable import Screens

@Suite struct PortfolioListingTests {
  private static func line(
    _ name: String, score: Double? = nil, tier: Int = 2, verdict: Verdict? = nil,
    at day: String = "2026-11-21",
    decided: Verdict? = nil, changed: Int = 0, isArchived: Bool = false
  ) -> VendorSummary {
    VendorSummary(
      vendor: VendorID(name.lowercased()), name: name, isArchived: isArchived,
      updated: Moment(seconds: changed),
      assessment: AssessmentSummary(
        id: AssessmentID("\(name)-1"), questionnaire: Fixture.questionnaire.hash, product: "Agent \(name)",
        decisionDate: Day(day) ?? Stage.today, answered: 0, asked: 5, score: score, low: score, high: score,
        tier: tier, verdict: verdict, gatesInTheWay: 0, decided: decided, criteria: []))
  }

  private static let lines = [
    line("Alder", score: 40, tier: 3, verdict: .reject, at: "2027-01-01", changed: 3),
    line("Birch", score: 90, tier: 1, verdict: .approve, at: "2026-10-01", decided: .approve, changed: 1),
    line("Cedar", tier: 2, at: "2026-12-01", changed: 2),
    line("Elm", score: 90, tier: 2, verdict: .conditional, at: "2026-12-01", isArchived: true),
  ]

  private func names(_ listing: PortfolioListing) -> String {
    (0..<listing.count).map { String(listing[$0].name.prefix(1)) }.joined()
  }

  @Test(arguments: [
    (PortfolioOrder.name, "ABCE"), (.updated, "ACBE"), (.score, "BEAC"), (.tier, "BCEA"), (.advice, "BEAC"),
    (.decisionDate, "ACEB"), (.nextToDecide, "CEAB"),
  ])
  func sorts(by order: PortfolioOrder, expected: String) {
    var listing = PortfolioListing(Self.lines)
    listing.show(archived: true)
    listing.sort(by: order)
    #expect(names(listing) == expected)
  }

  @Test func theNextOrderGoesRoundBothWays() {
    #expect(PortfolioOrder.name.next(-1) == .nextToDecide)
    #expect(PortfolioOrder.nextToDecide.next(1) == .name)
  }

  @Test func filterOrderAndArchiveHoldTogether() {
    var listing = PortfolioListing(Self.lines)
    #expect(names(listing) == "ABC")
    #expect(listing.archivedCount == 1)
    listing.sort(by: .score)
    listing.filter(by: "d e")
    #expect(names(listing) == "AC")
    listing.take(Self.lines + [Self.line("Fenderly", score: 50)])
    #expect(names(listing) == "FAC")
    listing.filter(by: "")
    #expect(names(listing) == "BFAC")
    #expect(listing.row(of: "alder") == 2)
    #expect(listing.vendors(in: ["cedar", "birch", "elm"]) == ["birch", "cedar"])
  }
}
