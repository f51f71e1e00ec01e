import Diligence
import Testing

@testable import Reporting

/// Whatever a vendor writes, the parser must see the same document with other words in it.
@Suite struct ParsedReportTests {
  static let hostile = [
    "|", "a | b | c", "\\|", "\\", "<script>alert(1)</script>", "<!-- ", "<br", "](javascript:alert(1))",
    "[a](http://b)", "![a](b)", "[^1]", "[a]: http://b", "<http://a.b>", "http://a.b",
    "see https://a.b/c?d=e",
    "www.a.b", "anna@example.com", "mailto:anna@example.com", "xmpp:a@b.c", "@team", "#12", "owner/repo#12",
    "=cmd()", "===", "---", "***", "___", "# a", "## a", "- a", "+ a", "* a", "1. a", "1) a", "> a", "    a",
    "\ta",
    "```", "~~~", "``a", "`a`", "**a**", "__a__", "~~a~~", "*", "_", "~", "`", "$a$", "&lt;b&gt;", "&#124;",
    "&",
    ":-:", "|--|", "- [ ] a", "\u{1B}[31m", "\u{1B}]8;;http://a\u{7}", "\u{0}", "\u{202E}evil", "\u{2066}x",
    "a  ", "a\\", "!", "{{vendor}}", "{{{vendor}}}", "{{/gates}}", "%0", "'; DROP", "../../x",
  ]

  /// Every place in which a template may put a value.
  @Test(arguments: hostile)
  func keepsItsShapeInEveryPlace(text: String) throws {
    func shape(_ word: String) throws -> [String] {
      let value = word.escapedForMarkdown
      return try ParsedMarkdown(
        """
        # \(value)
        \(value)
        between
        \(value) \(value): **\(value)**, (\(value)) “\(value)”.

        - \(value)
          - C01: \(value)
        1. \(value)

        > \(value)

        | \(value) | b |
        |:--|--:|
        | \(value) | **\(value)** |
        | a |\(value)|

        \(value)
        """
      ).structure
    }
    #expect(try shape(text) == shape("harmless"))
  }

  /// Whole documents in which each place holds another of the texts.
  @Test(arguments: Array(stride(from: 0, to: hostile.count, by: 9)))
  func keepsItsShapeInWholeDocuments(first: Int) throws {
    let turned = Self.hostile[first...] + Self.hostile[..<first]
    let (evil, good) = (Hostile.judged(Array(turned)), Hostile.judged(["harmless"]))
    #expect(try Self.report(on: evil).structure == Self.report(on: good).structure)
    #expect(try Self.comparison(with: evil).structure == Self.comparison(with: good).structure)
  }

  @Test func keepsItsShapeOverLinesAndLength() throws {
    let harmless = try Self.report(on: Hostile.judged(["a\n\nb\n\nc"])).structure
    for text in ["# a\n\n- b\n\n> c", "| a |\n\n|--|\n\n| b |", "```\n\na\n\n```", "a\n\n***\n\n    b"] {
      #expect(try Self.report(on: Hostile.judged([text])).structure == harmless, "\(text)")
    }
    let long = String(repeating: "a|*b* <i> http://c.d\u{1B} ", count: 500)
    let once = try Self.report(on: Hostile.judged(["harmless"])).structure
    #expect(try Self.report(on: Hostile.judged([long])).structure == once)
  }

  @Test func holdsNoLinksImagesOrForeignHTML() throws {
    let parsed = try Self.report(on: Hostile.judged([Self.hostile.joined(separator: "\n")]))
    #expect(parsed.nodes(["link", "image", "html_block", "code", "code_block"]) == [])
    #expect(Set(parsed.nodes(["html_inline"]).map { $0.drop { $0 == " " } }) == ["html_inline &lt;br&gt;"])
  }

  /// A parser that sees nothing would prove nothing.
  @Test func parserSeesWhatIsNotEscaped() throws {
    let parsed = try ParsedMarkdown("[a](http://b) http://c.d a@b.cd <i> ![x](y) `c`\n")
    #expect(parsed.nodes(["link"]).count == 3)
    #expect(parsed.nodes(["image", "html_inline", "code"]).count == 3)
  }

  private static func report(on judged: JudgedAssessment) throws -> ParsedMarkdown {
    let report = ScoredReport(
      of: judged, alternatives: [Samples.rival], study: try Studies.study([judged, Samples.rival]),
      ledger: Samples.ledger)
    return try ParsedMarkdown(Templates.report().markdown(of: report))
  }

  private static func comparison(with judged: JudgedAssessment) throws -> ParsedMarkdown {
    let comparison = try Studies.comparison([judged, Samples.rival])
    return try ParsedMarkdown(Templates.comparison().markdown(of: comparison))
  }
}
