import Diligence
import Testing

@Suite struct AnswerTests {
  @Test(
    arguments: [
      ("yes", .option("yes")), ("not_applicable", .notApplicable), ("unknown", .unknown),
      ("Unknown", .option("Unknown")), ("", .option("")),
    ] as [(String, Choice)])
  func readsWords(word: String, expected: Choice) {
    #expect(Choice(word: word) == expected)
    #expect(expected.word == word)
  }

  @Test(arguments: [
    (Answer(choice: .notApplicable, reason: "unused", approver: "J. Doe"), true),
    (Answer(choice: .notApplicable, reason: "unused", approver: " "), false),
    (Answer(choice: .notApplicable, reason: "\n", approver: "J. Doe"), false),
    (Answer(choice: .notApplicable, reason: "unused"), false),
    (Answer(choice: .notApplicable, approver: "J. Doe"), false),
    (Answer(choice: .unknown, reason: "unused", approver: "J. Doe"), false),
    (Answer(reason: "unused", approver: "J. Doe"), false),
  ])
  func needsReasonAndApproverToNotApply(answer: Answer, expected: Bool) {
    #expect(answer.isApprovedNotApplicable == expected)
  }

  @Test func knowsWhenItIsEmpty() {
    #expect(Answer().isEmpty)
    #expect(!Answer(note: "").isEmpty)
    #expect(!Answer(choice: .unknown).isEmpty)
  }
}
