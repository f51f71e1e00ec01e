package import Diligence

extension Assessment {
  /// The score at the assessment's own decision date, by its own policy numbers. Pure: the same assessment and
  /// questionnaire give the same scorecard.
  package func scorecard(against questionnaire: Questionnaire) -> Scorecard {
    Scorecard(Reckoning(of: self, by: ScoringPlan(questionnaire)))
  }
}

extension Scorecard {
  /// The numbers as they were worked out; every sentence waits until it is read.
  init(_ reckoning: Reckoning) {
    let (assessment, questionnaire) = (reckoning.assessment, reckoning.plan.questionnaire)
    let (rule, totals) = (reckoning.rule, reckoning.rule.totals)
    let tier = Tier(of: assessment.intake.use)
    let items = questionnaire.items.indices.map { ItemScore(reckoning, at: $0) }
    let gates = questionnaire.gates.indices.map { GateResult(reckoning, at: $0) }
    self.init(
      assessment: assessment.id, questionnaire: questionnaire.reference,
      decisionDate: assessment.decisionDate, policy: reckoning.policy, tier: tier, threshold: rule.threshold,
      score: totals.score, low: totals.score, high: totals.high, claimed: totals.claimed,
      completeness: totals.completeness, proof: totals.proof,
      notApplicableShare: reckoning.notApplicableShare, verdict: reckoning.verdict,
      reasons: reckoning.reasons.map { rule.sentence($0, gates: gates, tier: tier) },
      criteria: CriterionScore.all(of: items, reckoning), items: items, gates: gates,
      rules: reckoning.record.ruleOutcomes, findings: Findings(reckoning).all,
      contradictions: Contradictions(reckoning).all)
  }
}

extension ItemScore {
  fileprivate init(_ reckoning: Reckoning, at place: Int) {
    let judgement = reckoning.judgements[place]
    let item = reckoning.plan.questionnaire.items[place]
    self.init(
      id: item.id, criterion: item.criterion, choice: reckoning.assessment.answers[item.id]?.choice,
      standing: judgement.standing, value: judgement.value, proof: judgement.proof,
      level: judgement.proof.map(ProofLevel.init(reachedBy:)),
      split: PointSplit(points: reckoning.points[place], value: judgement.value, proof: judgement.proof),
      because: reckoning.sentence(aboutItemAt: place))
  }
}

extension GateResult {
  fileprivate init(_ reckoning: Reckoning, at place: Int) {
    let (gate, finding) = (reckoning.plan.questionnaire.gates[place], reckoning.gates[place])
    self.init(
      gate: gate, state: finding.state, item: finding.item, waiver: reckoning.assessment.waivers[gate.id],
      because: finding.because())
  }
}

extension CriterionScore {
  fileprivate static func all(of items: [ItemScore], _ reckoning: Reckoning) -> [CriterionScore] {
    let (plan, weights) = (reckoning.plan, reckoning.weights)
    var splits = [PointSplit](repeating: PointSplit(), count: weights.count)
    for (row, item) in zip(plan.rows, items) { row.criterion.map { splits[$0] += item.split } }
    return zip(plan.questionnaire.criteria, zip(weights, splits)).map { criterion, sums in
      CriterionScore(id: criterion.id, title: criterion.title, weight: sums.0, split: sums.1)
    }
  }
}
