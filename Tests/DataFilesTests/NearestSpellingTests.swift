import DataFiles
import Testing

@Suite struct NearestSpellingTests {
  static let rows: [Row<String, String?>] = [
    Row("a letter too many", "yess", "yes"),
    Row("a letter too few", "partal", "partial"),
    Row("a wrong letter", "unknawn", "unknown"),
    Row("two swapped", "patrial", "partial"),
    Row("case", "YES", "yes"),
    Row("the word itself", "no", "no"),
    Row("the first of two as near", "np", "no"),
    Row("nothing near", "blue", nil),
    Row("too far for its length", "n", "no"),
    Row("two slips in six letters", "partxxl", "partial"),
    Row("three slips in six letters", "paxxxl", nil),
    Row("another letter altogether", "x", nil),
    Row("empty", "", nil),
    Row("endless", String(repeating: "yes", count: 1000), nil),
  ]

  @Test(arguments: rows) func finds(_ row: Row<String, String?>) {
    #expect(nearest(row.input, in: ["yes", "partial", "no", "unknown", "not"]) == row.expected)
  }
}
