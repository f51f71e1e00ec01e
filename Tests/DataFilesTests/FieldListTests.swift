import DataFiles
import Testing

@Suite struct FieldListTests {
  @Test func everyValueOfAListIsRead() {
    #expect(read("[a, b]") { $0.list { $0.text() } }.value == ["a", "b"])
    #expect(read("[]") { $0.list { $0.text() } }.value == [])
  }

  @Test func everyWrongValueIsReportedByItsNumber() {
    let result = read("x: [1, two, [3], null]") { root in root.map { $0["x"].list { $0.integer() } } }
    #expect(
      result.problems == [
        "1:8: 'x 2': expected a whole number, found 'two'",
        "1:13: 'x 3': expected a whole number, found a list",
        "1:18: 'x 4' is empty; expected a whole number",
      ])
  }

  @Test func textIsNoList() {
    #expect(
      read("a") { $0.list() }.problems == [
        "1:1: 'the file': expected a list, found 'a'; write it as [ … ], or one '- ' line for each value"
      ])
  }
}
