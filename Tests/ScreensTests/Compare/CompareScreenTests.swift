import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct CompareScreenTests {
  private func opened(_ dossiers: [Dossier] = Fixture.three, _ size: Size = Size(width: 80, height: 24))
    -> Stage
  {
    var stage = Stage(dossiers, size: size)
    for _ in dossiers { stage.press("space") }
    stage.press("c")
    return stage
  }

  private func screen(_ stage: Stage) -> CompareScreen? { stage.app.top as? CompareScreen }

  private func names(_ stage: Stage) -> [String] {
    screen(stage)?.matrix(stage.app.desk).table.columns.map(\.name) ?? []
  }

  private func rows(_ stage: Stage) -> [CompareTable.Row] { screen(stage)?.matrix(stage.app.desk).rows ?? [] }

  private func focus(on about: CompareTable.Row.About, _ stage: inout Stage) {
    let place = rows(stage).firstIndex { $0.about == about } ?? 0
    stage.press("g")
    for _ in 0..<place { stage.press("down") }
  }

  /// Nine vendors of falling score.
  private var nine: [Dossier] {
    (1...9).map { number in
      let id = "vendor-\(number)"
      let answers = ["Q04", "Q07", "C01", "C02"].prefix(9 - number).map { item in
        Fixture.answer(
          ItemID(item), item == "Q07" ? "dedicated" : number % 2 == 0 ? "partial" : "yes", of: id)
      }
      return Fixture.dossier(name: "Vendor \(number)", answers)
    }
  }

  @Test func bestScoreComesFirstAndIsMarked() {
    let stage = opened()
    #expect(names(stage) == ["Alder Systems", "Birch Labs", "Example Code"])
    let score = rows(stage).first { $0.about == .total(.score) }
    #expect(score?.cells.map(\.isBest) == [true, false, false])
    #expect(stage.text.contains("best"))
  }

  @Test func orderOfMarkingDoesNotMatter() {
    #expect(names(opened(Fixture.three.reversed())) == names(opened()))
  }

  @Test func gatesComeFirst() {
    #expect(rows(opened()).first?.about == .heading("GATES"))
    #expect(rows(opened()).dropFirst().first?.cells.map(\.text) == ["clear", "tripped", "open"])
  }

  @Test func differencesOnlyHidesWhatIsAlike() {
    var stage = opened()
    #expect(rows(stage).contains { $0.about == .item("Q01") })
    stage.press("d")
    #expect(!rows(stage).contains { $0.about == .item("Q01") })
    #expect(rows(stage).contains { $0.about == .item("Q07") })
    #expect(rows(stage).contains { $0.about == .total(.score) })
    stage.press("d")
    #expect(rows(stage).contains { $0.about == .item("Q01") })
  }

  @Test func enterOpensTheCellsInterview() {
    var stage = opened()
    stage.press("right")
    focus(on: .item("C02"), &stage)
    stage.press("enter")
    #expect(stage.interview?.interview.vendor == "birch-labs")
    #expect(stage.interview?.focusedItem(stage.app.desk)?.id == "C02")
    stage.press("1", "esc")
    let cell = rows(stage).first { $0.about == .item("C02") }?.cells[1]
    #expect(cell?.text == "Yes")
  }

  @Test func enterOnOtherRowsOpensWhatTheyShow() {
    var stage = opened()
    focus(on: .total(.score), &stage)
    stage.press("enter")
    #expect(stage.app.top is ScorecardScreen)
    stage.press("esc")
    focus(on: .item("Q01"), &stage)
    stage.press("enter")
    #expect(stage.app.top is ReportsScreen)
    stage.press("esc")
    focus(on: .gate("no-tenant-isolation"), &stage)
    stage.press("enter")
    #expect(stage.interview?.focusedItem(stage.app.desk)?.id == "Q07")
  }

  @Test(arguments: [(40, 1), (60, 2), (80, 3), (120, 5), (160, 8), (200, 8)])
  func columnsThatFit(width: Int, shown: Int) {
    let stage = opened(nine, Size(width: width, height: 30))
    let table = screen(stage)?.matrix(stage.app.desk).table ?? CompareTable([])
    #expect(CompareLayout(stage.app.desk.body, table).shown == shown)
    #expect(stage.text.contains(shown == 1 ? "< 1 of 9 >" : "< 1–\(shown) of 9 >"))
  }

  @Test func columnsPageWhereTheyDoNotFit() {
    var stage = opened(nine)
    stage.press(">")
    #expect(stage.text.contains("of 9 >"))
    stage.press(">", ">", ">")
    #expect(screen(stage)?.columns.focus(count: 9) == 8)
    #expect(stage.text.contains("7–9 of 9"))
  }

  @Test func otherDatesAreSaidInsteadOfRanking() {
    var later = Fixture.intake
    later.decisionDate = Stage.today.adding(days: 10)
    var stage = opened([Fixture.three[2], Fixture.dossier(name: "Cedar", intake: later, [])])
    #expect(
      stage.flatText.contains(
        "Not ranked: the decision dates differ (row Decision date)."))
    let dates = rows(stage).first { $0.about == .total(.decisionDate) }?.cells.map(\.text) ?? []
    #expect(Set(dates) == ["2026-12-01", "2026-11-21"])
    #expect(!stage.text.contains("best"))
    stage.press("w")
    #expect(stage.toast.hasPrefix("Not written:"))
  }

  @Test func otherWeightsAreSaid() {
    let weighed = Fixture.dossier(name: "Cedar", [.weightsChanged("cedar-1", ["G1": 40])])
    #expect(opened([Fixture.three[2], weighed]).text.contains("weighed differently"))
  }

  @Test func comparisonIsWritten() {
    var stage = opened()
    stage.press("w")
    #expect(stage.requests.last == .writeComparison(["alder-systems", "birch-labs", "example-code"]))
  }

  @Test func clickFocusesACellAndOpensItTheSecondTime() {
    var stage = opened()
    let lines = stage.text.split(separator: "\n", omittingEmptySubsequences: false)
    let place = Point(column: 50, row: lines.firstIndex { $0.contains("Score  ") } ?? 0)
    let click = Message.event(.mouse(Mouse(.click, at: place, target: stage.canvas().target(at: place))))
    stage.send(click)
    #expect(screen(stage)?.columns.focus(count: 3) == 1)
    stage.send(click)
    #expect(stage.app.top is ScorecardScreen)
  }

  @Test func vendorsGoInTheOrderOfARowAndBackToScores() {
    var stage = opened()
    focus(on: .total(.evidence), &stage)
    focus(on: .item("C02"), &stage)
    stage.press("right", "o")
    #expect(stage.text.contains("by C02"))
    #expect(stage.text.contains("▾ C02"))
    #expect(names(stage).first == "Alder Systems")
    #expect(focusedVendor(stage) == "Birch Labs", "the focus stays on its vendor")
    focus(on: .criterion("G6"), &stage)
    stage.press("o")
    #expect(stage.text.contains("by G6 Access and isolation"))
    stage.press("o")
    #expect(stage.text.contains("by score"))
  }

  @Test func theMostOfARowComesFirst() {
    var stage = opened(Fixture.three + [Fixture.examinedElsewhere])
    #expect(names(stage).first == "Delta Tools International Limited")
    focus(on: .item("C01"), &stage)
    stage.press("o")
    let ranks = rows(stage).first { $0.about == .item("C01") }?.cells.map { $0.rank ?? -1 } ?? []
    #expect(ranks == ranks.sorted(by: >) && Set(ranks).count > 1)
    focus(on: .total(.decided), &stage)
    stage.press("o")
    #expect(stage.toast == "Nothing here to order the vendors by.")
  }

  @Test func headingsFoldAndUnfold() {
    var stage = opened()
    let all = rows(stage).count
    stage.press("g", "enter")
    #expect(rows(stage).count == all - 2)
    #expect(stage.text.contains("+ GATES (2)"))
    stage.press("enter")
    #expect(rows(stage).count == all)
    focus(on: .item("C02"), &stage)
    stage.press("space")
    #expect(!rows(stage).contains { $0.about == .item("C02") })
    #expect(focusedAbout(stage) == .heading("ITEMS, Access and isolation"))
    stage.press("z")
    #expect(rows(stage).allSatisfy { $0.cells.isEmpty })
    stage.press("z")
    #expect(rows(stage).count == all)
  }

  @Test func jumpsFindDifferencesAndGates() {
    var stage = opened()
    stage.press("g", "]")
    #expect(focusedAbout(stage) == .gate("no-tenant-isolation"))
    focus(on: .item("Q04"), &stage)
    stage.press("[")
    #expect(focusedAbout(stage) != .item("Q01"), "Q01 is the same for all")
    stage.press("g", "!")
    #expect(focusedAbout(stage) == .gate("no-tenant-isolation"))
    #expect(focusedVendor(stage) == "Birch Labs")
    stage.press("!")
    #expect(focusedVendor(stage) == "Example Code")
    stage.press("!")
    #expect(focusedAbout(stage) == .gate("no-type-ii"))
    #expect(focusedVendor(stage) == "Alder Systems")
  }

  @Test func rowsAreFoundByFuzzyText() {
    var stage = opened()
    stage.press("/")
    stage.type("agent")
    #expect(
      rows(stage).filter { !$0.cells.isEmpty }.map(\.about) == [.item("Q04"), .item("C01"), .item("C02")])
    stage.press("enter")
    #expect(stage.app.top.isTyping == false)
    #expect(focusedAbout(stage) == .item("Q04"), "the first row that fits has the focus")
    #expect(stage.text.contains("rows that fit “agent”"))
    stage.press("esc")
    #expect(rows(stage).contains { $0.about == .total(.score) })
    #expect(stage.app.top is CompareScreen)
    stage.press("esc")
    #expect(stage.app.top is PortfolioScreen)
  }

  @Test func rowIsCopiedAsMarkdown() {
    var stage = opened()
    focus(on: .total(.score), &stage)
    stage.press("y")
    let copied =
      "| Score | Alder Systems | Birch Labs | Example Code |\n| :-- | :-- | :-- | :-- |\n|  | 25.7 (best) | 0.0 | – |\n"
    #expect(stage.effects.last == .copy(copied))
  }

  @Test func picturesScrollAndGoBack() {
    var stage = opened(Fixture.three, Size(width: 80, height: 12))
    stage.press("p")
    #expect(stage.text.contains("SCORE AND RANGE"))
    stage.press("G")
    #expect(stage.text.contains("G7 Data protection"))
    stage.press("esc")
    #expect(stage.text.contains("COMPARE 3 vendors"))
  }

  private func focusedAbout(_ stage: Stage) -> CompareTable.Row.About? {
    screen(stage).flatMap { $0.focusedRow($0.matrix(stage.app.desk))?.about }
  }

  private func focusedVendor(_ stage: Stage) -> String? {
    screen(stage).flatMap { $0.focusedColumn($0.matrix(stage.app.desk))?.name }
  }

  @Test(arguments: snapshotSizes) func pictures(width: Int, height: Int) {
    var stage = opened(Fixture.three + [Fixture.examinedElsewhere], Size(width: width, height: height))
    stage.press("p")
    expectSnapshot("compare-pictures", stage)
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened(Fixture.three + [Fixture.examinedElsewhere], Size(width: width, height: height))
    stage.press("right")
    expectSnapshot("compare", stage)
    focus(on: .item("C01"), &stage)
    expectSnapshot("compare-items", stage)
  }
}
