import Diligence
import Testing

@Suite struct VendorTests {
  @Test(arguments: [
    "Example Code", "a", "3M", "日本ツール", "Größe & Söhne", "O'Neil (UK) Ltd.", "بيت", "क्‍ष",
    String(repeating: "x", count: 200),
  ])
  func acceptsNames(name: String) {
    #expect(problem(withName: name) == nil)
  }

  @Test(arguments: [
    ("", "the name is empty"), (" \t ", "the name is empty"),
    (String(repeating: "x", count: 201), "the name is longer than 200 characters"),
    ("e" + String(repeating: "\u{301}", count: 5000), "the name is longer than 200 characters"),
    ("Acme\u{1B}[31m", "the name holds control or invisible characters"),
    ("Acme\u{202E}edoc", "the name holds control or invisible characters"),
    ("Acme\u{200B}", "the name holds control or invisible characters"),
    ("Acme\nCode", "the name holds control or invisible characters"),
    ("../../x", "the name does not start with a letter or a digit"),
    ("'; DROP", "the name does not start with a letter or a digit"),
    ("=cmd()", "the name does not start with a letter or a digit"),
    (" Acme", "the name does not start with a letter or a digit"),
  ])
  func refusesNames(name: String, expected: String) {
    #expect(problem(withName: name) == expected)
  }
}
