import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@testable import Robustness

@Suite struct RankBoundTests {
  @Test func withNothingOpenRanksStandAndTiesShareTheBetterOne() {
    let question = RankingQuestion(
      criteria: ["G1"], weights: [3],
      contenders: [("acme", 0.5), ("bolt", 0.9), ("core", 0.5)].map {
        Contender(vendor: VendorID($0.0), shares: [$0.1])
      })
    #expect(question.bounds.map(\.rank) == [2, 1, 2])
    #expect(question.bounds.map(\.best) == [2, 1, 2])
    #expect(question.bounds.map(\.worst) == [2, 1, 2])
    #expect(question.bounds.map(\.couldBeFirst) == [false, true, false])
  }

  @Test func openItemsOfOthersCountToo() {
    let open = Contender.OpenItem(item: "C01", criterion: 0, part: 0.5)
    let question = RankingQuestion(
      criteria: ["G1"], weights: [3],
      contenders: [
        Contender(vendor: "acme", shares: [0.6]), Contender(vendor: "bolt", shares: [0.4], open: [open]),
        Contender(vendor: "core", shares: [0.1]),
      ])
    #expect(question.bounds.map(\.best) == [1, 1, 3])
    #expect(question.bounds.map(\.worst) == [2, 2, 3])
    #expect(question.bounds.map(\.openItems) == [0, 1, 0])
  }

  /// Every way in which the open items can turn out worth nothing or all they can earn.
  @Test func agreesWithTryingEveryOutcome() {
    for seed in UInt64(0)..<300 {
      var generator = SeededGenerator(seed: seed)
      let question = generator.question(mostOpen: 2)
      let seen = ranksOfEveryOutcome(question)
      #expect(question.bounds.map(\.best) == seen.map { $0.min() ?? 0 }, "seed \(seed)")
      #expect(question.bounds.map(\.worst) == seen.map { $0.max() ?? 0 }, "seed \(seed)")
      #expect(question.bounds.map(\.rank) == seen.map { $0.first ?? 0 }, "seed \(seed)")
    }
  }

  /// By contender, its rank under every outcome; the first outcome is that nothing open earns anything.
  private func ranksOfEveryOutcome(_ question: RankingQuestion) -> [[Int]] {
    let open = question.contenders.indices.flatMap { place in
      question.contenders[place].open.map { (place, $0) }
    }
    var ranks = question.contenders.map { _ in [Int]() }
    for outcome in 0..<(1 << open.count) {
      var shares = question.contenders.map(\.shares)
      for (bit, (place, item)) in open.enumerated() where outcome & (1 << bit) != 0 {
        shares[place][item.criterion] = shares[place][item.criterion].map { $0 + item.part }
      }
      let scores = shares.map { Contender(vendor: "any", shares: $0).score(at: question.weights) ?? 0 }
      for place in scores.indices {
        ranks[place].append(1 + scores.count { $0 > scores[place] + 1e-9 })
      }
    }
    return ranks
  }
}
