import Diligence

/// The points of each item, by its place: 100 · (criterion's weight / all weights) · (importance / all
/// importance in the criterion).
///
/// Only over the items that count, and over the criteria that have one of them; so they add up to 100, or
/// all are 0.
func points(
  of judgements: [ItemJudgement], in plan: ScoringPlan, weights: [Double],
  where counts: (ItemJudgement) -> Bool
) -> [Double] {
  var sums = [Double](repeating: 0, count: weights.count)
  for place in judgements.indices where plan.criteria[place] >= 0 && counts(judgements[place]) {
    sums[plan.criteria[place]] += plan.importance[place]
  }
  let total = weights.indices.reduce(0) { $0 + (sums[$1] > 0 ? weights[$1] : 0) }
  return judgements.indices.map { place in
    let criterion = plan.criteria[place]
    guard criterion >= 0, counts(judgements[place]) else { return 0 }
    return 100 * (weights[criterion] / total) * (plan.importance[place] / sums[criterion])
  }
}

extension PointSplit {
  /// Splits an item's points by what its answer claims and how well that is proven.
  init(points: Double, value: Double?, proof: Double?) {
    self.points = points
    guard let value, let proof else {
      open = points
      return
    }
    earned = points * value * proof
    gap = points * (1 - value)
    missingProof = points * value * (1 - proof)
  }

  static func += (sum: inout Self, part: Self) {
    sum.points += part.points
    sum.earned += part.earned
    sum.gap += part.gap
    sum.missingProof += part.missingProof
    sum.open += part.open
  }
}

extension Sequence<PointSplit> {
  var total: PointSplit {
    reduce(into: PointSplit()) { $0 += $1 }
  }
}

/// The numbers over all items; each is nil where it does not exist.
struct Totals: Sendable, Equatable {
  var score: Double?
  var high: Double?
  var claimed: Double?
  var completeness: Double?
  var proof: Double?

  init() {}

  /// Of each item's judgement and points.
  init(of judgements: [ItemJudgement], points: [Double]) {
    var (all, claims, proven) = (PointSplit(), 0.0, 0.0)
    for (judgement, points) in zip(judgements, points) where judgement.isApplicable {
      all += PointSplit(points: points, value: judgement.value, proof: judgement.proof)
      guard let value = judgement.value, let proof = judgement.proof, value > 0 else { continue }
      claims += points
      proven += points * proof
    }
    if !judgements.contains(where: \.isApplicable) { return }
    completeness = (all.points - all.open) / 100
    if !judgements.contains(where: { $0.standing == .answered }) { return }
    score = all.earned
    high = all.earned + all.open
    claimed = all.earned + all.missingProof
    proof = claims > 0 ? proven / claims : nil
  }
}

/// Percent of all points that approved not-applicable items took out, as if all of them counted again; items
/// not asked stay out.
func notApplicableShare(_ judgements: [ItemJudgement], in plan: ScoringPlan, weights: [Double]) -> Double {
  if !judgements.contains(where: { $0.standing == .notApplicable }) { return 0 }
  let points = points(of: judgements, in: plan, weights: weights) { $0.standing != .notAsked }
  return zip(judgements, points).reduce(0) { $0 + ($1.0.standing == .notApplicable ? $1.1 : 0) }
}
