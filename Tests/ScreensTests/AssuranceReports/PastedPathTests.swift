import Testing

@testable import Screens

@Suite struct PastedPathTests {
  @Test(arguments: [
    ("/srv/soc2.pdf", "/srv/soc2.pdf"),
    ("/srv/My Report.pdf", "/srv/My Report.pdf"),
    ("'/srv/My Report.pdf'", "/srv/My Report.pdf"),
    ("'/srv/it'\\''s here.pdf' ", "/srv/it's here.pdf"),
    ("\"/srv/My \\\"new\\\" Report.pdf\"", "/srv/My \"new\" Report.pdf"),
    ("/srv/My\\ Report\\ \\(2\\).pdf ", "/srv/My Report (2).pdf"),
    ("/srv/a\\\\\\ b.pdf", "/srv/a\\ b.pdf"),
    ("file:///srv/My%20Report.pdf\r\n", "/srv/My Report.pdf"),
    ("file://localhost/srv/%C3%A9t%C3%A9.pdf", "/srv/été.pdf"),
    ("FILE:///srv/100%.pdf", "/srv/100%.pdf"),
    ("/srv/one.pdf\n/srv/two.pdf", "/srv/one.pdf"),
    ("/srv/one\\ 1.pdf /srv/two.pdf", "/srv/one 1.pdf"),
    ("  ~/soc2.pdf \n", "~/soc2.pdf"),
    ("'/srv/never ends.pdf", "'/srv/never ends.pdf"),
    ("C:\\Users\\me", "C:\\Users\\me"),
    ("", ""), ("\n", ""), ("'", "'"), ("\\", "\\"), ("file://", "file://"), ("file:///%FF", "file:///%FF"),
  ])
  func whatATerminalPastesIsThePath(_ pasted: String, _ path: String) {
    #expect(pathMeant(by: pasted) == path)
  }

  /// A path may be unquoted when it is pasted and again when it is taken.
  @Test func aPlainPathStaysAsItIs() {
    for path in ["/a b/c.pdf", "~/Übersicht (2).pdf", "../x'y.pdf", "/srv/100%25.pdf"] {
      #expect(pathMeant(by: path) == path)
    }
  }

  @Test func onlyAPathOpensThePrompt() {
    for text in ["/srv/a.pdf", "'/srv/a b.pdf'", "~/a.pdf", "file:///a.pdf", "./a.pdf"] {
      #expect(looksLikePath(text), "\(text)")
    }
    for text in ["", "/", "hello", "https://example.org/a.pdf", "2026-01-31"] {
      #expect(!looksLikePath(text), "\(text)")
    }
  }
}
