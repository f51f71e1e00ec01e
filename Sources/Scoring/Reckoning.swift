import Diligence

/// The numbers of one assessment, and all that they were worked out from, so that sentences about them can be
/// written when somebody asks.
final class Reckoning: Sendable {
  let assessment: Assessment
  let plan: ScoringPlan
  let policy: Policy
  let record: ReportRecord
  /// By item, as are the points.
  let judgements: [ItemJudgement]
  let points: [Double]
  /// By criterion.
  let weights: [Double]
  /// Percent of all points that approved not-applicable answers took out.
  let notApplicableShare: Double
  /// By gate.
  let gates: [GateFinding]
  let rule: VerdictRule
  let verdict: Verdict?
  let reasons: [VerdictReason]

  /// Judges every item, shares out the points, looks at the gates and takes the first verdict rule that fits.
  init(of assessment: Assessment, by plan: ScoringPlan) {
    let policy = Policy(assessment.policy)
    let record = ReportRecord(of: assessment, policy: policy)
    let weights = plan.weights(of: assessment)
    let judgements = plan.rows.indices.map {
      ItemJudgement(of: plan.rows[$0], in: assessment, record: record)
    }
    let points = Scoring.points(of: judgements, in: plan, weights: weights, where: \.isApplicable)
    let gates = Gates(assessment: assessment, plan: plan, record: record, judgements: judgements).findings()
    let effects = plan.questionnaire.gates.indices.map { plan.questionnaire.gates[$0].effect }
    rule = VerdictRule(
      totals: Totals(of: judgements, points: points), tier: assessment.intake.use.tierNumber,
      gates: zip(effects, gates).map { (effect: $0, state: $1.state) }, policy: policy)
    (verdict, reasons) = rule.verdict()
    notApplicableShare = Scoring.notApplicableShare(judgements, in: plan, weights: weights)
    self.assessment = assessment
    self.plan = plan
    self.policy = policy
    self.record = record
    self.judgements = judgements
    self.points = points
    self.weights = weights
    self.gates = gates
  }

  /// What an item was decided to stand for, in one sentence.
  func sentence(aboutItemAt place: Int) -> String {
    judgements[place].sentence(about: plan.rows[place], in: assessment, record: record)
  }
}
