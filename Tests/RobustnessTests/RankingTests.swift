import Diligence
import DiligenceSupport
import Scoring
import Testing

@testable import Robustness

@Suite struct RankingTests {
  private let questionnaire = Questionnaire.example

  private func entrant(
    _ vendor: VendorID, weights: [CriterionID: Double] = [:], order: [[CriterionID]]? = nil,
    answering answers: [ItemID: Answer] = ["C04": Answer(choice: .option("yes"))]
  ) -> Ranking.Entrant {
    let day = Day(year: 2026, month: 11, day: 21) ?? Day(dayNumber: 0)
    let assessment = Assessment(
      id: "a-1", vendor: vendor, questionnaire: questionnaire.reference, intake: Intake(decisionDate: day),
      weights: weights, answers: answers)
    return Ranking.Entrant(
      vendor: vendor, scorecard: assessment.scorecard(against: questionnaire),
      weighing: order.map { Weighing(method: .centroid, order: $0) })
  }

  /// G9 first, then all others together.
  private let order: [[CriterionID]] = [["G9"], ["G8", "G1", "G2", "G3", "G4", "G5", "G6", "G7"]]

  @Test func theWeightsThatAllShareAreUsedWithTheirOrder() {
    let ranking = Ranking(
      of: [
        entrant("acme", weights: ["G1": 99], order: order),
        entrant("bolt", weights: ["G1": 99], order: order),
      ], in: questionnaire)
    #expect(ranking.weightSource == .vendors)
    #expect(ranking.question.weights.first == 99)
    #expect(ranking.question.order == [[8], [0, 1, 2, 3, 4, 5, 6, 7]])
    #expect(ranking.question.contenders.map(\.vendor) == ["acme", "bolt"])
  }

  @Test func differentWeightsGiveWayToTheQuestionnaires() {
    let ranking = Ranking(
      of: [entrant("acme", weights: ["G1": 99], order: order), entrant("bolt", order: order)],
      in: questionnaire)
    #expect(ranking.weightSource == .questionnaire)
    #expect(ranking.question.weights == questionnaire.criteria.map(\.weight))
    #expect(ranking.question.order.first == [0, 1])
  }

  @Test func aFileHasNoOrderOfTheBuyersOwn() {
    let ranking = Ranking(
      of: [entrant("acme", order: order), entrant("bolt", order: order)], in: questionnaire,
      isWeighedByFile: true)
    #expect(ranking.weightSource == .file)
    #expect(ranking.question.order.first == [0, 1])
  }

  @Test(arguments: [[["G9"]], [["G9"], ["G9"]], [["no such"]], []] as [[[CriterionID]]])
  func anOrderThatIsNotWholeIsNone(_ order: [[CriterionID]]) {
    let ranking = Ranking(
      of: [entrant("acme", order: order), entrant("bolt", order: order)], in: questionnaire)
    #expect(ranking.question.order.first == [0, 1])
  }

  @Test func ordersThatDifferAreNone() {
    let ranking = Ranking(of: [entrant("acme", order: order), entrant("bolt")], in: questionnaire)
    #expect(ranking.question.order.first == [0, 1])
  }

  @Test func whoHasNoScoreIsLeftOutAndSaid() {
    let ranking = Ranking(of: [entrant("acme", answering: [:]), entrant("bolt")], in: questionnaire)
    #expect(ranking.unranked == ["acme"])
    #expect(ranking.question.contenders.map(\.vendor) == ["bolt"])
    #expect(ranking.question.tippingPoints.isEmpty)
  }
}
