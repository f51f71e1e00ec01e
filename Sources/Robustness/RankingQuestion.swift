package import Diligence

/// Who stands in a ranking and how the buyer weighs: everything that the draws start from.
package struct RankingQuestion: Sendable, Equatable {
  package let criteria: [CriterionID]
  /// The buyer's weights in the order of the criteria, positive; they need not sum to anything.
  package let weights: [Double]
  /// Places of criteria from the most important down, those of one rank together.
  package let order: [[Int]]
  package let contenders: [Contender]

  /// Without an `order` of the buyer's own the weights give it, equal weights tied.
  package init(
    criteria: [CriterionID], weights: [Double], order: [[Int]]? = nil, contenders: [Contender]
  ) {
    self.criteria = criteria
    self.weights = weights
    self.order = order ?? Self.order(by: weights)
    self.contenders = contenders
  }

  private static func order(by weights: [Double]) -> [[Int]] {
    let places = weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    return places.reduce(into: []) { groups, place in
      if let last = groups.last?.first, weights[last] == weights[place] {
        groups[groups.count - 1].append(place)
      } else {
        groups.append([place])
      }
    }
  }
}
