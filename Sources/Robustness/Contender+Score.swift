internal import Scoring

extension Contender {
  /// 0 to 100: the score at these weights with nothing earned where an item is open; nil where nothing applies.
  package func score(at weights: [Double]) -> Double? {
    weightedScore(zip(weights, shares).map { (weight: $0, share: $1) })
  }

  /// 0 to 100: the score at these weights if every open item earned all it can; nil where nothing applies.
  package func highest(at weights: [Double]) -> Double? {
    var full = shares
    for item in open { full[item.criterion] = full[item.criterion].map { $0 + item.part } }
    return weightedScore(zip(weights, full).map { (weight: $0, share: $1) })
  }
}

extension RankingQuestion {
  /// Places of the contenders at the buyer's weights, best first; of equal scores the one that comes first among them.
  package var ranked: [Int] {
    let billionths = contenders.map { (($0.score(at: weights) ?? 0) * 1e9).rounded() }
    return contenders.indices.sorted { (-billionths[$0], $0) < (-billionths[$1], $1) }
  }
}
