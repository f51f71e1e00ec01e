import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@testable import Scoring

@Suite struct ExplanationTests {
  /// Lines add up to what they explain, whatever the assessment.
  @Test func linesAddUp() {
    for seed in 0..<UInt64(200) {
      var generator = SeededGenerator(seed: seed)
      let questionnaire = generator.questionnaire()
      let scorecard = generator.assessment(of: questionnaire).scorecard(against: questionnaire)
      #expect(isClose(sum(scorecard.lines), scorecard.score ?? 0), "seed \(seed)")
      for criterion in scorecard.criteria {
        #expect(isClose(sum(scorecard.lines(behind: criterion.id)), criterion.split.earned), "seed \(seed)")
      }
      for item in scorecard.items {
        let lines = scorecard.lines(behind: item.id, in: questionnaire)
        #expect(isClose(sum(lines), item.split.earned), "seed \(seed)")
      }
    }
  }

  @Test func showsTheArithmetic() {
    var assessment = Assessment.sample()
    assessment.answers["C12"] = Answer(choice: .option("partial"))
    assessment.evidence["C12"] = ["DOC": Evidence(status: .accepted)]
    let scorecard = assessment.scorecard(against: .example)
    #expect(
      scorecard.lines(behind: "G2") == [
        ExplanationLine(text: "C12: 10.400000 × 0.5 × 0.600000", amount: 10.4 * 0.5 * 0.6),
        ExplanationLine(text: "C13: open, 2.600000 points", amount: 0),
      ])
    #expect(
      scorecard.lines(behind: "C12", in: .example).map(\.text) == [
        "points: 100 × weight 13 of 100 × importance 4 of 5",
        "gap: the answer claims 0.5 of it (− points × (1 − 0.5))",
        "missing proof: of that 0.600000 is proven (− points × 0.5 × (1 − 0.600000))",
      ])
    #expect(
      scorecard.lines(behind: "C13", in: .example).map(\.text) == [
        "points: 100 × weight 13 of 100 × importance 1 of 5", "open: no answer counts yet",
      ])
    #expect(scorecard.lines.count == 9)
    #expect(scorecard.lines[1].text == "G2 Validation evidence: 3.1 of 13.0 points")
  }

  @Test func hasNoLinesForWhatTakesNoPart() {
    var assessment = Assessment.sample()
    assessment.intake.use.personalData = .no
    let scorecard = assessment.scorecard(against: .example)
    #expect(scorecard.lines(behind: "PK1", in: .example).isEmpty)
    #expect(scorecard.lines(behind: "C99", in: .example).isEmpty)
  }

  private func sum(_ lines: [ExplanationLine]) -> Double {
    lines.reduce(0) { $0 + $1.amount }
  }
}
