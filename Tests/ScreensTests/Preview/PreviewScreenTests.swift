import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct PreviewScreenTests {
  private func opened(_ dossier: Dossier = Fixture.dossier(), _ size: Size = Size(width: 80, height: 24))
    -> Stage
  {
    var stage = Stage([dossier], size: size)
    stage.press("enter", "b")
    return stage
  }

  private func screen(_ stage: Stage) -> PreviewScreen? { stage.app.top as? PreviewScreen }

  private func line(_ stage: Stage) -> String? {
    screen(stage).flatMap { $0.state(stage.app.desk).line($0.list)?.text }
  }

  private func gap(_ stage: Stage) -> Gap? {
    screen(stage).flatMap { $0.state(stage.app.desk).gap($0.gapList) }
  }

  @Test func showsTheReportRendered() {
    let stage = opened()
    #expect(stage.requests.last == .preview("example-code", "example-code-1"))
    #expect(stage.text.contains("6 gaps left"))
    #expect(stage.text.contains("# Vendor assessment: Example Agent by Example Code"))
    #expect(!stage.text.contains("**"))
  }

  @Test func sourceShowsAsItIsWritten() {
    var stage = opened()
    stage.press("t")
    #expect(stage.text.contains("| **Decision** | **none recorded yet** |"))
    stage.press("t")
    #expect(!stage.text.contains("**"))
  }

  @Test func sourceStaysUnderTheSameHeading() {
    var stage = opened()
    stage.press("G", "t", "t", "t")
    func heading() -> String? {
      screen(stage).flatMap { screen in
        let state = screen.state(stage.app.desk)
        guard let place = state.line(screen.list)?.place else { return nil }
        return state.page.headings(over: place).last.map { state.page.lines[$0].text }
      }
    }
    let inSource = heading()
    stage.press("t")
    #expect(inSource != nil && heading() == inSource)
  }

  @Test func rOpensTheReports() {
    var stage = opened()
    stage.press("r")
    #expect(stage.app.top is ReportsScreen)
  }

  @Test func gapsAreWalkedAndFilled() {
    var stage = opened()
    stage.press("]")
    #expect(gap(stage)?.text == "Nobody has decided.")
    #expect(line(stage)?.hasPrefix("Decision ") == true)
    stage.press("]", "]", "]")
    #expect(gap(stage)?.place == .item("Q07"))
    #expect(line(stage)?.hasPrefix("Q07 Isolation") == true)
    stage.press("enter")
    #expect(stage.interview?.focusedItem(stage.app.desk)?.id == "Q07")
    stage.press("1", "esc")
    #expect(stage.requests.last == .preview("example-code", "example-code-1"), "asked anew")
    #expect(gap(stage)?.text == "Q07 Isolation of our data: critical, and nothing proves it.")
    stage.press("[", "[", "enter")
    #expect(stage.app.top is ReportsScreen)
  }

  @Test func lastGapIsFollowedByTheFirst() {
    var stage = opened()
    stage.press("]", "[")
    #expect(gap(stage)?.place == .item("C02"))
    stage.press("]")
    #expect(gap(stage)?.place == .decision)
  }

  @Test func headingsFoldAndGapsUnfoldThem() {
    var stage = opened()
    stage.press("z")
    #expect(stage.text.contains("+ ## Every item"))
    #expect(!stage.text.contains("Q04"))
    stage.press("]", "]", "]", "]")
    #expect(line(stage)?.hasPrefix("Q07 Isolation") == true)
    stage.press("esc", "enter")
    #expect(line(stage)?.hasPrefix("### Ten buyer questions") == true, "folds what the line stands under")
    #expect(!stage.text.contains("Q07 Isolation of our data   "))
    stage.press("enter", "down", "down")
    #expect(line(stage)?.hasPrefix("Item") == true)
  }

  @Test func wordsAreLookedFor() {
    var stage = opened()
    stage.press("/")
    stage.type("no assurance")
    #expect(line(stage)?.contains("No assurance report") == true)
    stage.press("enter", "n")
    #expect(line(stage) == "No assurance report is recorded.")
    stage.press("n", "N")
    #expect(line(stage) == "No assurance report is recorded.")
    stage.press("/", "ctrl-u")
    stage.type("zebra")
    stage.press("esc", "n")
    #expect(stage.toast == "“zebra” is not in the report.")
    stage.press("esc")
    #expect(stage.interview != nil)
  }

  @Test func reportIsWrittenAndCopied() {
    var stage = opened()
    stage.press("y")
    #expect(stage.effects.last == .copy(Fixture.writtenReport))
    stage.press("w")
    #expect(stage.requests.last == .writeReport("example-code", "example-code-1"))
    #expect(stage.toast == "Written: example-code.md")
  }

  @Test func focusStaysOnItsLineWhenTheWidthChanges() {
    var stage = opened()
    stage.press("]", "]", "]", "]", "esc")
    stage.resize(120, 40)
    #expect(line(stage)?.hasPrefix("Q07 Isolation") == true)
  }

  @Test func portfolioOpensItToo() {
    var stage = Stage()
    stage.press("b")
    #expect(screen(stage) != nil)
    #expect(stage.text.contains("gaps left"))
  }

  @Test func clicksFoldAndGoToGaps() {
    var stage = opened(Fixture.dossier(), Size(width: 120, height: 40))
    let lines = stage.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = lines.firstIndex { $0.contains("Q07 Isolation of our data: no answer") } ?? 0
    let place = Point(column: 90, row: row)
    let click = Message.event(.mouse(Mouse(.click, at: place, target: stage.canvas().target(at: place))))
    stage.send(click)
    #expect(gap(stage)?.place == .item("Q07"))
    stage.send(click)
    #expect(stage.interview != nil)
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened(Fixture.dossier(), Size(width: width, height: height))
    expectSnapshot("preview", stage)
    stage.press("]", "]", "]")
    expectSnapshot("preview-gap", stage)
  }
}
