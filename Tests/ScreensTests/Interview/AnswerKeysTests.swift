import Diligence
import Testing

@testable import Screens

@Suite struct AnswerKeysTests {
  private let keys = Fixture.questionnaire.item("Q07").map(AnswerKeys.init)

  @Test func digitsFollowTheOptionsBestFirst() {
    let cases: [(digit: Int, choice: Choice?)] = [
      (0, .unknown), (1, .option("dedicated")), (5, .option("shared_without")), (6, nil), (-1, nil),
    ]
    for (digit, choice) in cases { #expect(keys?.choice(for: digit) == choice, "\(digit)") }
  }

  @Test func chosenAnswerStandsInBrackets() {
    let lines = keys?.lines(width: 60, chosen: .option("logical")) ?? []
    #expect(lines.contains { $0.contains("[3 Shared storage, separated in software]") })
    #expect(lines.last?.hasSuffix("- not applicable") == true)
  }
}
