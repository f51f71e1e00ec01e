import DataFiles
import Testing

@Suite struct ProblemTests {
  static let rows: [Row<Problem, String>] = [
    Row(
      "all there is to say",
      Problem(file: "a.yaml", place: Place(line: 3, column: 14), message: "it is wrong", fix: "mend it"),
      "a.yaml:3:14: it is wrong; mend it"),
    Row("no fix", Problem(file: "a.yaml", message: "it is wrong"), "a.yaml: it is wrong"),
    Row("no file", Problem(place: Place(line: 3, column: 14), message: "it is wrong"), "3:14: it is wrong"),
    Row("nothing else", Problem(message: "it is wrong"), "it is wrong"),
    Row("a hostile name", Problem(file: "\u{1B}[2J", message: "it is wrong"), "\\u{1B}[2J: it is wrong"),
  ]

  @Test(arguments: rows) func reads(_ row: Row<Problem, String>) {
    #expect(row.input.description == row.expected)
  }

  @Test func orderIsFromTopToBottomOfEachFile() {
    let sorted = [
      Problem(file: "a", message: "of the file"),
      Problem(file: "a", place: Place(line: 2, column: 9), message: "x"),
      Problem(file: "a", place: Place(line: 10, column: 1), message: "x"),
      Problem(file: "a", place: Place(line: 10, column: 2), message: "x"),
      Problem(file: "b", place: Place(line: 1, column: 1), message: "x"),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
