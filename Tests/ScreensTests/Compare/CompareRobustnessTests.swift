import Diligence
import Robustness
import TerminalUI
import Testing

@testable import Screens

@Suite struct CompareRobustnessTests {
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

  private func focus(on about: CompareTable.Row.About, _ stage: inout Stage) {
    let place = matrix(stage)?.rows.firstIndex { $0.about == about } ?? 0
    stage.press("g")
    for _ in 0..<place { stage.press("down") }
  }

  @Test func everyFamilyTellsHowOftenEachVendorIsFirst() throws {
    let table = try #require(matrix(opened())).table
    for family in WeightFamily.allCases {
      let row = try #require(table.row(.family(family)))
      let shares = row.cells.compactMap(\.share)
      #expect(shares.count == 2)
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
      #expect(row.cells.last?.text == "no score yet")
      #expect(row.cells.first { $0.isBest }?.share == shares.max())
    }
  }

  @Test func theFocusedFamilyIsToldInWords() {
    var stage = opened()
    focus(on: .family(.any), &stage)
    #expect(stage.text.contains("With any weights at all, it is too close to call"))
    #expect(stage.text.contains("rank 1 in"))
  }

  @Test func aCriterionTellsAtWhichWeightTheWinnerChanges() throws {
    var stage = opened()
    let criterion = try #require(Fixture.questionnaire.criteria.first).id
    focus(on: .criterion(criterion), &stage)
    #expect(stage.text.contains("Weight "))
    #expect(stage.text.contains("first"))
  }

  @Test func aMovedWeightIsDrawnAroundAnew() throws {
    var stage = opened()
    let before = matrix(stage)?.table.study?.ranking.question.weights
    let criterion = try #require(Fixture.questionnaire.criteria.first).id
    focus(on: .criterion(criterion), &stage)
    stage.press("+")
    let after = try #require(matrix(stage)?.table.study).ranking
    #expect(after.question.weights != before)
    #expect(after.weightSource == .vendors)
  }

  @Test func nothingIsDrawnWhereVendorsCannotBeRanked() throws {
    let later = Fixture.dossier(
      name: "Cedar",
      [
        .intakeChanged(
          "cedar-1", Intake(use: Fixture.useOfTierTwo, decisionDate: Stage.today.adding(days: 30)))
      ])
    let table = try #require(matrix(opened([Fixture.three[0], later]))).table
    #expect(table.study == nil)
    #expect(table.row(.family(.any)) == nil)
  }

  @Test func picturesShowRanksAsBarsOfTheirNumbers() {
    var stage = opened()
    stage.press("p")
    #expect(stage.text.contains("RANKS, WEIGHTS: NEAR THOSE USED"))
    #expect(stage.text.contains("1111"))
  }
}
