internal import Scoring

/// The policy numbers in sentences, so that a reader sees what is a choice of the buyer's.
enum PolicyWords {
  static func sentences(_ policy: Policy) -> [String] {
    [
      "Approval asks for a score of \(number(policy.threshold(ofTier: 1))), \(number(policy.threshold(ofTier: 2))) or "
        + "\(number(policy.threshold(ofTier: 3))) in tier 1, 2 or 3, for proof of \(twoDecimals(policy.proof)), and for "
        + "answers to \(percent(policy.completeness)) of the points; approval with conditions for a score "
        + "up to \(number(policy.conditionalMargin)) points lower.",
      "A report is current up to \(policy.currentMonths) months after the end of its period, ageing up to "
        + "\(policy.ageingMonths), then stale. A bridge letter is in force if it ends at most "
        + "\(policy.bridgeMonths) months before the decision date.",
      "A period under \(policy.shortMonths) months is too short, one under \(policy.acceptedMonths) counts "
        + "with a limit. Yearly periods follow each other if at most \(policy.gapDays) days lie "
        + "between them.",
      "More than \(number(policy.notApplicableShare)) % of all points declared not applicable is a finding.",
    ]
  }

  private static func number(_ value: Double) -> String { Phrase.weight(value) }
}
