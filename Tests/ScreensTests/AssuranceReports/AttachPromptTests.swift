import Diligence
import Testing

@testable import Screens

@Suite struct AttachPromptTests {
  private func opened(_ changes: [Change] = []) -> Stage {
    var stage = Stage([Fixture.dossier(changes)])
    stage.paths = [
      PathCompletion(name: "soc2-2025.pdf", path: "~/in/soc2-2025.pdf", isFolder: false),
      PathCompletion(name: "soc2-2026.pdf", path: "~/in/soc2-2026.pdf", isFolder: false),
      PathCompletion(name: "vendors", path: "~/vendors", isFolder: true),
    ]
    stage.press("enter", "r")
    return stage
  }

  private func prompt(_ stage: Stage) -> AttachPrompt? { (stage.app.top as? ReportsScreen)?.attaching }
  private func documents(_ stage: Stage) -> [ReportID: AttachedDocument]? {
    stage.sheet?.assessment.documents
  }

  @Test func tabGoesAsFarAsIsCertainAndShowsTheRest() {
    var stage = opened()
    stage.press("f")
    stage.type("~/i")
    stage.press("tab")
    #expect(prompt(stage)?.path.text == "~/in/soc2-202")
    #expect(stage.text.contains("BEGINS SO  2") && stage.text.contains("soc2-2026.pdf"))
    stage.type("6")
    #expect(prompt(stage)?.candidates.map(\.name) == ["soc2-2026.pdf"])
    stage.press("tab")
    #expect(prompt(stage)?.path.text == "~/in/soc2-2026.pdf")
  }

  @Test func aFolderIsEnteredAndAnUnknownBeginningSaid() {
    var stage = opened()
    stage.press("f")
    stage.type("~/v")
    stage.press("tab")
    #expect(prompt(stage)?.path.text == "~/vendors/")
    stage.type("x")
    stage.press("tab")
    #expect(stage.text.contains("! Nothing begins so."))
  }

  @Test func aCandidateIsTakenWithTheArrows() {
    var stage = opened()
    stage.press("f")
    stage.type("~/in")
    stage.press("tab", "down", "down", "enter")
    #expect(documents(stage)?.keys.map(\.text) == ["soc2-2026"])
    #expect(prompt(stage) == nil)
  }

  @Test func aFileIsAttachedAndReadAtOnce() {
    var stage = opened()
    stage.press("f")
    stage.type("/srv/soc2-2026.pdf")
    stage.press("enter")
    #expect(documents(stage)?["soc2-2026"]?.name == "soc2-2026.pdf")
    #expect(stage.requests.last == .readDocument("example-code", "example-code-1", "soc2-2026"))
    #expect(
      stage.toast
        == "soc2-2026 is read: 15 facts are proposed. Nothing counts before it is confirmed.")
    #expect(stage.flatText.contains("15 facts proposed, 0 confirmed · no report yet"))
    #expect(stage.sheet?.assessment.reports.isEmpty == true)
    stage.press("ctrl-z")
    #expect(documents(stage)?.isEmpty == true)
  }

  @Test func theKindMayBeSaid() {
    var stage = opened()
    stage.press("f", "shift-tab", "shift-tab")
    #expect(stage.text.contains("Kind  SOC 3"))
    stage.type("/srv/soc3.pdf")
    stage.press("enter")
    #expect(stage.sheet?.assessment.reports["soc3"]?.kind == .soc3)
  }

  @Test func aPathDroppedOnTheListOpensThePrompt() {
    var stage = opened()
    stage.send(.event(.paste("'/srv/My Report.pdf' ")))
    #expect(prompt(stage)?.path.text == "/srv/My Report.pdf")
    stage.send(.event(.paste("/srv/other\\ one.pdf")))
    #expect(prompt(stage)?.path.text == "/srv/other one.pdf")
    stage.press("esc", "f")
    #expect(prompt(stage)?.path.text == "/srv/other one.pdf")
    stage.press("esc")
    stage.send(.event(.paste("no path at all")))
    #expect(prompt(stage) == nil && stage.toast.hasPrefix("What was pasted is no path"))
  }

  @Test func whatCannotBeAttachedStaysInItsField() {
    var stage = opened()
    stage.press("f", "enter")
    #expect(stage.text.contains("! Which file? Type or paste its path."))
    stage.type("/gone.pdf")
    stage.press("enter")
    #expect(stage.text.contains("! Cannot open it. Check the path."))
    #expect(prompt(stage)?.path.text == "/gone.pdf")
  }

  @Test func theSameFileTwiceIsSaid() {
    var stage = opened([Fixture.attached("soc2.pdf", as: "soc2"), Fixture.attached("iso.pdf", as: "iso")])
    let before = stage.requests.count
    stage.press("f")
    stage.type("/elsewhere/soc2.pdf")
    stage.press("enter")
    #expect(stage.toast == "This file is attached already, as soc2. Nothing was recorded.")
    #expect((stage.app.top as? ReportsScreen)?.focusedEntry(stage.app.desk)?.id == "soc2")
    #expect(stage.requests.count == before + 1)
  }

  @Test func nothingIsAttachedWhileSomethingIsTried() {
    var stage = opened()
    stage.press("ctrl-t", "f")
    #expect(prompt(stage) == nil && stage.toast.hasPrefix("What-if stores nothing"))
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened()
    stage.resize(width, height)
    stage.press("f")
    stage.type("~/in/")
    stage.press("tab", "down")
    expectSnapshot("attach", stage)
  }
}
