import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@testable import Scoring

@Suite struct ScoreNumbersTests {
  /// The numbers of many at once are those of each one's scorecard, to the last bit.
  @Test func areThoseOfTheScorecards() {
    var generator = SeededGenerator(seed: 4)
    let assessments = (0..<300).map { _ in generator.assessment(of: .example) }
    for (numbers, assessment) in zip(Questionnaire.example.numbers(of: assessments), assessments) {
      let card = assessment.scorecard(against: .example)
      #expect(numbers.assessment == card.assessment)
      #expect(numbers.score == card.score && numbers.score == card.low && numbers.high == card.high)
      #expect(numbers.claimed == card.claimed && numbers.proof == card.proof)
      #expect(numbers.completeness == card.completeness)
      #expect(numbers.notApplicableShare == card.notApplicableShare)
      #expect(numbers.verdict == card.verdict)
    }
  }

  @Test func areNoneForNobody() {
    #expect(Questionnaire.example.numbers(of: []).isEmpty)
  }
}
