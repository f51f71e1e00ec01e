import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct RowMarkdownTests {
  @Test func itemIsCopiedWithNoteAndEvidence() {
    var stage = Stage()
    stage.press("enter", "J", "]", "2", "n")
    stage.type("<b>bold</b> & *starred*")
    stage.press("enter")
    stage.type("second line")
    stage.press("esc", "y")
    let expected = """
      **C01 Each agent has an identity of its own**: Partly (2.6 of 13.0 points)

      Partly; no evidence is accepted, so the proof is the vendor's word \\(L0\\).

      > \\<b\\>bold\\</b\\> \\& \\*starred\\*
      > second line

      - E01 Inventory of agents and their owners: not requested
      - E02 A sample of access tickets: not requested
      """
    #expect(stage.effects.last == .copy(expected))
    #expect(stage.toast == "Copied as Markdown, where the terminal allows it.")
  }

  @Test func sectionAndPieceAreCopiedToo() {
    var stage = Stage()
    stage.press("enter", "J", "y")
    #expect(
      stage.effects.last
        == .copy(
          """
          **Access and isolation**

          - **C01 Each agent has an identity of its own**: open (13.0 points)
          - **C02 Agents reach only what they need**: open (6.5 points)
          """.replacing("(13.0", with: "(0.0 of 13.0").replacing("(6.5", with: "(0.0 of 6.5")))
    stage.press("]", "enter", "down", "1", "y")
    #expect(
      stage.effects.last
        == .copy("- E01 Inventory of agents and their owners: accepted, vendor's document, 2026-11-21"))
  }
}
