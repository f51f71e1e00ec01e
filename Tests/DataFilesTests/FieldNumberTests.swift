import DataFiles
import Testing

@Suite struct FieldNumberTests {
  static let numbers: [Row<String, Double?>] = [
    Row("whole", "13", 13), Row("negative", "-2", -2), Row("point", "0.5", 0.5), Row("power", "1e3", 1000),
    Row("signed", "+3", 3), Row("infinite", "inf", nil), Row("too large", "1e999", nil),
    Row("none", "nan", nil),
    Row("hexadecimal", "0x10", nil), Row("YAML's infinity", ".inf", nil), Row("grouped", "1_000", nil),
    Row("only signs", "+-", nil), Row("a letter", "e", nil), Row("text", "many", nil),
  ]

  @Test(arguments: numbers) func reads(_ row: Row<String, Double?>) {
    #expect(read(row.input) { $0.number() }.value == row.expected)
  }

  static let refused: [Row<String, String>] = [
    Row(
      "quoted", "'1'", "1:1: 'the file': expected a number from 0 to 1.5, found '1'; leave out the quotes"),
    Row("a comma", "0,5", "1:1: 'the file': expected a number from 0 to 1.5, found '0,5'; write it as 0.5"),
    Row("out of range", "2", "1:1: 'the file': expected a number from 0 to 1.5, found '2'"),
    Row("a map", "{}", "1:1: 'the file': expected a number from 0 to 1.5, found a map"),
  ]

  @Test(arguments: refused) func refuses(_ row: Row<String, String>) {
    #expect(read(row.input) { $0.number(in: 0...1.5) }.problems == [row.expected])
  }

  static let integers: [Row<String, Int?>] = [
    Row("inside", "3", 3), Row("outside", "10", nil), Row("broken", "3.0", nil),
    Row("too large", "1e99", nil),
  ]

  @Test(arguments: integers) func readsWholeNumbers(_ row: Row<String, Int?>) {
    #expect(read(row.input) { $0.integer(in: 1...9) }.value == row.expected)
  }
}
