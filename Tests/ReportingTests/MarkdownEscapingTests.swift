import Testing

@testable import Reporting

@Suite struct MarkdownEscapingTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("a | b", #"a \| b"#),
    (#"a\|b"#, #"a\\\|b"#),
    ("one\ntwo\r\nthree\rfour\u{2028}five", "one<br>two<br>three<br>four<br>five"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("R&amp;D", "R&amp;amp;D"),
    ("](javascript:alert(1))", #"\](javascript:alert(1))"#),
    ("![x](y)", #"!\[x\](y)"#),
    ("*a* _b_ ~c~ `d` $e$", #"\*a\* \_b\_ \~c\~ \`d\` \$e\$"#),
    ("[^1]", #"\[^1\]"#),
    ("# no heading", "\\# no heading"),
    ("#12", "\\#\u{2060}12"),
    ("see #12", "see #\u{2060}12"),
    ("- no list", #"\- no list"#),
    ("+ no list", #"\+ no list"#),
    ("1. no list", #"1\. no list"#),
    ("12)", #"12\)"#),
    ("1.5 is a number", "1.5 is a number"),
    ("=== no underline", #"\=== no underline"#),
    ("=cmd()", #"\=cmd()"#),
    ("> no quote", "&gt; no quote"),
    (":-: no rule", #"\:-: no rule"#),
    ("@team", "@\u{2060}team"),
    ("anna@example.com", "anna@\u{2060}example.com"),
    ("https://example.com", #"https\://example.com"#),
    ("://", #"\://"#),
    ("www.example.com", #"www\.example.com"#),
    ("\u{1B}[31mred\u{7}", "\u{FFFD}\\[31mred\u{FFFD}"),
    ("a\u{202E}b\u{2066}c\u{FEFF}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
    ("    no code", "no code"),
    ("\n\n trimmed \t\n", "trimmed"),
    ("two\twords", "two words"),
    ("👩‍💻 日本語 é", "👩‍💻 日本語 é"),
    ("", ""),
  ])
  func showsAsText(text: String, expected: String) {
    #expect(text.escapedForMarkdown == expected)
  }

  @Test func keepsAllOfALongText() {
    let long = String(repeating: "x|", count: 10_000)
    #expect(long.escapedForMarkdown == String(repeating: "x\\|", count: 10_000))
  }
}
