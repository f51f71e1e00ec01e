import DataFiles
import Testing

@Suite struct FieldTextTests {
  private enum Level: String, CaseIterable, Sendable { case critical, standard, minor }

  static let texts: [Row<String, String>] = [
    Row("bare", "x y", "x y"), Row("quoted", "'x'", "x"), Row("a number", "1.10", "1.10"),
    Row("a word", "no", "no"),
    Row("empty in quotes", "''", ""),
  ]

  @Test(arguments: texts) func readsText(_ row: Row<String, String>) {
    #expect(read(row.input) { $0.text() }.value == row.expected)
  }

  static let words: [Row<String, String>] = [
    Row("misspelt", "standart", "1:1: 'the file': 'standart' is not known; did you mean 'standard'?"),
    Row("unknown", "blue", "1:1: 'the file': 'blue' is not known; known: critical, standard, minor"),
    Row("null", "null", "1:1: 'the file' is empty; expected one of critical, standard, minor"),
    Row(
      "a list", "[minor]",
      "1:1: 'the file': expected one of critical, standard, minor, found a list"),
  ]

  @Test(arguments: words) func refusesWords(_ row: Row<String, String>) {
    #expect(read(row.input) { $0.word(Level.self) }.problems == [row.expected])
  }

  @Test func wordsAreCasesOrTexts() {
    #expect(read("minor") { $0.word(Level.self) }.value == .minor)
    #expect(read("'yes'") { $0.word(in: ["yes", "no"]) }.value == "yes")
  }

  @Test func manyWordsAreNotAllListed() {
    let words = (1...20).map { "word\($0 * 1111)" }
    let problem = read("x") { $0.word(in: words) }.problems.first
    #expect(problem?.hasSuffix("word12221, word13332 …") == true)
  }

  static let truths: [Row<String, Bool?>] = [
    Row("yes", "yes", true), Row("true", "true", true), Row("no", "no", false), Row("false", "false", false),
    Row("quoted", "'no'", false), Row("misspelt", "flase", nil), Row("a number", "1", nil),
  ]

  @Test(arguments: truths) func readsTruth(_ row: Row<String, Bool?>) {
    #expect(read(row.input) { $0.truth() }.value == row.expected)
  }

  @Test func valuesOfOtherFormsAreConverted() {
    #expect(read("#1\n7-11") { $0.value(expecting: "two numbers") { $0.count } }.value == 4)
    let refused = read("a-b") { $0.value(expecting: "a date such as 2026-11-21") { Int($0) } }
    #expect(refused.problems == ["1:1: 'the file': expected a date such as 2026-11-21, found 'a-b'"])
  }
}
