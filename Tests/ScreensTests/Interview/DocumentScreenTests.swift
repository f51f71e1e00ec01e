import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct DocumentScreenTests {
  /// The interview on C01 with its two pieces shown, the focus on the first.
  private func opened(_ width: Int = 80, _ height: Int = 24) -> Stage {
    var stage = Stage(size: Size(width: width, height: height))
    stage.press("enter", "J", "]", "enter", "down")
    return stage
  }

  private func evidence(_ stage: Stage, _ piece: EvidenceID, _ item: ItemID) -> Evidence? {
    stage.dossiers["example-code"]?.assessments.first?.evidence(piece, of: item)
  }

  @Test func oneFormIsAcceptedForAllMarkedPiecesInOneStep() {
    var stage = opened()
    stage.press("m", "m", "d")
    stage.type("soc2-2026.pdf")
    stage.press("tab", "2", "tab")
    stage.type("41")
    stage.press("tab", "enter", "enter")
    let document = Evidence(
      status: .accepted, source: .independent, reference: "soc2-2026.pdf", page: 41, on: Stage.today)
    #expect(evidence(stage, "E01", "C01") == document)
    #expect(evidence(stage, "E02", "C01") == document)
    #expect(evidence(stage, "E03", "C02") == Evidence())
    #expect(stage.toast.hasPrefix("soc2-2026.pdf is accepted for 2 pieces. "))
    #expect(stage.app.top is InterviewScreen)
    #expect(stage.app.desk.marked(Subject(vendor: "example-code", assessment: "example-code-1")).rows.isEmpty)
    stage.press("ctrl-z")
    #expect(evidence(stage, "E01", "C01") == Evidence())
    #expect(evidence(stage, "E02", "C01") == Evidence())
  }

  @Test func documentOfAnAcceptedPieceIsUsedForOthers() {
    var stage = opened()
    stage.press("enter", "1", "down", "down")
    stage.type("inventory.pdf")
    stage.press("esc", "d")
    #expect(stage.text.contains("inventory.pdf"))
    stage.press("down", "space", "/")
    stage.type("network")
    #expect(stage.text.contains("Rules of the network"))
    #expect(!stage.text.contains("A sample of access tickets"))
    stage.press("enter", "a", "enter")
    #expect(evidence(stage, "E02", "C01")?.reference == "inventory.pdf")
    #expect(evidence(stage, "E03", "C02")?.reference == "inventory.pdf")
    #expect(stage.toast.hasPrefix("inventory.pdf is accepted for 2 pieces. "))
  }

  @Test func markedItemStandsForItsPieces() {
    var stage = opened()
    stage.press("up", "m", "d")
    #expect(stage.text.contains("2 of 5 ticked"))
    stage.press("esc", "space")
    #expect(stage.text.contains("1 of 5 ticked"))
  }

  @Test func wayBackKeepsTicksAndWords() {
    var stage = opened()
    stage.press("m", "d")
    stage.type("report.pdf")
    stage.press("esc", "esc")
    #expect(stage.app.top is InterviewScreen)
    #expect(stage.text.contains("* "))
    #expect(evidence(stage, "E01", "C01") == Evidence())
    stage.press("d")
    #expect(stage.text.contains("report.pdf"))
    #expect(stage.text.contains("1 of 5 ticked"))
  }

  @Test func whatWasTypedIsKeptOnAPieceThatHasADocumentToo() {
    var stage = opened()
    stage.press("enter", "1", "down", "down")
    stage.type("old.pdf")
    stage.press("esc", "d", "tab")
    stage.press("ctrl-u")
    stage.type("new.pdf")
    stage.press("esc", "space", "esc")
    #expect(stage.toast.hasPrefix("Not accepted yet: new.pdf"))
    #expect(stage.toast.contains("and one tick kept for d"))
    stage.press("d")
    #expect(stage.text.contains("new.pdf"))
    #expect(stage.text.contains("1 of 5 ticked"))
  }

  @Test func formSaysFromTheStartWhatEnterInTheListDoes() {
    var stage = opened()
    stage.press("d")
    #expect(stage.text.contains("1 of 5 ticked. In the list, Enter accepts it for all ticked."))
  }

  @Test func listStartsAtTheFirstTickedRow() {
    var stage = opened()
    stage.press("m", "J", "d")
    stage.type("x.pdf")
    stage.press("esc")
    #expect(stage.text.contains("▸ [x] C01 E01"))
  }

  @Test func nothingIsAcceptedWithoutNameOrTick() {
    var stage = opened()
    stage.press("d", "esc", "enter")
    #expect(stage.toast == "Say first which document it is.")
    stage.type("x.pdf")
    stage.press("esc", "space", "enter")
    #expect(stage.toast == "Nothing is ticked yet: Space ticks a piece, a ticks all that show.")
    #expect(evidence(stage, "E01", "C01") == Evidence())
  }

  @Test func wrongPageStandsBesideTheFieldAndIsLeftOut() {
    var stage = opened()
    stage.press("m", "d")
    stage.type("x.pdf")
    stage.press("tab", "tab")
    stage.type("five")
    stage.press("tab")
    #expect(stage.text.contains("! a page number"))
    stage.press("enter", "enter")
    #expect(evidence(stage, "E01", "C01")?.page == nil)
    #expect(evidence(stage, "E01", "C01")?.status == .accepted)
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40)]) func looks(_ width: Int, _ height: Int) {
    var stage = opened(width, height)
    stage.press("m", "d")
    stage.type("soc2-2026.pdf")
    stage.press("esc")
    expectSnapshot("interview-document", stage)
  }
}
