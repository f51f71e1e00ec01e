import Diligence

/// The points of each item: 100 · (criterion's weight / all weights) · (importance / all importance in the
/// criterion).
///
/// Only over the items that count, and over the criteria that have one of them; so they add up to 100, or
/// there are none.
func points(
  of judgements: [ItemJudgement], weights: [CriterionID: Double], where counts: (ItemJudgement) -> Bool
) -> [ItemID: Double] {
  var importance: [CriterionID: Double] = [:]
  for judgement in judgements where counts(judgement) {
    importance[judgement.item.criterion, default: 0] += judgement.item.importance.weight
  }
  let total = importance.keys.sorted().reduce(0) { $0 + (weights[$1] ?? 0) }
  var points: [ItemID: Double] = [:]
  for judgement in judgements where counts(judgement) {
    let item = judgement.item
    guard let weight = weights[item.criterion], let sum = importance[item.criterion] else { continue }
    points[item.id] = 100 * (weight / total) * (item.importance.weight / sum)
  }
  return points
}

extension Assessment {
  /// The buyer's weights, and the questionnaire's where the buyer named none.
  func effectiveWeights(_ questionnaire: Questionnaire) -> [CriterionID: Double] {
    questionnaire.defaultWeights.merging(weights) { _, buyers in buyers }
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

  init(of items: [ItemScore]) {
    let applicable = items.filter { $0.standing == .answered || $0.standing == .open }
    let answered = applicable.filter { $0.standing == .answered }
    if applicable.isEmpty { return }
    completeness = answered.reduce(0) { $0 + $1.split.points } / 100
    if answered.isEmpty { return }
    let sum = applicable.map(\.split).total
    score = sum.earned
    high = sum.earned + sum.open
    claimed = answered.reduce(0) { $0 + $1.split.points * ($1.value ?? 0) }
    let claims = answered.filter { ($0.value ?? 0) > 0 }
    if claims.isEmpty { return }
    proof =
      claims.reduce(0) { $0 + $1.split.points * ($1.proof ?? 0) } / claims.reduce(0) { $0 + $1.split.points }
  }
}

/// Percent of all points that approved not-applicable items took out, as if all of them counted again; items
/// not asked stay out.
func notApplicableShare(_ judgements: [ItemJudgement], weights: [CriterionID: Double]) -> Double {
  if !judgements.contains(where: { $0.standing == .notApplicable }) { return 0 }
  let points = points(of: judgements, weights: weights) { $0.standing != .notAsked }
  return judgements.reduce(0) { $0 + ($1.standing == .notApplicable ? points[$1.item.id] ?? 0 : 0) }
}
