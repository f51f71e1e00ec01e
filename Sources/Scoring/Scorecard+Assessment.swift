package import Diligence

extension Assessment {
  /// The score at the assessment's own decision date, by its own policy numbers. Pure: the same assessment
  /// and questionnaire give the same scorecard.
  package func scorecard(against questionnaire: Questionnaire) -> Scorecard {
    Scorecard(Reckoning(AssessmentJudgement(of: self, by: ScoringPlan(questionnaire))))
  }
}

extension Scorecard {
  /// The numbers as they were worked out; every sentence waits until it is read.
  init(_ reckoning: Reckoning) {
    let judgement = reckoning.judgement
    let (assessment, questionnaire) = (judgement.assessment, judgement.plan.questionnaire)
    let (rule, totals) = (reckoning.rule, reckoning.totals)
    let tier = Tier(of: assessment.intake.use)
    let items = questionnaire.items.indices.map { ItemScore(reckoning, at: $0) }
    let gates = questionnaire.gates.indices.map { GateResult(reckoning, at: $0) }
    self.init(
      assessment: assessment.id, questionnaire: questionnaire.reference,
      decisionDate: assessment.decisionDate, policy: judgement.policy, tier: tier, threshold: rule.threshold,
      score: totals.score, low: totals.score, high: totals.high, claimed: totals.claimed,
      completeness: totals.completeness, proof: totals.proof,
      notApplicableShare: reckoning.notApplicableShare, verdict: reckoning.verdict,
      reasons: reckoning.reasons.map { rule.sentence($0, gates: gates, tier: tier) },
      criteria: CriterionScore.all(of: items, reckoning), items: items, gates: gates,
      rules: reckoning.readings.map(\.outcome), findings: Findings(reckoning).all,
      contradictions: Contradictions(judgement).all,
      paths: assessment.verdictPaths(against: questionnaire))
  }
}

extension ItemScore {
  fileprivate init(_ reckoning: Reckoning, at place: Int) {
    let whole = reckoning.judgement
    let (judgement, item) = (whole.items[place], whole.plan.rows[place].item)
    self.init(
      id: item.id, criterion: item.criterion, choice: whole.assessment.answers[item.id]?.choice,
      standing: judgement.standing, value: judgement.value, proof: judgement.proof,
      level: judgement.proof.map(ProofLevel.init(reachedBy:)),
      split: PointSplit(points: reckoning.points[place], value: judgement.value, proof: judgement.proof),
      because: whole.sentence(aboutItemAt: place))
  }
}

extension GateResult {
  fileprivate init(_ reckoning: Reckoning, at place: Int) {
    let judgement = reckoning.judgement
    let (gate, finding) = (judgement.plan.questionnaire.gates[place], judgement.gates[place])
    self.init(
      gate: gate, state: finding.state, item: finding.item, waiver: judgement.assessment.waivers[gate.id],
      because: finding.because())
  }
}

extension CriterionScore {
  fileprivate static func all(of items: [ItemScore], _ reckoning: Reckoning) -> [CriterionScore] {
    let (plan, weights) = (reckoning.judgement.plan, reckoning.weights)
    var splits = [PointSplit](repeating: PointSplit(), count: weights.count)
    for (criterion, item) in zip(plan.criteria, items) where criterion >= 0 {
      splits[criterion] += item.split
    }
    return zip(plan.questionnaire.criteria, zip(weights, splits)).map { criterion, sums in
      CriterionScore(id: criterion.id, title: criterion.title, weight: sums.0, split: sums.1)
    }
  }
}
