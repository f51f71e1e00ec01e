import Diligence

/// What an assessment has to show for a verdict, taken apart so that each part can be reached by itself
/// (scoring.md, "Verdict at D").
struct VerdictNeeds: Sendable, Equatable {
  let target: Verdict
  /// Points that have to be earned; nil where the verdict asks for none.
  let score: Double?
  /// Points whose items have to be answered; nil where an unfinished assessment will do.
  let answered: Double?
  /// The proof asked for on average over what is claimed, 0.4 to 1; nil where any will do.
  let proof: Double?

  /// What this scorecard would have to show.
  init(for target: Verdict, of card: Scorecard) {
    let (threshold, policy) = (card.threshold, card.policy)
    self.target = target
    score =
      target == .approve ? threshold : target == .conditional ? threshold - policy.conditionalMargin : nil
    answered = target >= .notYet ? 100 * policy.completeness : nil
    proof = target == .approve ? policy.proof : nil
  }

  /// Whether a gate in this state keeps the verdict below the target.
  func isKeptDown(by effect: GateEffect, _ state: GateResult.State) -> Bool {
    guard state == .tripped || state == .open else { return false }
    switch effect {
    case .reject: return state == .tripped || target > .incomplete
    case .conditional: return target == .approve
    }
  }

  /// Whether the sums reach it, gates aside.
  func areMet(by sums: VerdictSums) -> Bool {
    meets(sums.earned, score ?? 0) && meets(sums.answered, answered ?? 0)
      && (proof.map { meets(sums.slack(over: $0), 0) } ?? true)
  }
}

/// The sums over items that a verdict looks at; in points.
struct VerdictSums: Sendable, Equatable {
  var earned = 0.0
  var answered = 0.0
  /// Points of the items whose answer claims anything.
  var claimed = 0.0
  /// The same, each times its proof.
  var proven = 0.0

  init() {}

  /// What one answered item adds.
  init(points: Double, value: Double, proof: Double) {
    earned = points * value * proof
    answered = points
    claimed = value > 0 ? points : 0
    proven = value > 0 ? points * proof : 0
  }

  /// How much more is proven than `proof` on average asks for; below 0 the mean falls short of it.
  func slack(over proof: Double) -> Double { proven - proof * claimed }

  static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.earned += right.earned
    sum.answered += right.answered
    sum.claimed += right.claimed
    sum.proven += right.proven
    return sum
  }
}
