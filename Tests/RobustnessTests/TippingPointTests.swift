import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@testable import Robustness

@Suite struct TippingPointTests {
  private func question(_ shares: [[Double?]], weights: [Double]) -> RankingQuestion {
    RankingQuestion(
      criteria: ["G1", "G2", "G3"].prefix(weights.count).map { CriterionID($0) }, weights: weights,
      contenders: zip(["acme", "bolt", "core"], shares).map { Contender(vendor: VendorID($0), shares: $1) })
  }

  /// 0.8·w + 0.6·1 = 0.5·w + 1·1 at w = 4/3.
  @Test func twoVendorsSwapWhereTheirScoresMeet() throws {
    let points = question([[0.8, 0.6], [0.5, 1]], weights: [2, 1]).tippingPoints
    #expect(points.map(\.criterion) == ["G1", "G2"])
    let swap = try #require(points[0].takeovers.first)
    #expect(swap.direction == .below && swap.vendor == "bolt" && points[0].takeovers.count == 1)
    #expect(abs(swap.weight - 4.0 / 3) < 1e-12 && abs(swap.share - 4.0 / 7) < 1e-12)
    #expect(points[0].weight == 2 && abs(points[0].share - 2.0 / 3) < 1e-12)
    #expect(points[1].takeovers.first?.direction == .above)
    #expect(points[1].swaps == points[1].takeovers)
  }

  @Test func noWeightOfACriterionHelpsWhoIsBehindEverywhere() {
    let points = question([[0.8, 0.6], [0.8, 0.5]], weights: [2, 1]).tippingPoints
    #expect(points.allSatisfy { $0.takeovers.isEmpty && $0.swaps.isEmpty })
  }

  /// Both pass acme at 0.5.
  @Test func ofTwoThatPassTogetherTheOneAheadBeyondTakesOver() throws {
    let point = question([[0.2, 0.9], [0.6, 0.7], [1, 0.5]], weights: [0.1, 1]).tippingPoints[0]
    #expect(point.takeovers.map(\.vendor) == ["core"])
    #expect(point.swaps.map(\.vendor) == ["bolt"])
  }

  /// Core passes acme at 1.0, before bolt does at 1.5.
  @Test func aThirdVendorMayTakeOverFirst() throws {
    let point = question([[0.2, 0.9], [0.4, 0.6], [1, 0.1]], weights: [0.1, 1]).tippingPoints[0]
    #expect(point.takeovers.map(\.vendor) == ["core"])
    #expect(point.swaps.map(\.vendor) == ["bolt"])
    let (core, bolt) = (try #require(point.takeovers.first), try #require(point.swaps.first))
    #expect(abs(core.weight - 1) < 1e-12 && abs(bolt.weight - 1.5) < 1e-12)
  }

  /// With G2 not applicable to bolt the lead is (0.9 + 0.5·w)/(1 + w)·… against 0.6 alone: acme 0.9 and 0.5, bolt 0.6.
  @Test func aCriterionThatDoesNotApplyToOneHasAnotherDenominator() throws {
    let point = question([[0.9, 0.5], [0.6, nil]], weights: [1, 1]).tippingPoints[1]
    let swap = try #require(point.takeovers.first)
    #expect(swap.direction == .above && abs(swap.weight - 3) < 1e-12 && abs(swap.share - 0.75) < 1e-12)
  }

  @Test func equalScoresTipAtThePresentWeight() {
    let points = question([[0.8, 0.6], [0.6, 0.8]], weights: [1, 1]).tippingPoints
    #expect(points[0].takeovers.map(\.weight) == [1] && points[0].takeovers[0].direction == .below)
    #expect(points[1].takeovers.map(\.weight) == [1] && points[1].takeovers[0].direction == .above)
  }

  @Test func alikeVendorsNeverSwapAndOneAloneHasNoPoints() {
    let alike = question([[0.5, nil], [0.5, nil]], weights: [1, 7])
    #expect(alike.tippingPoints.allSatisfy { $0.takeovers.isEmpty && $0.swaps.isEmpty })
    #expect(question([[0.5, 1]], weights: [1, 1]).tippingPoints.isEmpty)
  }

  @Test func multiplyingAllWeightsMovesPointsAlong() throws {
    let one = question([[0.8, 0.6], [0.5, 1]], weights: [2, 1]).tippingPoints[0].takeovers[0]
    let thousand = question([[0.8, 0.6], [0.5, 1]], weights: [2000, 1000]).tippingPoints[0].takeovers[0]
    #expect(abs(thousand.weight - 1000 * one.weight) < 1e-9 && abs(thousand.share - one.share) < 1e-12)
  }

  /// Up to a takeover the leader is first at every weight tried, at it both score the same, beyond it the leader is behind;
  /// where there is none, no weight tried changes the leader.
  @Test func agreesWithTryingWeights() throws {
    var (found, none) = (0, 0)
    for seed in UInt64(0)..<150 {
      var generator = SeededGenerator(seed: seed)
      let question = generator.question()
      for (place, point) in question.tippingPoints.enumerated() {
        for direction in TippingPoint.Direction.allCases {
          let takeover = point.takeovers.first { $0.direction == direction }
          if takeover == nil { none += 1 } else { found += 1 }
          try check(question, place, direction, takeover, "seed \(seed), criterion \(place), \(direction)")
        }
      }
    }
    #expect(found > 60 && none > 60)
  }

  private func check(
    _ question: RankingQuestion, _ place: Int, _ direction: TippingPoint.Direction,
    _ takeover: TippingPoint.Swap?,
    _ what: Comment
  ) throws {
    let leader = question.ranked[0]
    /// How far the leader is ahead of the best other one when the criterion weighs `weight`.
    func lead(at weight: Double) -> Double {
      var weights = question.weights
      weights[place] = weight
      let scores = question.contenders.map { $0.score(at: weights) ?? 0 }
      let others = scores.indices.filter { $0 != leader }.map { scores[$0] }
      return scores[leader] - (others.max() ?? 0)
    }
    let least = tried(from: question.weights[place], direction, until: takeover?.weight).map(lead).min() ?? 0
    #expect(least > -1e-6, what)
    guard let takeover else { return }
    #expect(abs(lead(at: takeover.weight)) < 1e-6, what)
    #expect(lead(at: takeover.weight * (direction == .above ? 1.001 : 0.999)) < 0, what)
    #expect(takeover.weight > 0 && takeover.share > 0 && takeover.share <= 1, what)
  }

  /// Weights a tenth apart, over eight powers of ten where nothing ends them before.
  private func tried(
    from present: Double, _ direction: TippingPoint.Direction, until end: Double?
  ) -> [Double] {
    let weights = sequence(first: present) { direction == .above ? $0 * 1.1 : $0 / 1.1 }.prefix(200)
    return weights.filter { weight in
      end.map { direction == .above ? weight < $0 : weight > $0 } ?? true
    }
  }
}
