import Diligence
import Scoring
import Testing

@testable import Screens

@Suite struct ScorecardScreenTests {
  private func opened(_ dossier: Dossier = Fixture.examined) -> Stage {
    var stage = Stage([dossier])
    stage.press("enter", "s")
    return stage
  }

  private func screen(_ stage: Stage) -> ScorecardScreen? { stage.app.top as? ScorecardScreen }

  private func focus(on about: ScorecardRow.About, _ stage: inout Stage) {
    for _ in 0..<80 where screen(stage)?.focused(stage.app.desk) != about { stage.press("down") }
  }

  @Test func headSaysScoreAdviceTierAndDecision() {
    let text = opened().text
    #expect(text.contains("SCORE 86.7 of 100   ADVICE: approve"))
    #expect(text.contains("claimed 93.5, evidenced 86.7 · complete 100.0 % · proof 0.92"))
    #expect(text.contains("DECIDED approve with conditions by R. Ito, CISO, on 2026-11-21, 1 condition"))
  }

  @Test func criterionOpensItsItemsAndItemItsSum() {
    var stage = opened()
    stage.resize(120, 60)
    focus(on: .criterion("G6"), &stage)
    stage.press("enter")
    #expect(stage.text.contains("◐ C01 Each agent has an identity of its own"))
    focus(on: .item("C01"), &stage)
    stage.press("enter")
    #expect(stage.text.contains("points: 100 × weight 12 of 37 × importance 4 of 10"))
    #expect(stage.text.contains("12.972973"))
    #expect(stage.text.contains("= 4.864865"))
    #expect(stage.text.contains("so at most L2."))
    stage.press("left", "left")
    #expect(!stage.text.contains("◐ C01 Each agent"))
    #expect(screen(stage)?.focused(stage.app.desk) == .criterion("G6"))
  }

  /// Whatever is opened, the numbers shown under an item add up to what it earned.
  @Test func linesOfEveryItemAddUp() throws {
    let stage = opened()
    let sheet = try #require(stage.sheet)
    var outline = ScorecardOutline()
    outline.open = Set(
      sheet.card.criteria.map { .criterion($0.id) } + sheet.card.items.map { .item($0.id) })
    let rows = outline.rows(of: sheet, width: 76)
    for item in sheet.card.items where item.split.points > 0 {
      let numbers = rows.compactMap { row -> Double? in
        guard row.about == .item(item.id), case .amount(_, let number) = row.content else { return nil }
        return Double(number)
      }
      #expect(abs(numbers.reduce(0, +) - item.split.earned) < 2e-6, "\(item.id)")
    }
  }

  @Test func weightIsChangedAndReset() {
    var stage = opened()
    stage.press("e")
    stage.replace(with: "12.5")
    stage.press("enter")
    #expect(stage.sheet?.assessment.weights == ["G1": 12.5])
    #expect(stage.toast.hasPrefix("G1 weighs 12.5 now. Score "))
    stage.press("ctrl-z")
    #expect(stage.sheet?.assessment.weights == [:])
    stage.press("ctrl-y", "R")
    #expect(stage.sheet?.assessment.weights == [:])
    stage.press("R")
    #expect(stage.toast == "The weights are the questionnaire's own.")
  }

  @Test(arguments: ["0", "-3", "nan", "12,5", "", "1e400", "0x10", "1e3"]) func wrongWeight(text: String) {
    var stage = opened()
    stage.press("e")
    stage.replace(with: text)
    stage.press("enter")
    #expect(stage.text.contains("! a number above 0, such as 12.5"))
    stage.press("esc")
    #expect(stage.toast == "The weight stays as it was: it has to be a number above 0.")
    #expect(stage.sheet?.assessment.weights == [:])
  }

  @Test func theQuestionnairesOwnWeightIsNotKeptAsTheBuyers() {
    var stage = opened()
    stage.press("e")
    stage.replace(with: "20")
    stage.press("esc", "e")
    stage.replace(with: "13")
    stage.press("enter")
    #expect(stage.sheet?.assessment.weights == [:])
  }

  @Test func riskIsAcceptedWithNameReasonAndLastDay() {
    var stage = opened(Fixture.dossier([Fixture.answer("Q07", "shared_without")]))
    let before = stage.sheet?.card.score
    focus(on: .gate("no-tenant-isolation"), &stage)
    stage.press("w", "enter", "enter", "enter")
    #expect(stage.text.contains("! a name"))
    stage.type("R. Ito")
    stage.press("tab")
    stage.type("pilot on public code")
    stage.press("esc")
    #expect(stage.toast.hasPrefix("Not granted yet."))
    #expect(stage.sheet?.assessment.waivers.isEmpty == true)
    stage.press("w", "tab")
    stage.type("2026-11-20")
    stage.press("enter")
    #expect(stage.text.contains("! before the decision date"))
    stage.replace(with: "2027-03-31")
    stage.press("enter")
    #expect(stage.sheet?.card.gates.first?.state == .waived)
    #expect(stage.sheet?.card.score == before)
    #expect(stage.text.contains("Risk accepted by R. Ito until 2027-03-31: pilot on public code"))
    stage.press("x")
    #expect(stage.sheet?.card.gates.first?.state == .tripped)
    stage.press("ctrl-z")
    #expect(stage.sheet?.card.gates.first?.state == .waived)
  }

  @Test func clearGateNeedsNoAcceptance() {
    var stage = opened()
    focus(on: .gate("no-tenant-isolation"), &stage)
    stage.press("w")
    #expect(stage.toast == "This gate is clear, so there is no risk to accept.")
    #expect(screen(stage)?.editor == nil)
  }

  @Test func wWritesTheReportElsewhere() {
    var stage = opened()
    stage.press("w")
    #expect(stage.requests.last == .writeReport("example-code", "example-code-1"))
    #expect(stage.toast == "Written: example-code.md")
    focus(on: .gate("no-type-ii"), &stage)
    stage.press("W")
    #expect(stage.toast == "Written: example-code.md")
  }

  @Test func whatWouldAddMostOpensTheItem() {
    var stage = opened()
    let best = stage.sheet?.card.improvements.first
    focus(on: .improvement(best?.item ?? "", best?.way ?? .proof), &stage)
    stage.press("enter")
    #expect(stage.interview?.focusedItem(stage.app.desk)?.id == best?.item)
  }

  @Test func findingAboutAReportOpensTheReports() {
    var stage = opened()
    focus(on: .finding(nil, "soc2-2026"), &stage)
    stage.press("G", "o")
    #expect(stage.app.top is InterviewScreen || stage.app.top is ReportsScreen)
  }

  @Test func nothingAnsweredHasNoScoreInsteadOfNought() {
    let text = opened(Fixture.dossier()).text
    #expect(text.contains("SCORE – of 100   ADVICE: incomplete"))
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened()
    stage.resize(width, height)
    expectSnapshot("scorecard", stage)
    focus(on: .criterion("G6"), &stage)
    stage.press("enter", "down", "down", "enter")
    expectSnapshot("scorecard-item", stage)
    focus(on: .gate("no-type-ii"), &stage)
    expectSnapshot("scorecard-gates", stage)
  }

  @Test(arguments: [(80, 24), (120, 40)]) func waiverLooks(width: Int, height: Int) {
    var stage = opened(Fixture.dossier([Fixture.answer("Q07", "shared_without")]))
    stage.resize(width, height)
    focus(on: .gate("no-tenant-isolation"), &stage)
    stage.press("w")
    expectSnapshot("scorecard-waiver", stage)
  }
}
