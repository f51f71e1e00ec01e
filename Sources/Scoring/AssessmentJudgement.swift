import Diligence

/// Every item and gate of one assessment judged, before weights share out the points.
final class AssessmentJudgement: Sendable {
  let assessment: Assessment
  let plan: ScoringPlan
  let policy: Policy
  let record: ReportRecord
  /// By the items' places.
  let items: [ItemJudgement]
  /// By the gates' places.
  let gates: [GateFinding]
  /// What the gates limit and how they stand, for the verdict.
  let limits: [GateLimit]
  /// 1, 2 or 3; nil while not all of the use is known.
  let tier: Int?

  init(of assessment: Assessment, by plan: ScoringPlan) {
    let policy = Policy(assessment.policy)
    let record = ReportRecord(of: assessment, policy: policy)
    let items = plan.rows.map { ItemJudgement(of: $0, in: assessment, record: record) }
    let gates = Gates(assessment: assessment, plan: plan, record: record, judgements: items).findings()
    limits = zip(plan.questionnaire.gates, gates).map { GateLimit(effect: $0.effect, state: $1.state) }
    tier = assessment.intake.use.tierNumber
    self.assessment = assessment
    self.plan = plan
    self.policy = policy
    self.record = record
    self.items = items
    self.gates = gates
  }

  /// What an item was decided to stand for, in one sentence.
  func sentence(aboutItemAt place: Int) -> String {
    items[place].sentence(about: plan.rows[place], in: assessment, record: record)
  }
}
