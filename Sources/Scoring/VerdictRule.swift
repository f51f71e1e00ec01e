import Diligence

/// Works out the verdict: the first rule that fits decides, whatever the later ones say (scoring.md, "Verdict
/// at D").
struct VerdictRule: Sendable {
  let totals: Totals
  let tier: Tier
  let gates: [GateResult]
  let policy: Policy

  var threshold: Double { policy.threshold(ofTier: tier.number) }

  /// The advice, nil where there is nothing to score, and the reasons, the deciding ones first.
  func verdict() -> (verdict: Verdict?, reasons: [String]) {
    guard let completeness = totals.completeness else {
      return (nil, ["No item applies, so there is nothing to score."])
    }
    guard let score = totals.score else { return (.incomplete, ["No item is answered yet."]) }
    let (verdict, reasons) = decide(score: score, completeness: completeness)
    return (verdict, reasons + (tier.isAssumed ? [tier.because] : []))
  }

  private func decide(score: Double, completeness: Double) -> (Verdict, [String]) {
    let tripped = reasons(.reject) { $0 == .tripped }
    if !tripped.isEmpty { return (.reject, tripped) }
    let missing = reasons(.reject) { $0 == .open } + incompleteness(completeness)
    if !missing.isEmpty { return (.incomplete, missing) }
    let limits = reasons(.conditional) { $0 == .open || $0 == .tripped }
    let isNear = meets(score, threshold - policy.conditionalMargin)
    if !limits.isEmpty {
      return isNear ? (.conditional, limits + [sentence(score)]) : (.notYet, [sentence(score)] + limits)
    }
    if meets(score, threshold) {
      let isProven = totals.proof.map { meets($0, policy.proof) } ?? false
      return isProven
        ? (.approve, [sentence(score), proofSentence(isProven)])
        : (.conditional, [proofSentence(isProven), sentence(score)])
    }
    return (isNear ? .conditional : .notYet, [sentence(score)])
  }

  private func reasons(_ effect: GateEffect, where fits: (GateResult.State) -> Bool) -> [String] {
    gates.filter { $0.gate.effect == effect && fits($0.state) }.map {
      "Gate \($0.gate.id) is \($0.state.rawValue): \($0.because)"
    }
  }

  private func incompleteness(_ completeness: Double) -> [String] {
    if meets(completeness, policy.completeness) { return [] }
    return [
      "Only \(percent(completeness)) of the points are answered; \(percent(policy.completeness)) are needed."
    ]
  }

  private func sentence(_ score: Double) -> String {
    let low = threshold - policy.conditionalMargin
    if meets(score, threshold) {
      return "The score of \(rounded(score)) reaches the \(rounded(threshold)) of tier \(tier.number)."
    }
    if meets(score, low) {
      return "The score of \(shown(score, below: threshold)) is below the \(rounded(threshold)) of tier "
        + "\(tier.number), but reaches \(rounded(low))."
    }
    return
      "The score of \(shown(score, below: low)) is below \(rounded(low)), from which tier \(tier.number) "
      + "allows approval with conditions."
  }

  private func proofSentence(_ isProven: Bool) -> String {
    guard let proof = totals.proof else { return "Nothing is claimed, so nothing is proven." }
    let limit = twoDecimals(policy.proof)
    if isProven { return "Proof of \(twoDecimals(proof)) reaches \(limit)." }
    let text = twoDecimals(proof) == limit ? sixDecimals(proof) : twoDecimals(proof)
    return "Proof of \(text) is below \(limit), so too much rests on the vendor's word."
  }

  /// More decimals where one would make the score look as if it reached the limit.
  private func shown(_ score: Double, below limit: Double) -> String {
    rounded(score) == rounded(limit) ? sixDecimals(score) : rounded(score)
  }
}
