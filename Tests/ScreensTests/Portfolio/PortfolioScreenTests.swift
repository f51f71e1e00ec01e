import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct PortfolioScreenTests {
  @Test(arguments: snapshotSizes) func looks(_ width: Int, _ height: Int) {
    expectSnapshot("portfolio", Stage(Fixture.three, size: Size(width: width, height: height)))
  }

  @Test(arguments: snapshotSizes)
  func emptyOneOffersTheWaysToBegin(_ width: Int, _ height: Int) {
    expectSnapshot("portfolio-empty", Stage([], size: Size(width: width, height: height)))
  }

  @Test func samplePortfolioSaysSoAndLeadsBack() {
    var stage = Stage(Fixture.three)
    let lines = stage.app.desk.lines ?? []
    stage.press("space", "S")
    #expect(stage.requests.last == .samplePortfolio)
    stage.send(.answered(.portfolio(lines, isSample: true)))
    #expect(stage.text.split(separator: "\n").first?.contains("SAMPLE") == true)
    #expect(stage.toast == "Three made-up vendors, in a database of their own. S goes back to yours.")
    #expect(!stage.text.contains("marked"))
    stage.press("S")
    #expect(stage.requests.last == .ownPortfolio)
    stage.send(.answered(.portfolio(lines, isSample: false)))
    #expect(stage.toast == "Your own portfolio again.")
  }

  @Test func allArchivedIsNoDeadEnd() {
    var stage = Stage([Fixture.dossier()])
    stage.press("x")
    #expect(stage.text.contains("All 1 vendors are archived. A shows them, a adds one."))
    stage.press("A")
    #expect(stage.text.contains("▸  Example Code"))
  }

  @Test func theFocusStaysOnItsVendor() {
    var stage = Stage(Fixture.three)
    stage.press("down", "o", "o", "o")
    #expect(stage.text.contains("▸  Birch Labs"))
    stage.press("/")
    stage.type("birch")
    stage.press("esc", "esc")
    #expect(stage.text.contains("▸  Birch Labs"))
  }

  @Test func keysLeadStraightToAScreenOfTheVendor() {
    for (key, title) in [
      ("s", "Scorecard"), ("D", "Decision"), ("r", "Assurance reports"), ("i", "Intake"),
      ("V", "Assessments"),
    ] {
      var stage = Stage(Fixture.three)
      stage.press("down", key)
      #expect(stage.app.top.title == title)
      #expect(stage.app.top.subject?.vendor == "birch-labs")
    }
  }

  @Test func aCommandOpensTheAssessmentItNames() {
    let dossier = Fixture.dossier([
      .assessmentOpened(
        "example-code-0", "example-code", Fixture.questionnaire.reference,
        Intake(product: "Older", decisionDate: Stage.today.adding(days: -300)))
    ])
    var app = App(today: Stage.today, person: Stage.person, opening: "example-code-0")
    _ = app.firstEffects(opening: "example-code")
    let open = OpenVendor(
      dossier: dossier, questionnaires: [Fixture.questionnaire.hash: Fixture.questionnaire])
    _ = app.update(.answered(.opened(open)))
    #expect(app.top.subject?.assessment == "example-code-0")
  }

  @Test func samplesAreOpenedFromTheEmptyPortfolio() {
    var stage = Stage([])
    stage.press("S")
    #expect(stage.requests.last == .samplePortfolio)
  }

  @Test func filterKeepsWhatFits() {
    var stage = Stage(Fixture.three)
    stage.press("/")
    stage.type("brch")
    #expect(stage.text.contains("Birch Labs"))
    #expect(!stage.text.contains("Alder"))
    stage.press("esc", "esc")
    #expect(stage.text.contains("Alder"))
  }

  @Test func comparingNeedsTwoMarks() {
    var stage = Stage(Fixture.three)
    stage.press("c")
    #expect(stage.toast == "Mark two or more vendors with Space, then c compares them.")
    stage.press("space", "space", "c")
    #expect(stage.requests.last == .compare(["alder-systems", "birch-labs"]))
  }

  @Test func archivingIsTakenBack() {
    var stage = Stage(Fixture.three)
    stage.press("x")
    #expect(!stage.text.contains("▸  Alder"))
    #expect(stage.toast == "Alder Systems is archived, nothing is deleted. ^Z takes it back.")
    stage.press("ctrl-z")
    #expect(stage.text.contains("    Alder Systems"))
    stage.press("ctrl-y", "A")
    #expect(stage.text.contains(" archived "))
  }

  @Test func sortsByScore() {
    var stage = Stage(Fixture.three)
    stage.press("o", "o")
    let names = stage.text.split(separator: "\n").compactMap { line in
      ["Alder", "Birch", "Example"].first { line.contains($0) }
    }
    #expect(names == ["Alder", "Birch", "Example"])
    #expect(stage.toast == "Sorted by score.")
  }

  @Test func writesTheReport() {
    var stage = Stage(Fixture.three)
    stage.press("w")
    #expect(stage.requests.last == .writeReport("alder-systems", "alder-systems-1"))
    #expect(stage.toast == "Written: example-code.md")
  }

  @Test func clickOpensTheFocusedVendor() {
    var stage = Stage(Fixture.three)
    for _ in 1...2 {
      let place = Point(column: 6, row: 4)
      stage.send(.event(.mouse(Mouse(.click, at: place, target: "row:1"))))
    }
    #expect(stage.interview?.interview.vendor == "birch-labs")
  }
}
