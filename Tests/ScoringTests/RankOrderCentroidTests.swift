import Diligence
import Scoring
import Testing

@Suite struct RankOrderCentroidTests {
  private func strict(_ count: Int) -> [[CriterionID]] { (1...count).map { [CriterionID("G\($0)")] } }

  private func weights(_ order: [[CriterionID]]) -> [Double] {
    let weights = rankOrderCentroid(order)
    return order.flatMap { $0 }.map { weights[$0] ?? .nan }
  }

  private func isClose(_ left: [Double], _ right: [Double], _ tolerance: Double) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= tolerance }
  }

  /// The values that textbooks print, to four decimals.
  @Test(arguments: [
    [1], [0.75, 0.25], [0.6111, 0.2778, 0.1111], [0.5208, 0.2708, 0.1458, 0.0625],
    [0.3143, 0.2032, 0.1477, 0.1106, 0.0828, 0.0606, 0.0421, 0.0262, 0.0123],
  ]) func knownValues(_ expected: [Double]) {
    #expect(isClose(weights(strict(expected.count)), expected, 0.00006))
  }

  @Test(arguments: 1...30) func theySumToOneAndFall(_ count: Int) {
    let weights = weights(strict(count))
    #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
    #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 > $1 })
    #expect(abs((weights.last ?? 0) - 1 / Double(count * count)) < 1e-15)
  }

  @Test func tiedCriteriaShareTheMeanOfTheirPlaces() {
    #expect(isClose(weights([["A"], ["B", "C"], ["D"]]), [0.5208, 0.2083, 0.2083, 0.0625], 0.00006))
    #expect(isClose(weights([["A", "B", "C", "D", "E"]]), Array(repeating: 0.2, count: 5), 1e-12))
    #expect(isClose(weights([["B", "A"], ["C"]]), weights([["A", "B"], ["C"]]), 0))
  }

  @Test func nothingInOrderWeighsNothing() {
    #expect(rankOrderCentroid([]).isEmpty)
    #expect(rankOrderCentroid([[], ["A"], []]) == ["A": 1])
  }

  /// The centroid is the mean of the corners of all weights that keep the order: equal weights on the first k criteria.
  @Test func itIsTheMeanOfTheCorners() {
    let count = 9
    let corners = (1...count).map { first in
      (1...count).map { $0 <= first ? 1 / Double(first) : 0 }
    }
    let mean = (0..<count).map { place in corners.reduce(0) { $0 + $1[place] } / Double(count) }
    #expect(isClose(weights(strict(count)), mean, 1e-12))
  }
}
