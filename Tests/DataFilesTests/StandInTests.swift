import DataFiles
import Testing

@Suite struct StandInTests {
  static let texts: [Row<String, String>] = [
    Row("a joined pair", #"{"a": "\ud83d\ude00!"}"#, #"{a: "😀!"}"#),
    Row("two pairs and capitals", #"["\uD83D\uDE00\uD83D\uDE01"]"#, #"["😀😁"]"#),
    Row("an escaped backslash is none", #"a: "\\ud83d""#, #"{a: "\ud83d"}"#),
    Row("an escape after an escaped backslash", #"a: "\\\ud83d\ude00""#, #"{a: "\😀"}"#),
    Row("single quotes know no escapes", #"a: '\ud83d\ude00'"#, #"{a: "\ud83d\ude00"}"#),
    Row("nor does bare text", #"a: \ud83d\ude00"#, #"{a: \ud83d\ude00}"#),
    Row("a key", #"{"\ud83d\ude00": 1}"#, "{😀: 1}"),
    Row("asterisks in text", "a: 2*3\nb: '*'\n'*': \"x*\"", #"{a: 2*3, b: "*", *: "x*"}"#),
    Row("other escapes", #"a: "\u00e9\n\x41\U0001F600""#, "{a: \"é\nA😀\"}"),
    Row("a line separator as an escape", #"a: "x\u2028y""#, "{a: \"x\u{2028}y\"}"),
  ]

  @Test(arguments: texts) func keeps(_ row: Row<String, String>) throws {
    #expect(try shape(row.input) == row.expected)
  }

  static let broken: [Row<String, String>] = [
    Row("a high half alone", #"a: "\ud83d""#, #"1:4: the escape \ud83d"#),
    Row("a low half first", #"a: "\ude00\ud83d""#, #"1:4: the escape \ud83d"#),
    Row("a high half before text", #"a: "\ud83dx""#, #"1:4: the escape \ud83d"#),
    Row("an escape that names a stand-in", #"a: "\ufdd0""#, #"1:4: the escape \ufdd0"#),
    Row("the same in eight digits", #"a: "\U0000fdd1""#, #"1:4: the escape \U0000fdd1"#),
  ]

  @Test(arguments: broken) func refuses(_ row: Row<String, String>) {
    let found = problems(row.input)
    #expect(found.first?.hasPrefix(row.expected + " in this text stands for no character") == true)
  }

  @Test func placesBehindAnEscapeStayRight() {
    #expect(problems(#"{"a": "\ud83d\ude00", "a": 2}"#).first?.hasPrefix("1:23: the key 'a'") == true)
  }
}
