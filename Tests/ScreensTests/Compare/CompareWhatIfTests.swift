import Diligence
import TerminalUI
import Testing

@testable import Screens

/// What is tried on the comparison: nothing is stored, and order, scores and advice move.
@Suite struct CompareWhatIfTests {
  private func opened(_ dossiers: [Dossier] = Fixture.three, _ size: Size = Size(width: 120, height: 40))
    -> Stage
  {
    var stage = Stage(dossiers, size: size)
    for _ in dossiers { stage.press("space") }
    stage.press("c")
    return stage
  }

  private func matrix(_ stage: Stage) -> CompareMatrix? {
    (stage.app.top as? CompareScreen)?.matrix(stage.app.desk)
  }

  private func names(_ stage: Stage) -> [String] { matrix(stage)?.table.columns.map(\.name) ?? [] }

  private func focusedName(_ stage: Stage) -> String? {
    guard let screen = stage.app.top as? CompareScreen, let matrix = matrix(stage) else { return nil }
    return screen.focusedColumn(matrix)?.name
  }

  private func cell(_ stage: Stage, _ about: CompareTable.Row.About, _ name: String) -> CompareTable.Cell? {
    guard let table = matrix(stage)?.table, let place = table.columns.firstIndex(where: { $0.name == name })
    else { return nil }
    return table.row(about)?.cells[place]
  }

  private func focus(on about: CompareTable.Row.About, _ stage: inout Stage) {
    let place = matrix(stage)?.place(of: about) ?? 0
    stage.press("g")
    for _ in 0..<place { stage.press("down") }
  }

  private func recordings(_ stage: Stage) -> Int {
    stage.requests.count { if case .record = $0 { true } else { false } }
  }

  @Test func triedAnswersMoveScoresAndOrderAndAreNotStored() {
    var stage = opened()
    stage.press("right", "right")
    for item in ["Q04", "C01", "C02"] {
      focus(on: .item(ItemID(item)), &stage)
      stage.press("1")
    }
    focus(on: .item("Q07"), &stage)
    stage.press("1")
    #expect(names(stage).first == "Example Code", "with evidence to come it would lead")
    #expect(focusedName(stage) == "Example Code", "the focus moves along")
    #expect(cell(stage, .item("Q04"), "Example Code")?.before == "○ open 0/1")
    #expect(cell(stage, .total(.score), "Example Code")?.before == "–")
    #expect(cell(stage, .total(.score), "Alder Systems")?.before == nil)
    #expect(stage.text.contains("1 (was 3) Example Code"))
    #expect(stage.text.contains("WHAT IF 4"))
    #expect(recordings(stage) == 0)
    expectSnapshot("compare-what-if-order", stage)
    stage.press("ctrl-t")
    #expect(names(stage).first == "Alder Systems")
    #expect(stage.text.contains("  Example Code · Q07"))
  }

  @Test func whatIsTriedIsKeptOrTakenBackByTheKeysOfAllScreens() {
    var stage = opened()
    focus(on: .item("C02"), &stage)
    stage.press("1", "ctrl-z")
    #expect(cell(stage, .item("C02"), "Alder Systems")?.before == nil)
    stage.press("1", "ctrl-k")
    #expect(recordings(stage) == 1)
    #expect(cell(stage, .item("C02"), "Alder Systems")?.text == "Yes")
    #expect(cell(stage, .item("C02"), "Alder Systems")?.before == nil)
    stage.press("ctrl-z")
    #expect(cell(stage, .item("C02"), "Alder Systems")?.text == "Partly", "what was kept is taken back")
  }

  @Test func backspaceShowsWhatIsRecordedAgain() {
    var stage = opened()
    focus(on: .item("C02"), &stage)
    stage.press("1", "e")
    #expect(cell(stage, .item("C02"), "Alder Systems")?.proof == "L1 1/1")
    stage.press("backspace")
    #expect(cell(stage, .item("C02"), "Alder Systems")?.text == "Partly")
    stage.press("backspace")
    #expect(cell(stage, .item("C02"), "Alder Systems")?.text == "open")
  }

  @Test func oneSetOfWeightsIsTriedOnAll() {
    var stage = opened()
    focus(on: .criterion("G1"), &stage)
    stage.press("+", "+")
    let weights = matrix(stage)?.table.columns.map { $0.sheet.card.criteria[0].weight }
    #expect(weights == [15, 15, 15])
    #expect(stage.text.contains("WHAT IF 2"))
    stage.press("ctrl-z")
    #expect(matrix(stage)?.table.columns.map { $0.sheet.card.criteria[0].weight } == [14, 14, 14])
    stage.press("-")
    #expect(matrix(stage)?.table.columns.map { $0.sheet.card.criteria[0].weight } == [13, 13, 13])
    #expect(recordings(stage) == 0)
  }

  @Test func weightsOfOneVendorHoldForAll() {
    let weighed = Fixture.dossier(name: "Cedar", [.weightsChanged("cedar-1", ["G1": 40])])
    var stage = opened([Fixture.three[0], weighed])
    #expect(stage.text.contains("weighed differently"))
    stage.press("right", "a")
    #expect(matrix(stage)?.table.columns.map { $0.sheet.card.criteria[0].weight } == [40, 40])
    #expect(!stage.text.contains("weighed differently"))
  }

  @Test func oneDecisionDateMakesThemComparable() {
    var later = Fixture.intake
    later.decisionDate = Stage.today.adding(days: 10)
    var stage = opened([Fixture.three[0], Fixture.dossier(name: "Cedar", intake: later, [])])
    #expect(stage.text.contains("Not ranked"))
    stage.press("=")
    #expect(!stage.text.contains("Not ranked"))
    #expect(stage.toast.hasPrefix("Tried: All are judged at 2026-11-21."))
  }

  @Test func whatCannotBeTriedIsSaid() {
    var stage = opened()
    focus(on: .item("Q01"), &stage)
    stage.press("1")
    #expect(stage.toast.contains("assurance reports"))
    focus(on: .total(.score), &stage)
    stage.press("1")
    #expect(stage.toast.hasPrefix("On an item"))
    focus(on: .item("C02"), &stage)
    stage.press("9")
    #expect(stage.toast.hasPrefix("C02 has 3 answers"))
  }

  @Test(arguments: [(80, 24), (120, 40)]) func looks(width: Int, height: Int) {
    var stage = opened(Fixture.three, Size(width: width, height: height))
    stage.press("right")
    focus(on: .item("C01"), &stage)
    stage.press("1", "e")
    expectSnapshot("compare-what-if", stage)
  }
}
