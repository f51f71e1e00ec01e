import DiligenceSupport
import Testing
import TrialSupport

@testable import Reporting

/// Texts made of pieces of markup by chance, thousands of them: the parser must see the same tree as with plain words.
@Suite struct RandomMarkdownTests {
  private static let pieces =
    ParsedReportTests.hostile + [
      "|", "\\", "`", "*", "_", "~", "[", "]", "(", ")", "<", ">", "!", "#", "@", "$", "&", ":", "/", "=",
      "-", "+", ".",
      ";", "'", "\"", " ", "  ", "\t", "\n", "\r\n", "\n\n", "1", "a", "www.", "WWW.", "http:", "HTTPS://",
      "ftp://a.b",
      "mailto:", "xmpp:", "a@b.cd", "a@b", ".com", "&#", "&#x7C;", "&lt", "\u{A0}", "\u{2028}", "\u{2029}",
      "\u{85}",
      "\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "e\u{301}", "\u{301}",
      "\u{1F468}\u{200D}\u{1F469}",
      "[^1]:", "[x]", "- [x] ", "~~~", "```\n", "</td>", "<!--", "-->", "<?", "]]>",
      "\u{1B}]8;;http://a\u{7}", "日本",
      "0123456789abcdef0123456789abcdef01234567", "GH-12", "owner/repo@abcdef0", "$$", "\\(", "\\[", "{{",
      "}}", "{%",
    ]

  /// Each batch is one document, so that the parser starts once for many texts.
  @Test(arguments: 0..<4) func everyTextIsText(batch: Int) throws {
    let count = max(60, Effort.count("DULY_FUZZ", usually: 1000) / 16)
    var random = SeededGenerator(seed: UInt64(batch))
    var rest = (0..<count).map { _ in Self.text(&random) }[...]
    var tally = Tally("fuzzing Markdown, parsed by cmark-gfm")
    while !rest.isEmpty {
      let texts = Array(rest.prefix(250))
      rest = rest.dropFirst(texts.count)
      tally.tried += texts.count
      tally.bytes += texts.reduce(0) { $0 + $1.utf8.count }
      if try Self.isText(texts) { continue }
      tally.undetected += 1
      let culprit = try texts.first { try !Self.isText([$0]) }
      Issue.record("another tree: \(culprit.debugDescription), escaped \(culprit?.escapedForMarkdown ?? "")")
    }
    try tally.note()
  }

  private static func isText(_ texts: [String]) throws -> Bool {
    try ParsedMarkdown(texts.map { places(of: $0) }.joined()).structureWithoutBreaks
      == ParsedMarkdown(texts.map { places(of: $0.escapedForMarkdown.isEmpty ? "" : "harmless") }.joined())
      .structureWithoutBreaks
  }

  private static func places(of text: String) -> String {
    let value = text.escapedForMarkdown
    return """
      ## About \(value)

      **\(value)**, (\(value)) “\(value)” \(value): \(value).

      - \(value)
        - C01: \(value), \(value)

      | \(value) | b |
      |:--|--:|
      | \(value) | **\(value)** |
      | a |\(value)|

      x \(value)
      \(value)


      """
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined()
  }
}
