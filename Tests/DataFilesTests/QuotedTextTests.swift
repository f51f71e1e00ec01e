import DataFiles
import Testing

@Suite struct QuotedTextTests {
  static let rows: [Row<String, String>] = [
    Row("plain", "yess", "'yess'"),
    Row("empty", "", "''"),
    Row("an escape sequence", "\u{1B}[31m", "'\\u{1B}[31m'"),
    Row("a right-to-left mark", "a\u{202E}b", "'a\\u{202E}b'"),
    Row("a line break", "a\nb", "'a\\u{A}b'"),
    Row("emoji", "😀", "'😀'"),
    Row("sixty", String(repeating: "x", count: 60), "'" + String(repeating: "x", count: 60) + "'"),
    Row("too long", String(repeating: "x", count: 10_000), "'" + String(repeating: "x", count: 60) + "…'"),
  ]

  @Test(arguments: rows) func shows(_ row: Row<String, String>) {
    #expect(quoted(row.input) == row.expected)
  }
}
