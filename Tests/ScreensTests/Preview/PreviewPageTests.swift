import TerminalUI
import Testing

@testable import Screens

@Suite struct PreviewPageTests {
  private func page(_ markdown: String, width: Int = 80, source: Bool = false) -> PreviewPage {
    PreviewPage(PreviewPage.Basis(markdown: markdown, width: width, showsSource: source))
  }

  private func texts(_ page: PreviewPage) -> [String] {
    page.lines.map { line in String(line.text.reversed().drop { $0 == " " }.reversed()) }
  }

  @Test func tablesAreAligned() {
    #expect(
      texts(page("| Name | Points |\n|:--|--:|\n| Audit **trails** | 3.5 |\n| Exit | 12.0 |")) == [
        "Name          Points", "────────────────────", "Audit trails     3.5", "Exit            12.0",
      ])
  }

  @Test func longCellsWrapInTheirColumn() {
    let table =
      "| Gate | Why |\n|:--|:--|\n| Tenants share data | Nobody has said how it is kept apart.<br>Ask again. |"
    #expect(
      texts(page(table, width: 34)) == [
        "Gate              Why", "──────────────────────────────────", "Tenants share     Nobody has said",
        "data              how it is kept", "                  apart.", "                  Ask again.",
      ])
  }

  @Test func tablesTooNarrowToReadBecomeRecords() {
    let head = "| Item | Answer | Proof | Points |\n|:--|:--|:--|--:|\n"
    #expect(
      texts(
        page(head + "| Q04 Audit trail of each agent | Open: not answered yet | | 0.0 of 35.1 |", width: 30))
        == [
          "Q04 Audit trail of each agent", "  Answer: Open: not answered", "  yet", "  Points: 0.0 of 35.1",
        ])
  }

  @Test(arguments: [20, 37, 60, 100, 200]) func nothingIsWiderThanThePage(width: Int) {
    #expect(page(Fixture.writtenReport, width: width).lines.allSatisfy { $0.spans.cellWidth <= width })
  }

  @Test func everyWordOfTheReportShows() {
    let words = Set(Fixture.writtenReport.split { !$0.isLetter && !$0.isNumber })
    let unshown: Set<Substring> = ["br", "amp", "Criterion", "Item", "Gate"]
    for width in [30, 200] {
      let shown = texts(page(Fixture.writtenReport, width: width)).joined(separator: " ")
      #expect(words.subtracting(unshown).filter { !shown.contains($0) } == [])
    }
  }

  @Test func hostileTextIsShownNotObeyed() {
    let lines = page("a\u{1B}]0;x\u{7} | b\n\n- \u{202E}evil", width: 40).lines
    #expect(lines.map(\.text) == ["a␛]0;x· | b", "", "• ·evil"])
  }

  @Test func headingsFoldWithWhatIsUnderThem() {
    let page = page("# T\n\n## A\n\na\n\n### B\n\nb\n\n## C\n\nc")
    let shown = page.shown(folded: ["## A"]).map { page.lines[$0].text }
    #expect(shown == ["# T", "", "## A", "## C", "", "c"])
    #expect(page.shown(folded: ["# T"]).count == 1)
    #expect(page.shown(folded: []).count == page.lines.count)
    let b = page.places(of: "b").last ?? 0
    #expect(page.headings(over: b).map { page.lines[$0].text } == ["# T", "## A", "### B"])
  }

  @Test func gapsShowUnderTheirHeading() {
    let page = page(
      "Q1 first\n\n## Gains\n\n- Q1 gain\n\n## Every item\n\n### S\n\n- Q1 is it\n\n## End\n\nQ2")
    func text(_ section: String, _ row: String) -> String? {
      page.place(of: Gap(text: "", place: .reports, section: section, row: row)).map { page.lines[$0].text }
    }
    #expect(text("Every item", "Q1 is it") == "• Q1 is it")
    #expect(text("Every item", "Q1 in other words") == "• Q1 is it")
    #expect(text("Every item", "Q2") == "## Every item", "Q2 stands under another heading")
    #expect(text("Every item", "") == "## Every item")
    #expect(text("Not there", "Q1 first") == "Q1 first")
    #expect(text("Not there", "Q3") == nil)
  }

  @Test func sourceStaysAsItIs() {
    let page = page("# T **x**\n| a |\n", source: true)
    #expect(texts(page) == ["# T **x**", "| a |", ""])
    #expect(page.lines[0].heading == 1)
  }

  @Test func wordsAreFoundWhateverTheirCase() {
    let page = page("One\n\ntwo ONE\n")
    #expect(page.places(of: "one") == [0, 2])
    #expect(page.places(of: "") == [])
  }
}
