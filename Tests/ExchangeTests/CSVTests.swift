import Exchange
import Testing

@Suite struct CSVTests {
  @Test(arguments: [
    ("plain", "Example Code", "Example Code"), ("edge", " a", "\" a\""), ("nothing", "", ""),
    ("comma", "a,b", "\"a,b\""), ("quote", "a\"b", "\"a\"\"b\""), ("line", "a\nb", "\"a\nb\""),
    ("formula", "=1+1", "'=1+1"), ("plus", "+1", "'+1"), ("minus", "-1", "'-1"), ("at", "@a", "'@a"),
    ("tab", "\tx", "' x"), ("return", "\rx", "' x"), ("formula after a space", " =1", "' =1"),
    ("formula after an invisible mark", "\u{FEFF}=1", "'\u{FFFD}=1"), ("full width", "＝1", "'＝1"),
    ("formula on the second line", "a\n=1", "\"a\n=1\""), ("escape", "\u{1B}[31m", "\u{FFFD}[31m"),
    ("turned", "a\u{202E}b", "a\u{FFFD}b"), ("hyphen inside", "a-b", "a-b"), ("semicolon", "a;b", "\"a;b\""),
    ("quote under a mark", "a\"\u{301},=1", "\"a\"\"\u{301},=1\""),
    ("quote with a joiner", "\"\u{200D},\"\u{200D}", "\"\"\"\u{200D},\"\"\u{200D}\""),
  ])
  func writesACell(_ name: String, _ text: String, _ expected: String) {
    var table = CSV(columns: ["x"])
    table.append([text])
    #expect(table.text == "x\r\n\(expected)\r\n")
  }
}
