import Diligence
import Exchange
import Testing

@Suite struct ComparisonTests {
  private let vendors = [
    ComparedVendor(vendor: Vendor(id: "b", name: "B"), scorecard: SmallScore.card(score: 80)),
    ComparedVendor(vendor: Vendor(id: "a", name: "A"), scorecard: SmallScore.card(score: nil, lines: [])),
  ]

  @Test func writesVendorsInRankOrder() {
    let json = JSON.comparison(
      of: vendors, differences: [AnswerDifference(item: "C04", answers: ["a": nil, "b": .option("yes")])],
      questionnaire: SmallScore.questionnaire, decisionDate: SmallScore.day, ledger: SmallScore.ledger)
    guard case .object(let members) = json else {
      Issue.record("no object")
      return
    }
    #expect(
      members.map(\.name) == [
        "schema", "decisionDate", "questionnaire", "vendors", "differences", "robustness", "ledger",
      ])
    let scores = vendors.map {
      $0.scorecard.json(
        vendor: $0.vendor, questionnaire: SmallScore.questionnaire, ledger: SmallScore.ledger)
    }
    #expect(members[3].value == .list(scores))
    #expect(members[4].value.compact == #"[{"item": "C04", "answers": {"b": "yes", "a": null}}]"#)
    #expect(members[5].value == .null)
  }
}
