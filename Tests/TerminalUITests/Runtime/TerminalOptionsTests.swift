import Testing

@testable import TerminalUI

@Suite("Terminal options")
struct TerminalOptionsTests {
  @Test(
    "A locale that is not UTF-8 draws in ASCII; the first one set decides",
    arguments: [
      (["LANG": "en_US.UTF-8"], GlyphSet.unicode), (["LANG": "C.utf8"], .unicode),
      (["LC_CTYPE": "nl_NL.UTF8"], .unicode),
      (["LC_ALL": "C", "LANG": "en_US.UTF-8"], .ascii), (["LC_ALL": "", "LANG": "en_US.UTF-8"], .unicode),
      (["LANG": "en_US.ISO-8859-1"], .ascii), ([:], .ascii),
    ])
  func glyphs(environment: [String: String], glyphs: GlyphSet) {
    #expect(TerminalOptions(environment: environment).glyphs == glyphs)
  }

  @Test("NO_COLOR counts when it is not empty; no TERM is a terminal that cannot draw")
  func colorAndKind() {
    #expect(!TerminalOptions(environment: ["NO_COLOR": "1"]).hasColor)
    #expect(TerminalOptions(environment: ["NO_COLOR": ""]).hasColor)
    #expect(TerminalOptions(environment: [:]).hasColor)
    #expect(TerminalOptions(environment: [:]).kind == "dumb")
  }
}
