import Diligence
import Scoring
import Testing

@testable import Screens

@Suite struct ScorecardWhatIfTests {
  private func opened(_ dossier: Dossier = Fixture.examined, _ width: Int = 120, _ height: Int = 60) -> Stage
  {
    var stage = Stage([dossier])
    stage.press("enter", "s")
    stage.resize(width, height)
    return stage
  }

  private func screen(_ stage: Stage) -> ScorecardScreen? { stage.app.top as? ScorecardScreen }

  private func focus(on about: ScorecardRow.About, _ stage: inout Stage) {
    stage.press("g")
    for _ in 0..<80 where screen(stage)?.focused(stage.app.desk) != about { stage.press("down") }
  }

  /// Opens the criterion of an item and goes to the item.
  private func focus(onItem item: ItemID, _ stage: inout Stage) {
    guard let criterion = stage.sheet?.score(of: item)?.criterion else { return }
    focus(on: .criterion(criterion), &stage)
    stage.press("enter")
    focus(on: .item(item), &stage)
  }

  private func recorded(_ stage: Stage) -> Sheet? {
    stage.app.top.subject.flatMap { stage.app.desk.recordedSheet($0) }
  }

  @Test func aDigitTriesAnAnswerAndNothingIsRecorded() {
    var stage = opened()
    focus(onItem: "Q04", &stage)
    let requests = stage.requests.count
    stage.press("3")
    #expect(stage.requests.count == requests)
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("no"))
    #expect(recorded(stage)?.answer(to: "Q04").choice == .option("yes"))
    #expect(screen(stage)?.focused(stage.app.desk) == .item("Q04"))
    #expect(stage.text.contains("SCORE 86.7 → 51.6 (−35.1) of 100"))
    #expect(stage.text.contains("ADVICE: approve → approve with conditions"))
    #expect(stage.text.contains("WHAT IF  1 tried: ^K records it all, ^T drops it all"))
    #expect(stage.text.contains("? Q04 is no."))
    #expect(stage.text.contains("−35.1"))
  }

  @Test func eachThingTriedCanBeTakenBackAlone() {
    var stage = opened()
    focus(onItem: "Q04", &stage)
    stage.press("3")
    focus(onItem: "C01", &stage)
    stage.press("1")
    focus(on: .attempt(0), &stage)
    stage.press("x")
    #expect(stage.toast == "No longer tried: Q04 is no. ^Y tries it again.")
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("yes"))
    #expect(stage.sheet?.answer(to: "C01").choice == .option("yes"))
    stage.press("ctrl-k")
    #expect(!stage.app.desk.isTrying)
    #expect(recorded(stage)?.answer(to: "C01").choice == .option("yes"))
    #expect(recorded(stage)?.answer(to: "Q04").choice == .option("yes"))
  }

  @Test func backspaceGoesBackToWhatIsRecordedAndThenToOpen() {
    var stage = opened()
    focus(onItem: "Q04", &stage)
    stage.press("3", "backspace")
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("yes"))
    #expect(stage.toast == "Q04 is as recorded. ^Y tries it again.")
    stage.press("backspace")
    #expect(stage.sheet?.answer(to: "Q04").choice == nil)
  }

  @Test func escEndsTheWhatIfFirstAndLeavesThen() {
    var stage = opened()
    focus(onItem: "Q04", &stage)
    stage.press("3", "esc")
    #expect(screen(stage) != nil)
    #expect(!stage.app.desk.isTrying)
    #expect(screen(stage)?.focused(stage.app.desk) == .item("Q04"))
    stage.press("ctrl-t")
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("no"))
    stage.press("ctrl-t", "esc")
    #expect(stage.app.top is InterviewScreen)
  }

  @Test func aWhatIfFromElsewhereGoesOnWhenTheScorecardIsLeft() {
    var stage = Stage([Fixture.examined])
    stage.press("enter", "ctrl-t", "s", "esc")
    #expect(stage.app.top is InterviewScreen)
    #expect(stage.app.desk.isTrying)
  }

  @Test func documentsAreTriedFromAllThreeSources() {
    var stage = opened()
    focus(onItem: "C02", &stage)
    let before = stage.sheet?.score(of: "C02")?.proof
    for (source, proof) in [("vendor's document", 0.60), ("independent", 0.75), ("our own check", 0.75)] {
      stage.press("d")
      #expect(stage.sheet?.score(of: "C02")?.proof == proof)
      #expect(stage.toast.hasPrefix("Tried: C02 all evidence: accepted, \(source)."))
    }
    #expect(before == 0.40)
    #expect(stage.app.desk.trial?.attempts.count == 1)
    stage.press("ctrl-z")
    #expect(stage.sheet?.score(of: "C02")?.proof == before)
  }

  @Test func aPieceIsTriedAlone() {
    var stage = opened()
    focus(onItem: "C01", &stage)
    stage.press("enter")
    focus(on: .piece("C01", "E02"), &stage)
    stage.press("d")
    #expect(stage.sheet?.assessment.evidence("E02", of: "C01").status == .accepted)
    #expect(recorded(stage)?.assessment.evidence("E02", of: "C01").status == .notRequested)
    stage.press("4")
    #expect(stage.sheet?.assessment.evidence("E02", of: "C01").status == .refused)
    stage.press("0")
    #expect(stage.sheet?.assessment.evidence("E02", of: "C01").status == .notRequested)
    stage.press("left")
    #expect(screen(stage)?.focused(stage.app.desk) == .item("C01"))
  }

  @Test func aTestIsTriedInTheNewestReport() {
    var stage = opened()
    focus(onItem: "C02", &stage)
    stage.press("t")
    #expect(stage.sheet?.score(of: "C02")?.level == .tested)
    #expect(stage.toast.hasPrefix("Tried: C02 is tested in soc2-2026 without exception."))
    #expect(recorded(stage)?.assessment.reports["soc2-2026"]?.tests["C02"]?.page == nil)
    stage = opened(Fixture.dossier([Fixture.answer("C02", "yes")]))
    focus(onItem: "C02", &stage)
    stage.press("t")
    #expect(stage.toast == "No report is recorded that could test C02. r opens the reports.")
    #expect(!stage.app.desk.isTrying)
  }

  @Test func computedItemsAreNotAnswered() {
    var stage = opened()
    focus(onItem: "Q01", &stage)
    for key in ["1", "d", "t", "backspace"] {
      stage.press(key)
      #expect(stage.toast == "Q01 is worked out from the assurance reports; o opens them.", "\(key)")
    }
    #expect(!stage.app.desk.isTrying)
  }

  @Test func weightsTriedShowOnTheScorecard() {
    var stage = opened()
    stage.press("W", "L", "s")
    #expect(screen(stage) != nil)
    #expect(stage.text.contains("? G1 weighs 18."))
    #expect(stage.text.contains("SCORE 86.7 → "))
    stage.press("esc")
    #expect(stage.app.top is WeightsScreen)
    #expect(stage.app.desk.isTrying)
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened(Fixture.examined, width, height)
    focus(onItem: "C01", &stage)
    stage.press("1", "d")
    expectSnapshot("scorecard-what-if", stage)
    stage.press("g", "down")
    expectSnapshot("scorecard-what-if-top", stage)
  }

  @Test func numbersLook() {
    var stage = opened(Fixture.examined, 120, 60)
    for number in ScorecardNumber.allCases {
      focus(on: .number(number), &stage)
      stage.press("enter")
    }
    focus(on: .number(.score), &stage)
    expectSnapshot("scorecard-numbers", stage)
  }
}
