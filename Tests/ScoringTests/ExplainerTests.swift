import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@testable import Scoring

@Suite struct ExplainerTests {
  private func cases(_ count: UInt64 = 60) -> [Explainer] {
    (0..<count).map { seed in
      var generator = SeededGenerator(seed: seed)
      let questionnaire = generator.chance(0.3) ? .example : generator.questionnaire()
      let assessment = generator.assessment(of: questionnaire)
      return Explainer(
        assessment, against: questionnaire, card: assessment.scorecard(against: questionnaire))
    }
  }

  @Test func everythingOnTheScorecardCanBeAskedFor() {
    for explainer in cases() {
      for part in explainer.parts {
        #expect(explainer.explanation(of: part)?.title.isEmpty == false, "\(part)")
      }
    }
  }

  @Test func theLinesOfEveryNumberAddUpToIt() {
    var sums = 0
    for explainer in cases() {
      for part in explainer.parts.compactMap(explainer.explanation) {
        guard let sum = part.sum else { continue }
        #expect(abs(part.lines.reduce(0) { $0 + $1.amount } - sum) < 1e-9, "\(part.title)")
        sums += 1
      }
    }
    #expect(sums > 500)
  }

  @Test func exactlyOneRuleDecidesTheVerdictAndNoneIsAskedAfterIt() {
    for explainer in cases() {
      let asked = explainer.verdictQuestions.map(\.fits)
      guard !asked.isEmpty else { continue }
      #expect(asked.count { $0 == true } == 1)
      #expect(asked.drop { $0 == false }.dropFirst().allSatisfy { $0 == nil })
    }
  }

  @Test func whatIsNotThereHasNoExplanation() {
    #expect(cases(1)[0].explanation(of: "no-such-part") == nil)
  }

  @Test func letterCaseDoesNotMatter() {
    let explainer = cases(1)[0]
    #expect(explainer.explanation(of: "VERDICT") == explainer.explanation(of: "verdict"))
    #expect(explainer.explanation(of: "r02")?.part == "R02")
  }

  @Test func linesThatDoNotAddUpAsPrintedAreSaidToBeRounded() {
    let thirds = (0..<3).map { ExplanationLine(text: "\($0)", amount: 1.0 / 3) }
    #expect(!ExplainedNumber("a", "A", [], lines: thirds, sum: 1).addsUpAsPrinted)
    let halves = [ExplanationLine(text: "a", amount: 0.5), ExplanationLine(text: "b", amount: -0.25)]
    #expect(ExplainedNumber("a", "A", [], lines: halves, sum: 0.25).addsUpAsPrinted)
  }
}
