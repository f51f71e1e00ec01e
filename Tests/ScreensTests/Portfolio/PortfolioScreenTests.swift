import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct PortfolioScreenTests {
  @Test(arguments: snapshotSizes) func looks(_ width: Int, _ height: Int) {
    expectSnapshot("portfolio", Stage(Fixture.three, size: Size(width: width, height: height)))
  }

  @Test func emptyOneOffersTheTwoWaysToBegin() {
    expectSnapshot("portfolio-empty", Stage([]))
  }

  @Test func samplePortfolioSaysSo() {
    var stage = Stage(Fixture.three)
    stage.send(.answered(.portfolio(stage.app.desk.lines ?? [], isSample: true)))
    #expect(stage.text.split(separator: "\n").first?.contains("SAMPLE") == true)
    stage.press("S")
    #expect(stage.requests.contains(.samplePortfolio) == false)
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
    #expect(stage.text.contains("▸  Alder"))
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
