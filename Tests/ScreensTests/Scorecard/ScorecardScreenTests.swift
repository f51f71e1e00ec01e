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
    #expect(text.contains("┃ approve from 70, tier 2"))
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

  @Test func policyIsFoldedAndShowsWhatDeparts() {
    let changed = Change.policyChanged("example-code-1", [.currentMonths: 9])
    var stage = opened(Fixture.dossier([changed]))
    stage.resize(120, 60)
    #expect(stage.text.contains("POLICY  1 of 21 otherwise than usual"))
    #expect(stage.text.contains("9 months (usual: 12): A report is current up to"))
    #expect(!stage.text.contains("31 days"))
    focus(on: .policy, &stage)
    stage.press("enter")
    #expect(stage.text.contains("31 days: Periods with at most this many days"))
    stage.press("left")
    #expect(!stage.text.contains("31 days"))
  }

  @Test func usualPolicyIsOneLine() {
    var stage = opened()
    stage.resize(120, 60)
    #expect(stage.text.contains("POLICY  the standard numbers"))
    #expect(!stage.text.contains("(usual"))
  }

  @Test func thresholdsAreThoseInForce() {
    let changed = Change.policyChanged(
      "example-code-1", [.completenessPercent: 95, .proof: 0.8, .conditionalMargin: 10])
    var stage = opened(Fixture.dossier([changed]))
    stage.resize(120, 60)
    #expect(stage.text.contains("a verdict needs 95 %"))
    #expect(stage.text.contains("0.8 is needed to approve"))
    #expect(stage.flatText.contains("with conditions from 60.0"))
  }

  /// Whatever is opened, the numbers shown under a row add up to the last of them.
  @Test func linesOfEverythingAddUp() throws {
    let stage = opened()
    let subject = try #require(stage.app.top.subject)
    let scene = try #require(ScorecardScene(subject, stage.app.desk))
    let card = scene.sheet.card
    var outline = ScorecardOutline()
    outline.open = Set(
      card.criteria.map { .criterion($0.id) } + card.items.map { .item($0.id) }
        + ScorecardNumber.allCases.map { .number($0) })
    let rows = outline.rows(of: scene, width: 76)
    for about in outline.open {
      var numbers = rows.compactMap { row -> Double? in
        guard row.about == about, case .amount(_, let number) = row.content, !number.isEmpty else {
          return nil
        }
        return Double(number.replacing("= ", with: ""))
      }
      if case .criterion = about, !numbers.isEmpty { numbers.removeFirst() }
      guard let sum = numbers.popLast() else { continue }
      #expect(abs(numbers.reduce(0, +) - sum) < 1e-5, "\(about)")
    }
  }

  @Test(arguments: ScorecardNumber.allCases) func enterOnAnyNumberExplainsIt(_ number: ScorecardNumber) {
    var stage = opened()
    stage.resize(120, 60)
    let closed = screen(stage)?.rows(stage.app.desk).count ?? 0
    focus(on: .number(number), &stage)
    stage.press("enter")
    #expect((screen(stage)?.rows(stage.app.desk).count ?? 0) > closed)
    stage.press("enter")
    #expect(screen(stage)?.rows(stage.app.desk).count == closed)
  }

  @Test func weightsOpenOnTheCriterionAtHand() {
    var stage = opened()
    focus(on: .criterion("G6"), &stage)
    stage.press("e", "right")
    #expect(stage.sheet?.assessment.weights == ["G6": 13])
  }

  @Test func riskIsAcceptedWithNameReasonAndLastDay() {
    var stage = opened(Fixture.dossier([Fixture.answer("Q07", "shared_without")]))
    stage.resize(80, 40)
    let before = stage.sheet?.card.score
    focus(on: .gate("no-tenant-isolation"), &stage)
    stage.press("a", "enter", "enter", "enter")
    #expect(stage.text.contains("! a name"))
    stage.type("pilot on public code")
    stage.press("tab")
    stage.type("R. Ito")
    stage.press("esc")
    #expect(stage.toast.hasPrefix("Not accepted yet."))
    #expect(stage.sheet?.assessment.waivers.isEmpty == true)
    stage.press("a", "tab")
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

  @Test func clearGateOffersNoAcceptance() {
    var stage = opened()
    focus(on: .gate("no-tenant-isolation"), &stage)
    #expect(stage.app.top.context == ScorecardScreen.listContext)
    stage.press("a")
    #expect(screen(stage)?.editor == nil)
    #expect(stage.toast == "This gate is clear: there is no risk behind it to accept.")
    #expect(!stage.text.contains("accept risk"))
  }

  @Test func acceptanceGoesToTheFirstGateInTheWayFromAnywhere() {
    var stage = opened(Fixture.dossier([Fixture.answer("Q07", "shared_without")]))
    stage.press("g", "a")
    #expect(screen(stage)?.editor?.gate == "no-tenant-isolation")
    #expect(screen(stage)?.focused(stage.app.desk) == .gate("no-tenant-isolation"))
  }

  @Test func headNamesEveryGateInTheWay() {
    let stage = opened(Fixture.dossier([Fixture.answer("Q07", "shared_without")]))
    for result in stage.sheet?.card.gates ?? [] where result.isInTheWay {
      let head = stage.text.split(separator: "GATES").first ?? ""
      #expect(head.contains(result.gate.id.text), "\(result.gate.id)")
    }
  }

  @Test func farLastDayIsRemarkedAndTaken() {
    var stage = opened(Fixture.dossier([Fixture.answer("Q07", "shared_without")]))
    stage.press("g", "a")
    stage.type("pilot")
    stage.press("tab")
    stage.type("A person with quite a long name indeed")
    stage.press("tab")
    stage.type("2099-12-31")
    #expect(stage.text.contains("! more than two years after the decision date"))
    stage.press("enter")
    #expect(stage.sheet?.card.gates.first?.state == .waived)
    #expect(stage.toast.contains("Risk accepted by A person with quite a long na… until 2099-12-31."))
    #expect(stage.text.contains("accepted"))
  }

  @Test func claimedAndRangeSayWhatTheyMean() {
    var stage = opened()
    stage.resize(120, 60)
    focus(on: .number(.range), &stage)
    stage.press("enter")
    #expect(stage.text.contains("An answer without proof earns less than an open"))
  }

  @Test func wWritesTheReportOnEveryRow() {
    var stage = opened()
    stage.press("w")
    #expect(stage.requests.last == .writeReport("example-code", "example-code-1"))
    #expect(stage.toast == "Written: example-code.md")
    stage = opened(Fixture.dossier([Fixture.answer("Q07", "shared_without")]))
    focus(on: .gate("no-tenant-isolation"), &stage)
    stage.press("w")
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
    stage.press("G", "up", "o")
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
    stage.press("a")
    expectSnapshot("scorecard-waiver", stage)
  }
}
