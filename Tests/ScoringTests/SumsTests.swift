import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct SumsTests {
  private func answered(_ ids: [ItemID], _ choice: Choice = .option("yes")) -> Assessment {
    var assessment = Assessment.sample()
    for id in ids {
      assessment.answers[id] = Answer(choice: choice, reason: "not in our use", approver: "J. Doe")
    }
    return assessment
  }

  @Test func fallsBackToTheQuestionnairesWeights() {
    var assessment = Assessment.sample()
    assessment.weights = ["G1": 26]
    let criteria = assessment.scorecard(against: .example).criteria
    #expect(criteria.map(\.weight) == [26, 13, 12, 12, 12, 12, 10, 9, 7])
    #expect(isClose(criteria[0].split.points, 100 * 26 / 113))
    #expect(isClose(criteria[1].split.points, 100 * 13 / 113))
  }

  @Test func hasNoValueBeforeTheFirstAnswer() {
    let scorecard = Assessment.sample().scorecard(against: .example)
    #expect(scorecard.score == nil && scorecard.low == nil && scorecard.high == nil)
    #expect(scorecard.claimed == nil && scorecard.proof == nil)
    #expect(scorecard.completeness == 0)
    #expect(scorecard.verdict == .incomplete)
  }

  @Test func hasNothingToScoreWhereNothingApplies() {
    let questionnaire = Questionnaire.example.keeping { $0.computation == nil }
    let all = questionnaire.items.map(\.id)
    let scorecard = answered(all, .notApplicable).scorecard(against: questionnaire)
    #expect(scorecard.score == nil && scorecard.completeness == nil && scorecard.verdict == nil)
    #expect(isClose(scorecard.notApplicableShare, 100))
  }

  @Test func hasNoProofWithoutAClaim() {
    let scorecard = answered(["C13"], .option("no")).scorecard(against: .example)
    #expect(scorecard.score == 0 && scorecard.claimed == 0)
    #expect(scorecard.proof == nil)
  }

  @Test func sharesPointsOverWhatApplies() {
    // G2 weighs 13 of 100; C12 is critical (4) and C13 minor (1).
    let before = Assessment.sample().scorecard(against: .example)
    let after = answered(["C13"], .notApplicable).scorecard(against: .example)
    func points(_ id: ItemID, _ scorecard: Scorecard) -> Double? {
      scorecard.items.first { $0.id == id }?.split.points
    }
    #expect(isClose(points("C12", before), 13 * 4 / 5))
    #expect(isClose(points("C12", after), 13))
    #expect(points("C13", after) == 0)
    #expect(isClose(after.notApplicableShare, 13.0 / 5))
  }

  @Test func dropsCriteriaWithoutItems() {
    let scorecard = answered(["C12", "C13"], .notApplicable).scorecard(against: .example)
    #expect(scorecard.criteria[1].split.points == 0)
    #expect(isClose(scorecard.criteria[0].split.points, 100.0 * 13 / 87))
  }

  @Test func leavesUnaskedItemsOutOfTheNotApplicableShare() {
    var assessment = answered(["C15"], .notApplicable)
    assessment.intake.use.personalData = .no
    let scorecard = assessment.scorecard(against: .example)
    // G7 weighs 10; without PK1–PK5 it holds 4 + 4 + 4 + 2.
    #expect(isClose(scorecard.notApplicableShare, 10.0 * 2 / 14))
  }

  @Test func keepsClaimProofAndCompletenessApart() {
    var assessment = answered(["C12"])
    assessment.answers["C13"] = Answer(choice: .option("partial"))
    assessment.evidence["C12"] = ["DOC": Evidence(status: .accepted)]
    let scorecard = assessment.scorecard(against: .example)
    #expect(isClose(scorecard.claimed, 10.4 + 1.3))
    #expect(isClose(scorecard.score, 10.4 * 0.6 + 1.3 * 0.4))
    #expect(isClose(scorecard.proof, (10.4 * 0.6 + 2.6 * 0.4) / 13))
    #expect(isClose(scorecard.completeness, 0.13))
    #expect(isClose(scorecard.high, 10.4 * 0.6 + 1.3 * 0.4 + 87))
  }
}
