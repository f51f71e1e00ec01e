extension RankingQuestion {
  /// Draws weights anew as often as asked and tells how the ranking fares; nil if `onProgress` stopped it.
  ///
  /// Only question, `seed` and number of draws decide the result. `onProgress` is called on the calling thread with the part
  /// that is done, from 0 to 1; it returns false to stop.
  package func robustness(
    draws: Int = Robustness.usualDraws, seed: UInt64 = Robustness.usualSeed,
    families: [WeightFamily] = WeightFamily.allCases, onProgress: (Double) -> Bool
  ) -> Robustness? {
    precondition(draws > 0, "Without a draw there is no share of draws.")
    let keys = DrawKeys(seed: seed)
    let stands = contenders.map(Stand.init)
    var results: [Robustness.Family] = []
    for (number, family) in families.enumerated() {
      var tally = Tally(vendors: contenders.count, criteria: criteria.count)
      for draw in 0..<draws {
        if draw % 1000 == 0,
          !onProgress((Double(number) + Double(draw) / Double(draws)) / Double(families.count))
        {
          return nil
        }
        let weights = weights(of: family, RandomStream(key: keys.weights(family), draw: draw))
        let key = keys.openItems(draw: draw)
        tally.take(stands.map { $0.score(weights, openItems: key) }, weights)
      }
      results.append(tally.result(family))
    }
    return Robustness(seed: seed, draws: draws, vendors: contenders.map(\.vendor), families: results)
  }

  private func weights(of family: WeightFamily, _ stream: RandomStream) -> [Double] {
    var draw = WeightDraw(stream: stream)
    switch family {
    case .near:
      let whole = weights.reduce(0, +)
      return draw.near(weights.map { 130 * ($0 / whole) })
    case .ordered: return draw.ordered(by: order)
    case .any: return draw.any(weights.count)
    }
  }
}
