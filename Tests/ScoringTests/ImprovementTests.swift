import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct ImprovementTests {
  private let scorecard: Scorecard = {
    var assessment = Assessment.sample(hasNoReports: true)
    for item in Questionnaire.example.items {
      assessment.answers[item.id] = Answer(choice: item.options.first.map { .option($0.id) })
      for piece in item.evidencePieces {
        assessment.evidence[item.id, default: [:]][piece.id] = Evidence(status: .accepted, source: .ownCheck)
      }
    }
    assessment.answers["C12"] = Answer(choice: .option("partial"))
    assessment.answers["C04"] = nil
    assessment.evidence["C17"] = nil
    return assessment.scorecard(against: .example)
  }()

  @Test func namesTheLargestGainFirst() {
    // G1: 13 points over C04 and Q04, 6.5 each; G2: C12 holds 10.4; G4: C17 and Q05 hold 6 each.
    #expect(scorecard.improvements(by: .answer).map(\.item) == ["C04"])
    #expect(isClose(scorecard.improvements(by: .answer).first?.gain, 6.5))
    #expect(scorecard.improvements(by: .betterAnswer).map(\.item) == ["C12", "Q01", "Q02", "Q03", "X3"])
    #expect(isClose(scorecard.improvements(by: .betterAnswer).first?.gain, 5.2))
    #expect(scorecard.improvements(by: .proof).first?.item == "C17")
    #expect(isClose(scorecard.improvements(by: .proof).first?.gain, 3.6))
  }

  @Test func mixesAllWays() {
    let first = scorecard.improvements.prefix(3)
    #expect(first.map(\.item) == ["C04", "C12", "C17"])
    #expect(first.map(\.way) == [.answer, .betterAnswer, .proof])
  }

  @Test func ordersEqualGainsByItem() {
    let gains = Assessment.sample().scorecard(against: .example).improvements(by: .answer)
    #expect(gains.filter { isClose($0.gain, 6.5) }.map(\.item) == ["C04", "Q04"])
  }
}
