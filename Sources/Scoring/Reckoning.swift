import Diligence

/// The numbers of one assessment: what was judged, with the points shared out by weights.
struct Reckoning: Sendable {
  let judgement: AssessmentJudgement
  /// By criterion: the buyer's, or the questionnaire's.
  let weights: [Double]
  /// By item.
  let points: [Double]
  /// Percent of all points that approved not-applicable answers took out.
  let notApplicableShare: Double
  let rule: VerdictRule
  let verdict: Verdict?
  let reasons: [VerdictReason]

  var totals: Totals { rule.totals }

  /// What every rule makes of every report.
  var readings: [RuleReading] { judgement.record.readings(against: judgement.plan.questionnaire) }

  /// Shares out the points and takes the first verdict rule that fits.
  init(_ judgement: AssessmentJudgement) {
    let (plan, items) = (judgement.plan, judgement.items)
    self.judgement = judgement
    weights = plan.weights(of: judgement.assessment)
    points = Scoring.points(of: items, in: plan, weights: weights, where: \.isApplicable)
    notApplicableShare = Scoring.notApplicableShare(items, in: plan, weights: weights)
    rule = VerdictRule(
      totals: Totals(of: items, points: points), tier: judgement.tier, gates: judgement.limits,
      policy: judgement.policy)
    (verdict, reasons) = rule.verdict()
  }
}
