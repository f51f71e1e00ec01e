import Foundation
import Testing

@Suite struct PlainInterviewTests {
  @Test(arguments: [(["--plain"], [:]), ([], ["ACCESSIBLE": "1"])])
  func answersOverAPipeAreRecordedAndMoveTheScore(_ option: [String], _ wish: [String: String]) throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let run = try home.run(
      [try Program.path(), "interview", "example-code"] + option, input: "Q04\n1\n2\nq\n",
      changing: wish.merging(["TERM": "dumb"]) { $1 })
    let text = try run.succeeded()
    #expect(run.errors.isEmpty)
    let moves = text.matches(of: /(Q0[45]): .* Score (?:stays |[+−][0-9.]+, now )?([0-9]+\.[0-9])/)
    #expect(moves.map { String($0.1) } == ["Q04", "Q05"])
    let score = try home.score("example-code")
    #expect(moves.last.map { String($0.2) } == score.shown)
    #expect(score.items["Q04"]?.answer == "yes")
    #expect(text.harmful.isEmpty)
  }

  @Test func notesEvidenceAndUndoAndTheSameRowAgain() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let input = "C01\nn\nseen by us\ntwice\n.\ne\n1 1 o inventory.pdf\n\n2\nu\nC02\nn\nbegun"
    try home.duly("interview", "example-code", "--plain", input: input).succeeded()
    #expect(try home.note("C01") == "seen by us\ntwice")
    #expect(try home.note("C02") == "begun", "the end of the input loses nothing")
    #expect(try home.score("example-code").items["C01"]?.answer == nil, "taken back")
    let answers = try home.duly("answers", "example-code").succeeded()
    #expect(answers.contains("inventory.pdf") && answers.contains("own_check"))
    let again = try home.duly("interview", "example-code", "--plain", input: "q\n").succeeded()
    #expect(again.contains("\nC02 "))
  }

  @Test func whatIsNoAnswerChangesNothing() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let before = try home.head()
    let run = try home.duly(
      "interview", "example-code", "--plain", input: "Q04\n9\nzzz\n\u{1B}[31m\n99999999999999999999\nq\n")
    try run.succeeded()
    #expect(run.output.contains("`zzz`"))
    #expect(run.output.harmful.isEmpty)
    #expect(try home.head() == before)
  }

  @Test func plainAnswersThatCouldNotBeSavedAreAFailure() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let before = try home.head()
    try home.makeReadableOnly()
    let run = try home.runWithoutRoot(
      [try Program.path(), "interview", "example-code", "--plain"], input: "Q04\n1\nq\n")
    #expect(run.ending == .exit(1))
    #expect((run.output + run.errors).contains("read-only"))
    #expect(try home.head() == before)
  }
}
