import Diligence

@testable import Robustness

/// The same result in the simplest way we know: one draw after the other, arrays and loops, logarithms of the system's
/// library, scores straight from the definition, and scores within 1e-12 of their neighbour tied.
struct PlainRobustness {
  let question: RankingQuestion
  let seed: UInt64

  struct Counts {
    var acceptability: [[Double]]
    var pairwise: [[Double]]
    var centralWeights: [[Double]]
  }

  func counts(_ family: WeightFamily, draws: Int) -> Counts {
    let count = question.contenders.count
    let none = Array(repeating: Array(repeating: 0.0, count: count), count: count)
    var counts = Counts(
      acceptability: none, pairwise: none,
      centralWeights: Array(
        repeating: Array(repeating: 0, count: question.criteria.count), count: count))
    for draw in 0..<draws {
      let weights = weights(family, draw: draw)
      add(question.contenders.map { score($0, weights, draw: draw) }, weights, to: &counts)
    }
    for vendor in 0..<count {
      let whole = counts.centralWeights[vendor].reduce(0, +)
      counts.acceptability[vendor] = counts.acceptability[vendor].map { $0 / Double(draws) }
      counts.pairwise[vendor] = counts.pairwise[vendor].map { $0 / Double(draws) }
      counts.centralWeights[vendor] = counts.centralWeights[vendor].map { whole > 0 ? $0 / whole : 0 }
    }
    return counts
  }

  func weights(_ family: WeightFamily, draw: Int) -> [Double] {
    var weights = PlainWeights(
      stream: PlainStream(key: DrawKeys(seed: seed).weights(family), draw: draw))
    let drawn =
      switch family {
      case .near: weights.near(question.weights.map { 130 * $0 / question.weights.reduce(0, +) })
      case .ordered: weights.ordered(by: question.order)
      case .any: weights.any(question.weights.count)
      }
    return drawn.map { $0 / drawn.reduce(0, +) }
  }

  private func score(_ contender: Contender, _ weights: [Double], draw: Int) -> Double {
    var earned = 0.0
    var whole = 0.0
    for (share, weight) in zip(contender.shares, weights) {
      guard let share else { continue }
      earned += weight * share
      whole += weight
    }
    let key = PlainStream.mixed(
      DrawKeys(seed: seed).openItems &+ (UInt64(draw) &+ 1) &* PlainStream.step)
    for item in contender.open {
      let own = DrawKeys.item(item.item, of: contender.vendor)
      earned += weights[item.criterion] * item.part * PlainStream.uniform(PlainStream.mixed(key &+ own))
    }
    return whole > 0 ? earned / whole : -1
  }

  private func add(_ scores: [Double], _ weights: [Double], to counts: inout Counts) {
    let best = scores.indices.sorted { scores[$0] > scores[$1] }
    var groups: [[Int]] = []
    for vendor in best {
      if let last = groups.last?.last, scores[last] - scores[vendor] < 1e-12 {
        groups[groups.count - 1].append(vendor)
      } else {
        groups.append([vendor])
      }
    }
    var rank = 0
    for (place, group) in groups.enumerated() {
      for vendor in group {
        for other in rank..<rank + group.count {
          counts.acceptability[vendor][other] += 1 / Double(group.count)
        }
        for other in group { counts.pairwise[vendor][other] += 0.5 }
        for worse in groups[(place + 1)...].joined() { counts.pairwise[vendor][worse] += 1 }
        guard rank == 0 else { continue }
        for criterion in weights.indices {
          counts.centralWeights[vendor][criterion] += weights[criterion] / Double(group.count)
        }
      }
      rank += group.count
    }
  }
}
