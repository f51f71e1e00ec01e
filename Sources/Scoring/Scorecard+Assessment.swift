package import Diligence

extension Assessment {
  /// The score at the assessment's own decision date, by its own policy numbers. Pure: the same assessment and
  /// questionnaire give the same scorecard.
  package func scorecard(against questionnaire: Questionnaire) -> Scorecard {
    Scorecard(of: self, against: questionnaire)
  }
}

extension Scorecard {
  /// Judges every item, shares out the points, looks at the gates and takes the first verdict rule that fits.
  init(of assessment: Assessment, against questionnaire: Questionnaire) {
    let policy = Policy(assessment.policy)
    let record = ReportRecord(of: assessment, policy: policy)
    let weights = assessment.effectiveWeights(questionnaire)
    let judgements = questionnaire.items.map { ItemJudgement(of: $0, in: assessment, record: record) }
    let points = points(of: judgements, weights: weights, where: \.isApplicable)
    let items = judgements.map { ItemScore($0, points: points[$0.item.id] ?? 0) }
    let share = Scoring.notApplicableShare(judgements, weights: weights)
    let gates = Gates(
      assessment: assessment, questionnaire: questionnaire, record: record, judgements: judgements)
    let rule = VerdictRule(
      totals: Totals(of: items), tier: Tier(of: assessment.intake.use), gates: gates.results(), policy: policy
    )
    let (verdict, reasons) = rule.verdict()
    self.init(
      assessment: assessment.id, questionnaire: questionnaire.reference,
      decisionDate: assessment.decisionDate, policy: policy, tier: rule.tier, threshold: rule.threshold,
      score: rule.totals.score, low: rule.totals.score, high: rule.totals.high, claimed: rule.totals.claimed,
      completeness: rule.totals.completeness, proof: rule.totals.proof, notApplicableShare: share,
      verdict: verdict, reasons: reasons,
      criteria: questionnaire.criteria.map { CriterionScore($0, weight: weights[$0.id], items: items) },
      items: items, gates: rule.gates, rules: record.ruleOutcomes,
      findings: Findings(
        assessment: assessment, questionnaire: questionnaire, record: record, notApplicableShare: share,
        policy: policy
      ).all)
  }
}

extension ItemScore {
  init(_ judgement: ItemJudgement, points: Double) {
    self.init(
      id: judgement.item.id, criterion: judgement.item.criterion, choice: judgement.choice,
      standing: judgement.standing, value: judgement.value, proof: judgement.proof,
      level: judgement.proof.map(ProofLevel.init(reachedBy:)),
      split: PointSplit(points: points, value: judgement.value, proof: judgement.proof),
      because: judgement.because)
  }
}

extension CriterionScore {
  fileprivate init(_ criterion: Criterion, weight: Double?, items: [ItemScore]) {
    self.init(
      id: criterion.id, title: criterion.title, weight: weight ?? criterion.weight,
      split: items.filter { $0.criterion == criterion.id }.map(\.split).total)
  }
}
