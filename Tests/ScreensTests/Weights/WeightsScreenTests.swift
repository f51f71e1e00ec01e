import Diligence
import Scoring
import TerminalUI
import Testing

@testable import Screens

@Suite struct WeightsScreenTests {
  private func opened(_ width: Int = 80, _ height: Int = 24, _ dossiers: [Dossier] = Fixture.ranked) -> Stage
  {
    var stage = Stage(dossiers, size: Size(width: width, height: height))
    stage.presets = Fixture.presets
    stage.press("enter", "s", "W")
    return stage
  }

  private func screen(_ stage: Stage) -> WeightsScreen? { stage.app.top as? WeightsScreen }

  private func recorded(_ stage: Stage) -> [CriterionID: Double]? {
    stage.app.top.subject.flatMap { stage.app.desk.recordedSheet($0)?.assessment.weights }
  }

  private func weight(_ id: CriterionID, _ stage: Stage) -> Double? {
    stage.sheet?.card.criteria.first { $0.id == id }?.weight
  }

  private func order(_ stage: Stage) -> [String] {
    screen(stage).map { screen in screen.order.places.map { screen.order.contenders[$0.contender].name } }
      ?? []
  }

  @Test func arrowsTryAndEnterRecords() {
    var stage = opened()
    #expect(stage.text.contains("The questionnaire's own weights"))
    stage.press("right", "+", "l", "L", "left")
    #expect(weight("G1", stage) == 20)
    #expect(recorded(stage) == [:])
    #expect(stage.text.contains("TRIED, not recorded"))
    #expect(stage.text.contains("WHAT IF 1"))
    stage.press("enter")
    #expect(recorded(stage) == ["G1": 20])
    #expect(!stage.app.desk.isTrying)
    #expect(stage.toast.hasPrefix("What was tried is recorded. Score"))
    #expect(stage.text.contains("The buyer's own weights"))
  }

  @Test func escLeavesThemAsideAndSaysHowToGetThemBack() {
    var stage = opened()
    stage.press("L", "esc")
    #expect(stage.app.top is ScorecardScreen)
    #expect(!stage.app.desk.isTrying)
    #expect(stage.toast == "As recorded again. ^T takes up the 1 tried once more.")
    stage.press("ctrl-t", "W")
    #expect(weight("G1", stage) == 18)
    #expect(recorded(stage) == [:])
  }

  @Test func aWhatIfFromBeforeGoesOnAfterEsc() {
    var stage = opened()
    stage.press("esc", "ctrl-t", "W", "L", "esc")
    #expect(stage.app.desk.isTrying)
    #expect(stage.app.desk.trial?.attempts.count == 1)
  }

  @Test func digitsTypeAWeight() {
    var stage = opened()
    stage.type("12.5")
    #expect(stage.app.top.isTyping)
    stage.press("down")
    #expect(weight("G1", stage) == 12.5)
    #expect(screen(stage)?.list.focus(count: 4) == 1)
    stage.type("7")
    stage.press("enter")
    #expect(weight("G5", stage) == 7)
    stage.type("3")
    stage.press("esc")
    #expect(weight("G5", stage) == 3)
  }

  @Test(arguments: ["0", "0.0", ".", "12,5", "1e3", "0x1", "9999999", "1.2.3", "4 5"])
  func whatIsNoWeightIsSaidAndNotTaken(text: String) {
    var stage = opened()
    stage.type("1")
    stage.press("backspace")
    stage.type(text)
    stage.press("enter")
    #expect(stage.text.contains("! a number above 0, such as 12.5"))
    stage.press("esc")
    #expect(stage.toast == "The weight stays as it was: it has to be a number above 0.")
    #expect(weight("G1", stage) == 13)
    #expect(!stage.app.desk.isTrying)
  }

  @Test func stepsStayAboveNothing() {
    var stage = opened()
    stage.type("2")
    stage.press("enter", "H")
    #expect(weight("G1", stage) == 1)
    stage.press("left")
    #expect(stage.toast == "A weight stays above 0. Type a number such as 0.5 for less than 1.")
    stage.type("0.5")
    stage.press("enter", "left")
    #expect(weight("G1", stage) == 0.5)
    stage.press("right")
    #expect(weight("G1", stage) == 1.5)
  }

  @Test func whatIsTriedIsTakenBackStepByStep() {
    var stage = opened()
    stage.press("right", "down", "right", "ctrl-z")
    #expect(weight("G5", stage) == 12)
    #expect(weight("G1", stage) == 14)
    stage.press("ctrl-z")
    #expect(!stage.app.desk.isTrying)
    #expect(weight("G1", stage) == 13)
    stage.press("ctrl-y", "ctrl-y")
    #expect(weight("G5", stage) == 13)
    #expect(stage.app.desk.trial?.attempts.count == 1)
  }

  @Test func presetsShowTheirReasonAndAreTriedWhileChosen() {
    var stage = opened(120, 40)
    stage.press("right", "p")
    #expect(stage.text.contains("PRESETS 1/2"))
    stage.press("down")
    #expect(stage.text.contains("For whoever must show a supervisor"))
    #expect(weight("G5", stage) == 40)
    stage.press("esc")
    #expect(weight("G5", stage) == 12)
    #expect(weight("G1", stage) == 14)
    stage.press("p", "down", "enter")
    #expect(stage.toast.hasPrefix("Tried: A regulated buyer."))
    stage.press("enter")
    #expect(recorded(stage) == ["G1": 20, "G5": 40, "G6": 5])
    stage.press("R")
    #expect(stage.toast.hasPrefix("Tried: The questionnaire's own weights."))
    stage.press("S")
    #expect(recorded(stage) == [:])
    stage.press("R")
    #expect(stage.toast == "The weights are the questionnaire's own.")
  }

  @Test func theOrderOfVendorsFollowsEveryKey() {
    var stage = opened()
    #expect(order(stage) == ["Birch Labs", "Alder Systems", "Example Code"])
    stage.press("L", "L", "L", "L")
    #expect(order(stage) == ["Alder Systems", "Birch Labs", "Example Code"])
    #expect(stage.text.contains("1 ↑1    Alder Systems"))
    #expect(stage.text.contains("2 ↓1    Birch Labs"))
  }

  @Test func moreThanWeightsIsKeptAsAWholeOrNotAtAll() throws {
    var stage = opened()
    let subject = try #require(stage.app.top.subject)
    stage.press("L")
    let change = Fixture.answer("C02", "no", of: subject.vendor.text)
    stage.app.desk.attempt([change], of: subject, saying: "C02 is now no.")
    stage.press("enter")
    #expect(stage.toast.hasPrefix("More than weights is tried."))
    #expect(recorded(stage) == [:])
    stage.press("right")
    #expect(stage.app.desk.trial?.attempts.map(\.words) == ["C02 is now no.", "G1 weighs 19."])
  }

  @Test func pagesScrollAnOrderOfManyAndThisVendorShowsAtFirst() {
    let many = (10..<60).map { number in
      Fixture.dossier(name: "Maker \(number)", [Fixture.answer("Q04", "yes", of: "maker-\(number)")])
    }
    var stage = opened(80, 24, many + [Fixture.dossier(name: "A Newcomer")])
    #expect(stage.text.contains("A Newcomer"))
    #expect(stage.text.contains("ORDER OF VENDORS 41–51/51"))
    stage.press("pgup")
    #expect(stage.text.contains("ORDER OF VENDORS 31–41/51"))
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened(width, height)
    expectSnapshot("weights", stage)
    stage.press("L", "L", "L", "L")
    expectSnapshot("weights-tried", stage)
    stage.press("p", "down")
    expectSnapshot("weights-presets", stage)
  }

  @Test func typingLooks() {
    var stage = opened()
    stage.press("down")
    stage.type("12,5")
    stage.press("enter")
    expectSnapshot("weights-typing", stage)
  }
}

extension Fixture {
  /// Three vendors whose order hangs on the weight of audit trails; the first is the one that opens.
  static let ranked = [
    dossier(name: "Alder Systems", [answer("Q04", "yes", of: "alder-systems")]),
    dossier(
      name: "Birch Labs",
      [
        answer("Q04", "partial", of: "birch-labs"), answer("Q07", "dedicated", of: "birch-labs"),
        answer("C01", "yes", of: "birch-labs"),
      ]),
    dossier(name: "Example Code"),
  ]
}
