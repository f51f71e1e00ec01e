package import Diligence

/// What comes of the first place while one criterion's weight moves and every other weight stays.
package struct TippingPoint: Sendable, Equatable {
  package let criterion: CriterionID
  /// What the criterion weighs now.
  package let weight: Double
  /// Its share of all weights now, 0 to 1.
  package let share: Double
  /// Where another vendor takes over the first place: the next weight below the present one and the next above it.
  package let takeovers: [Swap]
  /// Where the second vendor passes the first, below and above; the same as `takeovers` unless a third comes before.
  package let swaps: [Swap]

  /// A weight at which two vendors score the same, and beyond which the other is ahead.
  package struct Swap: Sendable, Equatable {
    package let direction: Direction
    /// Who is ahead beyond it.
    package let vendor: VendorID
    package let weight: Double
    /// Its share of all weights when only this criterion's has moved, 0 to 1.
    package let share: Double
  }

  package enum Direction: String, Sendable, CaseIterable {
    case below, above
  }
}

extension RankingQuestion {
  /// One for each criterion, in their order; none where there are fewer than two contenders.
  ///
  /// Exact for the scores as they stand, with open items earning nothing. Where the first two score the same now, the
  /// present weight itself is the point.
  package var tippingPoints: [TippingPoint] {
    let order = ranked
    guard order.count > 1 else { return [] }
    return criteria.indices.map { tippingPoint(of: $0, order) }
  }

  private func tippingPoint(of criterion: Int, _ order: [Int]) -> TippingPoint {
    let others = order.dropFirst()
    let swaps = TippingPoint.Direction.allCases.compactMap {
      swap($0, criterion, of: order[0], with: order[1])
    }
    let takeovers = TippingPoint.Direction.allCases.compactMap { direction in
      first(of: others.compactMap { swap(direction, criterion, of: order[0], with: $0) }, criterion)
    }
    return TippingPoint(
      criterion: criteria[criterion], weight: weights[criterion],
      share: share(of: weights[criterion], criterion),
      takeovers: takeovers, swaps: swaps)
  }

  /// The swap that comes first when the weight moves away; of several at one weight, the vendor that is ahead beyond it.
  private func first(of swaps: [TippingPoint.Swap], _ criterion: Int) -> TippingPoint.Swap? {
    func distance(_ swap: TippingPoint.Swap) -> Double { (swap.weight - weights[criterion]).magnitude }
    guard let nearest = swaps.min(by: { distance($0) < distance($1) }) else { return nil }
    let beyond = moved(criterion, to: nearest.weight * (nearest.direction == .above ? 1 + 1e-6 : 1 - 1e-6))
    let together = swaps.filter { (distance($0) - distance(nearest)).magnitude <= 1e-9 * nearest.weight }
    return together.max { (score($0.vendor, at: beyond) ?? 0) < (score($1.vendor, at: beyond) ?? 0) }
  }

  private func swap(
    _ direction: TippingPoint.Direction, _ criterion: Int, of first: Int, with other: Int
  ) -> TippingPoint.Swap? {
    let lead = LeadCurve(of: contenders[first], over: contenders[other], criterion, weights)
    return lead.end(direction, from: weights[criterion]).map { weight in
      TippingPoint.Swap(
        direction: direction, vendor: contenders[other].vendor, weight: weight,
        share: share(of: weight, criterion))
    }
  }

  private func moved(_ criterion: Int, to weight: Double) -> [Double] {
    var moved = weights
    moved[criterion] = weight
    return moved
  }

  private func share(of weight: Double, _ criterion: Int) -> Double {
    weight / moved(criterion, to: weight).reduce(0, +)
  }

  private func score(_ vendor: VendorID, at weights: [Double]) -> Double? {
    contenders.first { $0.vendor == vendor }?.score(at: weights)
  }
}
