/// Counts of one family while its draws are made.
struct Tally {
  private var draws = 0.0
  private var ranks: [[Double]]
  private var ahead: [[Double]]
  private var first: [[Double]]

  init(vendors: Int, criteria: Int) {
    ranks = Array(repeating: Array(repeating: 0, count: vendors), count: vendors)
    ahead = ranks
    first = Array(repeating: Array(repeating: 0, count: criteria), count: vendors)
  }

  mutating func take(_ scores: [Double], _ weights: [Double]) {
    draws += 1
    let whole = weights.reduce(0, +)
    for own in scores.indices {
      var better = 0
      var equal = 0
      for other in scores.indices {
        if scores[other] > scores[own] { better += 1 }
        if scores[other] == scores[own] { equal += 1 }
        if scores[own] > scores[other] { ahead[own][other] += 1 }
        if scores[own] == scores[other] { ahead[own][other] += 0.5 }
      }
      let part = 1 / Double(equal)
      for rank in better..<better + equal { ranks[own][rank] += part }
      guard better == 0 else { continue }
      for place in weights.indices { first[own][place] += part * weights[place] / whole }
    }
  }

  func result(_ family: WeightFamily) -> Robustness.Family {
    let inFull = ranks.count <= Robustness.mostInFull
    return Robustness.Family(
      family: family,
      acceptability: ranks.map {
        $0.prefix(inFull ? ranks.count : Robustness.ranksOfMany).map { $0 / draws }
      },
      pairwise: inFull ? ahead.map { $0.map { $0 / draws } } : nil,
      centralWeights: zip(first, ranks).map { sums, ranks in
        ranks.first.flatMap { $0 > 0 ? $0 : nil }.map { times in sums.map { $0 / times } }
      })
  }
}
