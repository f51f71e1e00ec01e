import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@testable import Scoring

@Suite struct ExplanationTotalsTests {
  /// The lines under a number add up to it, and a number that does not exist has none.
  @Test(arguments: Scorecard.Total.allCases) func linesAddUp(_ total: Scorecard.Total) {
    var explained = 0
    for seed in UInt64(0)..<400 {
      var generator = SeededGenerator(seed: seed)
      let questionnaire = generator.chance(0.3) ? .example : generator.questionnaire()
      let card = generator.assessment(of: questionnaire).scorecard(against: questionnaire)
      let lines = card.lines(behind: total, in: questionnaire)
      guard let value = card.value(of: total) else {
        #expect(lines.isEmpty, "seed \(seed)")
        continue
      }
      #expect(isClose(lines.reduce(0) { $0 + $1.amount }, value), "\(total), seed \(seed)")
      if value > 0 { explained += 1 }
    }
    #expect(explained > 20)
  }

  @Test func linesSpeakInWords() {
    var assessment = Assessment.sample()
    assessment.answers["Q04"] = Answer(choice: .option("yes"))
    let card = assessment.scorecard(against: .example)
    #expect(card.lines(behind: .high, in: .example).first?.text == "earned so far")
    #expect(
      card.lines(behind: .claimed, in: .example).map(\.text) == [
        "G1 Audit trails: earned 2.6, and 3.9 claimed without proof"
      ])
    #expect(card.lines(behind: .completeness, in: .example).first?.text == "G1 Audit trails: 1 of 2 answered")
    #expect(
      card.lines(behind: .proof, in: .example).map(\.text) == [
        "G1 Audit trails: 6.5 of 6.5 claimed points, proof 0.40"
      ])
  }
}
