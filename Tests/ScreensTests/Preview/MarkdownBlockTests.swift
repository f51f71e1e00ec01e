import TerminalUI
import Testing

@testable import Screens

@Suite struct MarkdownBlockTests {
  private func kinds(_ markdown: String) -> [String] {
    MarkdownBlock.blocks(of: markdown).map { block in
      switch block {
      case .heading(let level, let spans): "h\(level) \(spans.text)"
      case .paragraph(let spans): "p \(spans.text)"
      case .entry(let mark, let spans): "\(mark)\(spans.text)"
      case .quote(let spans): "> \(spans.text)"
      case .table(let table): "table \(table.head.map(\.text)) \(table.rows.map { $0.map(\.text) })"
      case .rule: "rule"
      case .raw(let text): "raw \(text)"
      }
    }
  }

  @Test func headingsParagraphsAndLists() {
    #expect(
      kinds(
        "# A *b*\ntext\ngoes on\n\n- one\n  and on\n- two\n\n3. three\n  - deep\n\n###### Six\n####### seven")
        == [
          "h1 A b", "p text goes on", "• one and on", "• two", "3. three", "  • deep", "h6 Six",
          "p ####### seven",
        ])
  }

  @Test func quotesRulesAndWhatIsNotRendered() {
    #expect(
      kinds("> said\n> so\n\n---\n\n<details>\n\n```\n# code\n```\n\n    indented")
        == ["> said so", "rule", "raw <details>", "raw # code", "raw     indented"])
  }

  @Test func tablesKeepEscapedBars() {
    #expect(
      kinds("| A | B \\| C |\n|:--|--:|\n| 1 | 2 \\| 3 |\n| only one |\n\nafter")
        == ["table [\"A\", \"B | C\"] [[\"1\", \"2 | 3\"], [\"only one\", \"\"]]", "p after"])
  }

  @Test func emptyHeadsStayColumns() {
    #expect(
      kinds("| | Name |\n|:--|:--|\n| Prepared by | jdoe |")
        == ["table [\"\", \"Name\"] [[\"Prepared by\", \"jdoe\"]]"])
  }

  @Test func numbersStandAtTheRight() {
    guard case .table(let table) = MarkdownBlock.blocks(of: "|a|b|c|\n|:--|--:|:-:|\n|1|2|3|").first else {
      Issue.record("no table")
      return
    }
    #expect(table.alignsRight == [false, true, false])
  }

  @Test(arguments: ["a | b\nc", "|a|b|\n|--|", "| a |\n| b |"]) func barsAloneAreNoTable(_ text: String) {
    #expect(!kinds(text).contains { $0.hasPrefix("table") })
  }

  @Test func everythingInTheReportIsRead() {
    let blocks = MarkdownBlock.blocks(of: Fixture.writtenReport)
    #expect(!blocks.contains { if case .raw = $0 { true } else { false } })
    #expect(blocks.count { if case .table = $0 { true } else { false } } == 6)
  }
}

extension [Span] {
  var text: String { map(\.text).joined() }
}
