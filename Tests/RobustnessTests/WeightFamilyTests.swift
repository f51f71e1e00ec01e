import Diligence
import Foundation
import Testing

@testable import Robustness

/// What the drawn weights are like, as the ranking lets it be seen: a vendor's central weights are their mean where it is alone,
/// and one that has nothing but a criterion is ahead of one that is level at t where the criterion weighs more than t.
struct WeightFamilyTests {
  private let draws = 200_000

  @Test func strictlyOrderedDrawsHaveTheRankOrderCentroidAsMean() throws {
    let order = [[2], [0], [4], [1], [3]]
    let means = try mean(.ordered, weights: [1, 1, 1, 1, 1], order: order)
    for (rank, place) in order.joined().enumerated() {
      let centroid = (rank + 1...5).reduce(0) { $0 + 1 / Double($1) } / 5
      #expect(abs(means[place] - centroid) < 0.002)
    }
  }

  @Test func tiedCriteriaShareTheCentroid() throws {
    let means = try mean(.ordered, weights: [5, 9, 5, 1])
    let centroid = (1...4).map { rank in (rank...4).reduce(0) { $0 + 1 / Double($1) } / 4 }
    let shared = (centroid[1] + centroid[2]) / 2
    for (mean, expected) in zip(means, [shared, centroid[0], shared, centroid[3]]) {
      #expect(abs(mean - expected) < 0.002)
    }
  }

  @Test func nearDrawsHaveTheBuyersWeightsAsMean() throws {
    let weights = [13, 13, 12, 12, 12, 12, 10, 9, 6.5, 0.5]
    for (mean, weight) in zip(try mean(.near, weights: weights), weights) {
      #expect(abs(mean - weight / 100) < 0.0005)
    }
  }

  @Test func anyDrawsHaveEqualMeans() throws {
    for mean in try mean(.any, weights: [13, 1, 7]) { #expect(abs(mean - 1.0 / 3) < 0.002) }
  }

  @Test func anyDrawsAreUniformOnTheSimplex() throws {
    let thresholds = stride(from: 0.02, to: 0.9, by: 0.04)
    for place in 0..<5 {
      let above = try share(.any, weights: [1, 2, 3, 4, 5], of: place, above: Array(thresholds))
      for (share, threshold) in zip(above, thresholds) { #expect(abs(share - pow(1 - threshold, 4)) < 0.005) }
    }
  }

  @Test func allTiedAnyOrderIsAsGood() throws {
    for place in 0..<4 {
      let above = try share(.ordered, weights: [1, 1, 1, 1], of: place, above: [0.1, 0.25, 0.5])
      for (share, threshold) in zip(above, [0.1, 0.25, 0.5]) {
        #expect(abs(share - pow(1 - threshold, 3)) < 0.005)
      }
    }
  }

  /// Beta(a, b) with whole a and b is above x as often as fewer than a of a + b - 1 tosses succeed with chance x.
  @Test func nearDrawsFollowTheBetaDistribution() throws {
    let thresholds = [0.05, 0.08, 0.1, 0.12, 0.15, 0.2]
    let above = try share(.near, weights: [13, 40, 77], of: 0, above: thresholds)
    for (share, threshold) in zip(above, thresholds) {
      var toss = pow(1 - threshold, 129)
      var sum = 0.0
      for successes in 0..<13 {
        sum += toss
        toss *= Double(129 - successes) / Double(successes + 1) * threshold / (1 - threshold)
      }
      #expect(abs(share - sum) < 0.005)
    }
  }

  /// Shapes below 1: Beta(½, 129½), its density integrated over the square root of the weight.
  @Test func lightCriteriaFollowItToo() throws {
    func integral(from start: Double) -> Double {
      let steps = 20_000
      let width = (1 - start) / Double(steps)
      return (0..<steps).reduce(0) {
        let root = start + (Double($1) + 0.5) * width
        return $0 + pow(1 - root * root, 128.5) * width
      }
    }
    let thresholds = [0.0001, 0.001, 0.005, 0.02]
    let above = try share(.near, weights: [0.5, 129.5], of: 0, above: thresholds)
    for (share, threshold) in zip(above, thresholds) {
      #expect(abs(share - integral(from: threshold.squareRoot()) / integral(from: 0)) < 0.005)
    }
  }

  @Test func anOpenItemEarnsAnythingAlikeAndApartFromOthers() throws {
    let thresholds = [0.1, 0.3, 0.5, 0.9]
    let open = ["x", "y"].map {
      Contender(
        vendor: $0, shares: [0.0, nil], open: [Contender.OpenItem(item: "Q1", criterion: 0, part: 1)])
    }
    let level = thresholds.map { Contender(vendor: VendorID("at \($0)"), shares: [$0, $0]) }
    let pairwise = try family(.any, [1, 1], nil, open + level).pairwise
    for (place, threshold) in thresholds.enumerated() {
      #expect(abs((pairwise?[0][place + 2] ?? 0) - (1 - threshold)) < 0.005)
    }
    #expect(abs((pairwise?[0][1] ?? 0) - 0.5) < 0.005)
  }

  private func mean(_ family: WeightFamily, weights: [Double], order: [[Int]]? = nil) throws -> [Double] {
    let alone = [Contender(vendor: "alone", shares: weights.map { _ in 0.5 })]
    return try #require(try self.family(family, weights, order, alone).centralWeights[0])
  }

  private func share(
    _ family: WeightFamily, weights: [Double], of place: Int, above thresholds: [Double]
  ) throws -> [Double] {
    let single = Contender(vendor: "single", shares: weights.indices.map { $0 == place ? 1 : 0 })
    let level = thresholds.map { threshold in
      Contender(vendor: VendorID("at \(threshold)"), shares: weights.map { _ in threshold })
    }
    let pairwise = try self.family(family, weights, nil, [single] + level).pairwise
    return Array(try #require(pairwise)[0].dropFirst())
  }

  private func family(
    _ family: WeightFamily, _ weights: [Double], _ order: [[Int]]?, _ contenders: [Contender]
  ) throws -> Robustness.Family {
    let question = RankingQuestion(
      criteria: weights.indices.map { CriterionID("G\($0)") }, weights: weights, order: order,
      contenders: contenders)
    return try #require(question.robustness(draws: draws, seed: 11, families: [family]) { _ in true })
      .families[0]
  }
}
