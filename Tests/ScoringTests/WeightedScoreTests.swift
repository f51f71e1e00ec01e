import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@testable import Scoring

@Suite struct WeightedScoreTests {
  @Test(arguments: [
    ("halves and wholes", [(3.0, 0.5), (1.0, 1.0)], 62.5 as Double?),
    ("what does not apply leaves the sum", [(3.0, 0.5), (90.0, nil)], 50),
    ("nothing applies", [(3.0, nil)], nil), ("no criteria", [], nil), ("nothing earned", [(2.0, 0.0)], 0),
  ])
  func sums(_ name: String, _ parts: [(Double, Double?)], _ expected: Double?) {
    #expect(isClose(weightedScore(parts.map { (weight: $0.0, share: $0.1) }), expected), "\(name)")
  }

  /// The portfolio's line gives the scorecard's score at any weights, down to very small and very large ones.
  @Test func equalsTheScorecardAtAnyWeights() {
    for seed in UInt64(0)..<500 {
      var generator = SeededGenerator(seed: seed)
      let questionnaire = generator.chance(0.3) ? .example : generator.questionnaire()
      let assessment = generator.assessment(of: questionnaire)
      let shares = assessment.scorecard(against: questionnaire).shares(in: questionnaire)
      let line = summary(of: assessment, questionnaire, shares)
      let reach = generator.chance(0.2) ? 1e6 : 30
      let weights = Dictionary(
        uniqueKeysWithValues: questionnaire.criteria.map {
          ($0.id, Double.random(in: 1e-3...reach, using: &generator))
        })
      let other = assessment.with { $0.weights = weights }.scorecard(against: questionnaire)
      #expect(isClose(line.score(at: weights), other.score), "seed \(seed)")
      #expect(other.shares(in: questionnaire) == shares, "seed \(seed)")
    }
  }

  private func summary(
    of assessment: Assessment, _ questionnaire: Questionnaire, _ shares: [CriterionShare]
  ) -> AssessmentSummary {
    let card = assessment.scorecard(against: questionnaire)
    return AssessmentSummary(
      id: assessment.id, questionnaire: questionnaire.hash, product: nil, decisionDate: card.decisionDate,
      answered: 0, asked: 0, score: card.score, low: card.low, high: card.high, tier: 1, verdict: nil,
      gatesInTheWay: 0, decided: nil, criteria: shares)
  }
}
