package import Diligence

/// The score at other weights, from what each criterion has earned: 100 · Σ W·share / Σ W over the criteria that apply.
///
/// 0 to 100; nil where none applies. It equals the scorecard's own sum over items, because an item's part of its criterion
/// does not depend on weights: shares of 0.5 and 1 with weights 3 and 1 give 62.5.
package func weightedScore(_ parts: some Sequence<(weight: Double, share: Double?)>) -> Double? {
  var (earned, total) = (0.0, 0.0)
  for case (let weight, let share?) in parts {
    earned += weight * share
    total += weight
  }
  return total > 0 ? 100 * earned / total : nil
}

extension AssessmentSummary {
  /// The score that the same answers and proof would have at these weights; nil while there is none at any.
  package func score(at weights: [CriterionID: Double]) -> Double? {
    guard score != nil else { return nil }
    return weightedScore(criteria.map { (weight: weights[$0.criterion] ?? 0, share: $0.share) })
  }
}

extension Scorecard {
  /// What each criterion has earned of what it can give, in the questionnaire's order, apart from all weights.
  package func shares(in questionnaire: Questionnaire) -> [CriterionShare] {
    var sums: [CriterionID: (earned: Double, whole: Double)] = [:]
    for item in items where item.standing == .answered || item.standing == .open {
      let weight = questionnaire.item(item.id)?.importance.weight ?? 0
      sums[item.criterion, default: (0, 0)].earned += weight * (item.value ?? 0) * (item.proof ?? 0)
      sums[item.criterion, default: (0, 0)].whole += weight
    }
    return questionnaire.criteria.map { criterion in
      CriterionShare(criterion.id, sums[criterion.id].map { $0.earned / $0.whole })
    }
  }
}
