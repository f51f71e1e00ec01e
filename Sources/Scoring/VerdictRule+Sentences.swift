import Diligence

extension VerdictRule {
  /// A reason in one sentence; `gates` and `whole` are those that the rule was given in short.
  func sentence(_ reason: VerdictReason, gates: [GateResult], tier whole: Tier) -> String {
    switch reason {
    case .nothingApplies: "No item applies, so there is nothing to score."
    case .notStarted: "No item is answered yet."
    case .gate(let place):
      "Gate \(gates[place].gate.id) is \(gates[place].state.rawValue): \(gates[place].because)"
    case .tooLittleAnswered:
      "Only \(percent(totals.completeness ?? 0)) of the points are answered; "
        + "\(percent(policy.completeness)) are needed."
    case .score: sentence(totals.score ?? 0, tier: whole.number)
    case .proof: proofSentence
    case .assumedTier: whole.because
    }
  }

  private func sentence(_ score: Double, tier: Int) -> String {
    if meets(score, threshold) {
      return "The score of \(rounded(score)) reaches the \(rounded(threshold)) of tier \(tier)."
    }
    if meets(score, low) {
      return "The score of \(shown(score, below: threshold)) is below the \(rounded(threshold)) of tier "
        + "\(tier), but reaches \(rounded(low))."
    }
    return
      "The score of \(shown(score, below: low)) is below \(rounded(low)), from which tier \(tier) "
      + "allows approval with conditions."
  }

  private var proofSentence: String {
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
