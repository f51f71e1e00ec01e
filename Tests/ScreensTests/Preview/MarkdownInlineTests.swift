import TerminalUI
import Testing

@testable import Screens

@Suite struct MarkdownInlineTests {
  @Test(arguments: [
    ("R&amp;D &lt;b&gt; &#65;&#x42; &nope; &", "R&D <b> AB &nope; &"),
    ("\\*not\\* \\| \\\\ \\a", "*not* | \\ \\a"),
    ("one<br>two<br/>three <b>", "one\ntwo\nthree <b>"),
    ("jane@\u{2060}example.com", "jane@example.com"),
    ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
    ("`a*b*`, [words](https://example.com), [no link]", "a*b*, words (https://example.com), [no link]"),
    ("**open", "**open"), ("`open", "`open"), ("", ""), ("\\", "\\"),
  ])
  func reads(_ markdown: String, _ text: String) {
    #expect(MarkdownInline.spans(of: markdown).text == text)
  }

  @Test func marksBecomeStyles() {
    #expect(
      MarkdownInline.spans(of: "a **b *c* d** _e_") == [
        Span("a "), Span("b ", .bold), Span("c", .bold.underline), Span(" d", .bold), Span(" "),
        Span("e", .underline),
      ])
  }

  /// What the templates escape comes out as it was.
  @Test func escapedTextIsTextAgain() {
    let escaped = "\\- 5 \\* \\[x\\](y) \\_z\\_ \\~ \\`q\\` \\$1 http\\://a #\u{2060}1"
    #expect(MarkdownInline.spans(of: escaped) == [Span("- 5 * [x](y) _z_ ~ `q` $1 http://a #1")])
  }
}
