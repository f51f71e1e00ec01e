import Testing

@testable import Robustness

struct RankingQuestionTests {
  @Test func theWeightsGiveTheOrderAndEqualOnesAreTied() {
    let question = RankingQuestion(
      criteria: ["G1", "G2", "G3", "G4"], weights: [9, 13, 9, 20], contenders: [])
    #expect(question.order == [[3], [1], [0, 2]])
  }

  @Test func theBuyersOwnOrderStands() {
    let question = RankingQuestion(
      criteria: ["G1", "G2"], weights: [9, 13], order: [[0], [1]], contenders: [])
    #expect(question.order == [[0], [1]])
  }
}
