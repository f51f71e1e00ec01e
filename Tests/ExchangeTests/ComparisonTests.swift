import Diligence
import Exchange
import Robustness
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

  private func study() throws -> RankingStudy {
    let family = Robustness.Family(
      family: .near, acceptability: [[0.9, 0.1], [0.1, 0.9]], pairwise: [[0.5, 0.9], [0.1, 0.5]],
      centralWeights: [[0.25, 0.75], nil])
    let question = RankingQuestion(
      criteria: ["G1", "G2"], weights: [1, 2],
      contenders: [
        Contender(
          vendor: "b", shares: [0.2, 1], open: [Contender.OpenItem(item: "C04", criterion: 0, part: 0.5)]),
        Contender(vendor: "a", shares: [0.8, 0]),
      ])
    return RankingStudy(
      of: Ranking(question: question, weightSource: .vendors, unranked: ["c"]),
      Robustness(seed: 7, draws: 50, vendors: ["b", "a"], families: [family]))
  }

  @Test func writesRobustnessByVendorAndCriterion() throws {
    let json = JSON.comparison(
      of: vendors, differences: [], questionnaire: SmallScore.questionnaire, decisionDate: SmallScore.day,
      study: try study(), ledger: SmallScore.ledger)
    guard case .object(let members) = json else {
      Issue.record("no object")
      return
    }
    #expect(
      members[5].value.compact == """
        {"seed": 7, "draws": 50, "families": [{"family": "near", "acceptability": {"b": [0.900000, 0.100000], \
        "a": [0.100000, 0.900000]}, "pairwise": {"b": {"b": 0.500000, "a": 0.900000}, "a": {"b": 0.100000, \
        "a": 0.500000}}, "centralWeights": {"b": {"G1": 0.250000, "G2": 0.750000}, "a": null}, \
        "words": "usually first", "leaders": ["b"], "share": 0.900000, \
        "sentence": "With weights near those used, B is usually first: in 90 % of the draws."}], \
        "weights": {"source": "vendors", "values": {"G1": 1, "G2": 2}, "order": [["G2"], ["G1"]]}, \
        "tippingPoints": [{"criterion": "G1", "weight": 1, "share": 0.333333333, "takeovers": \
        [{"direction": "above", "vendor": "a", "weight": 3.333333333, "share": 0.625000}], "swaps": \
        [{"direction": "above", "vendor": "a", "weight": 3.333333333, "share": 0.625000}]}, \
        {"criterion": "G2", "weight": 2, "share": 0.666666667, "takeovers": \
        [{"direction": "below", "vendor": "a", "weight": 0.600000, "share": 0.375000}], "swaps": \
        [{"direction": "below", "vendor": "a", "weight": 0.600000, "share": 0.375000}]}], \
        "bounds": {"b": {"rank": 1, "best": 1, "worst": 1, "openItems": 1}, \
        "a": {"rank": 2, "best": 2, "worst": 2, "openItems": 0}}, "unranked": ["c"]}
        """)
  }
}
