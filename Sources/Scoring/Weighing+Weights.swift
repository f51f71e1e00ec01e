package import Diligence

extension Weighing {
  /// The weights in percent that follow from the order or from the points; nil where weights were set or taken otherwise.
  ///
  /// Swing weighting (D. von Winterfeldt and W. Edwards, "Decision Analysis and Behavioral Research", 1986): whoever
  /// weighs says how much the step from the worst to the best vendor on each criterion is worth beside the most important
  /// such step, and each weighs its points as a share of all points: 100, 60 and 40 give 50, 30 and 20.
  package var weights: [CriterionID: Double]? {
    switch method {
    case .centroid: order.isEmpty ? nil : rankOrderCentroid(order).mapValues { $0 * 100 }
    case .points: points.isEmpty ? nil : inPercent(points)
    case .preset, .file, .direct: nil
    }
  }

  /// Whether the weights can have come about like this: no criterion weighs more than one that stands above it, and where
  /// order or points give the weights, each is what they give to within half a percent of the whole.
  package func explains(_ weights: [CriterionID: Double]) -> Bool {
    keepsOrder(weights) && keepsOrder(points.isEmpty ? weights : points) && follows(weights)
  }

  private func keepsOrder(_ numbers: [CriterionID: Double]) -> Bool {
    let ranks = order.map { rank in rank.compactMap { numbers[$0] } }.filter { !$0.isEmpty }
    return zip(ranks, ranks.dropFirst()).allSatisfy { above, below in
      (above.min() ?? 0) >= (below.max() ?? 0) - 1e-9
    }
  }

  private func follows(_ weights: [CriterionID: Double]) -> Bool {
    guard let own = self.weights else { return true }
    let given = inPercent(weights)
    return Set(own.keys).union(given.keys).allSatisfy { abs((own[$0] ?? 0) - (given[$0] ?? 0)) <= 0.5 }
  }
}

/// Each number as its share of them all, 0 to 100.
private func inPercent(_ numbers: [CriterionID: Double]) -> [CriterionID: Double] {
  let total = numbers.keys.sorted().reduce(0) { $0 + (numbers[$1] ?? 0) }
  return total > 0 ? numbers.mapValues { 100 * $0 / total } : [:]
}
