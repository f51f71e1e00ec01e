import Diligence
import Testing

@testable import Robustness

struct RankingQuestionRobustnessTests {
  /// The worked example of the model: criterion scores in the default order, nothing open.
  static func example(order: [[Int]]? = nil) -> RankingQuestion {
    func vendor(_ id: VendorID, _ scores: [Double]) -> Contender {
      Contender(vendor: id, shares: scores.map { $0 / 100 })
    }
    return RankingQuestion(
      criteria: (1...9).map { CriterionID("G\($0)") }, weights: [13, 13, 12, 12, 12, 12, 10, 9, 7],
      order: order,
      contenders: [
        vendor("A", [80, 60, 75, 70, 85, 70, 65, 70, 50]), vendor("B", [55, 75, 70, 75, 80, 75, 75, 70, 60]),
        vendor("C", [40, 40, 55, 45, 60, 60, 55, 65, 30]),
      ])
  }

  @Test func theWorkedExampleComesOutAsTheModelSays() throws {
    let robustness = try #require(Self.example().robustness { _ in true })
    let first = robustness.families.map { $0.acceptability[0][0] }
    #expect((0.33...0.35).contains(first[0]))
    #expect((0.75...0.79).contains(first[1]))
    #expect((0.33...0.35).contains(first[2]))
  }

  @Test func aStrictOrderDecidesTheWorkedExample() throws {
    let strict = Self.example(order: (0..<9).map { [$0] })
    let robustness = try #require(strict.robustness(families: [.ordered]) { _ in true })
    #expect(robustness.families[0].acceptability[0][0] > 0.999)
  }

  @Test func whoStopsTheDrawsGetsNothing() {
    #expect(Self.example().robustness { $0 < 0.5 } == nil)
  }
}
