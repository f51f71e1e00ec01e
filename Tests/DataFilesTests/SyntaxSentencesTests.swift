import DataFiles
import Testing

@Suite struct SyntaxSentencesTests {
  static let rows: [Row<String, String>] = [
    Row("a list cut off", "a: [1, 2", "1:9: the file ends before the [ or { in line 1 is closed"),
    Row("a map cut off", "\nvendor: {name: x\n", "3:1: the file ends before the [ or { in line 2 is closed"),
    Row(
      "JSON cut off", "{\"a\": 1,\n \"b\": \"x", "2:9: the quoted text that starts in line 2 is not closed"),
    Row("a list not closed", "a: [1, 2\nb: 3", "2:2: the list that opens with [ in line 1 goes on without"),
    Row("a map not closed", "a: {b: 1\nc: [", "2:2: the map that opens with { in line 1 goes on without"),
    Row("a quote not closed", "a: 'it''s", "1:10: the quoted text that starts in line 1 is not closed"),
    Row(
      "a quote over a document", "a: 'x\n---\n'", "2:1: the quoted text that starts in line 1 is not closed"),
    Row("a tab", "a:\n\t- b", "2:1: a tab indents this line; use spaces"),
    Row("a second colon", "why: because: so", "1:13: this colon would start a second key in one line"),
    Row("a key too far right", "a: 1\n b: 2", "2:3: this colon would start a second key in one line"),
    Row("a key too far left", "a:\n  - x\n y: z", "3:2: this does not fit the map that starts in line 1"),
    Row("text behind quotes", "a: \"x\" y", "1:8: this does not fit the map that starts in line 1"),
    Row("a key among items", "- a\nb: 1", "2:1: this does not fit the list that starts in line 1"),
    Row("no colon", "a: 1\nb\n", "3:1: the key in line 2 has no colon"),
    Row("a list behind its key", "a: - b", "1:4: a list cannot start here"),
    Row("a character that is kept", "a: @x", "1:4: no text can start with '@'; put it in quotes"),
    Row("a backtick", "a: `x`", "1:4: no text can start with '`'; put it in quotes"),
    Row("an unknown escape", #"a: "C:\path""#, "1:7: this backslash escape is unknown"),
    Row("a short escape", #"a: "\x4""#, "1:7: this escape needs hexadecimal digits"),
    Row("an escape too high", #"a: "\UFFFFFFFF""#, "1:7: this escape stands for no character"),
    Row("text behind a bar", "a: |x", "1:5: only an indented text may follow | or >"),
    Row("two documents", "a: 1\n---\nb: 2", "2:1: a second document starts here"),
    Row("text after the end", "a: 1\n...\nb", "3:1: this does not belong to what stands above it"),
    Row("a missing value", "a: [,]", "1:5: a value is missing here"),
    Row("a lone ampersand", "a: & b", "1:5: an anchor or alias (& or *) is not accepted"),
    Row("a directive", "%FOO\n---\na: 1", "1:5: a tag or directive (! or %) is not accepted"),
    Row("an unknown tag handle", "a: !x!y z", "1:4: a tag or directive (! or %) is not accepted"),
  ]

  @Test(arguments: rows) func says(_ row: Row<String, String>) {
    let found = problems(row.input)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(row.expected) == true, "found \(found)")
  }
}
