import Diligence
import Scoring
import TerminalUI
import Testing

@testable import Screens

@Suite struct WeightsSwingTests {
  private func opened(_ width: Int = 80, _ height: Int = 24) -> Stage {
    var stage = Stage(Fixture.ranked, size: Size(width: width, height: height))
    stage.presets = Fixture.presets
    stage.press("enter", "s", "W")
    return stage
  }

  private func screen(_ stage: Stage) -> WeightsScreen? { stage.app.top as? WeightsScreen }

  private func recorded(_ stage: Stage) -> Assessment? {
    stage.app.top.subject.flatMap { stage.app.desk.recordedSheet($0)?.assessment }
  }

  private func order(_ stage: Stage) -> String? {
    screen(stage)?.swinging?.order.ranks.map { $0.criteria.map(\.text).joined(separator: "=") }
      .joined(separator: ">")
  }

  private func weights(_ stage: Stage) -> [Double] {
    stage.sheet?.card.criteria.map { ($0.weight * 100).rounded() / 100 } ?? []
  }

  @Test func theOrderComesFirstAndIsTriedAtOnce() {
    var stage = opened()
    stage.press("a")
    #expect(order(stage) == "G1>G5=G6>G7")
    #expect(weights(stage) == [52.08, 20.83, 20.83, 6.25])
    #expect(stage.text.contains("TRIED, not recorded"))
    #expect(stage.text.contains("would you first want best"))
    stage.press("end", "K")
    #expect(order(stage) == "G1>G7>G5=G6")
    #expect(screen(stage)?.focusedSwing == "G7")
    #expect(weights(stage) == [52.08, 10.42, 10.42, 27.08])
    #expect(recorded(stage)?.weights == [:])
  }

  @Test func tiesPointsAndReasonAreRecordedAsOneStep() throws {
    var stage = opened()
    stage.press("a", "down", "=", "m")
    #expect(order(stage) == "G1>G6>G5>G7")
    stage.type("80")
    stage.press("enter", "right", "L", "r")
    stage.type("The code is ours")
    stage.press("enter", "enter")
    let now = try #require(recorded(stage))
    #expect(now.weighing?.method == .points)
    #expect(now.weighing?.rationale == "The code is ours")
    #expect(now.weighing?.points.values.contains(91) == true)
    #expect(
      now.weighing?.explains(stage.sheet?.card.criteria.reduce(into: [:]) { $0[$1.id] = $1.weight } ?? [:])
        == true)
    #expect(screen(stage)?.swinging == nil)
    #expect(stage.text.contains("Why: The code is ours"))
    stage.press("esc", "ctrl-z")
    #expect(recorded(stage)?.weights == [:] && recorded(stage)?.weighing == nil)
    stage.press("ctrl-y")
    #expect(recorded(stage) == now)
  }

  @Test func escGoesBackToTheWeightsBefore() {
    var stage = opened()
    stage.press("right", "a", "J", "esc")
    #expect(weights(stage) == [14, 12, 12, 10])
    #expect(screen(stage)?.swinging == nil)
    #expect(stage.toast == "The weights are as before.")
    stage.press("ctrl-z")
    #expect(!stage.app.desk.isTrying)
  }

  @Test func whatIsMovedIsTakenBackStepByStep() {
    var stage = opened()
    stage.press("a", "J", "J", "m")
    #expect(order(stage) == "G5=G6>G7>G1")
    stage.press("ctrl-z", "ctrl-z")
    #expect(order(stage) == "G5=G6>G1>G7")
    #expect(screen(stage)?.focusedSwing == "G1")
    stage.press("ctrl-z", "ctrl-z")
    #expect(screen(stage)?.swinging == nil)
    #expect(!stage.app.desk.isTrying)
    stage.press("ctrl-y", "ctrl-y")
    #expect(order(stage) == "G5=G6>G1>G7")
  }

  @Test func whatCannotBeDoneIsSaid() {
    var stage = opened()
    stage.press("a", "right")
    #expect(stage.toast == "The order alone weighs here. m goes on to points.")
    stage.type("5")
    #expect(stage.toast == "The order alone weighs here. m goes on to points.")
    stage.press("K")
    #expect(stage.toast == "G1 is at the end already.")
    stage.press("=")
    #expect(stage.toast == "G1 stands first; there is nothing above to tie it with.")
    stage.press("m", "right")
    #expect(stage.toast == "Points are above 0 and go up to 100.")
    for text in ["0", "101", "1e1", "."] {
      stage.type("1")
      stage.press("backspace")
      stage.type(text)
      stage.press("enter")
      #expect(stage.toast == "Points are above 0 and go up to 100.", "\(text)")
      stage.press("esc")
      #expect(screen(stage)?.focusedSwing.flatMap { screen(stage)?.swinging?.order.points(of: $0) } == 100)
    }
  }

  @Test func presetsAndSingleWeightsSayHowToo() {
    var stage = opened()
    stage.press("p", "down", "enter", "enter")
    #expect(recorded(stage)?.weighing == Fixture.presets[1].weighing)
    #expect(stage.text.contains("Why: For whoever must show a supervisor"))
    stage.press("right", "enter")
    #expect(recorded(stage)?.weighing == Weighing(method: .direct, source: "regulated"))
    #expect(stage.text.contains("How: set one by one, starting from regulated"))
    stage.press("R", "enter")
    #expect(recorded(stage)?.weighing == nil)
  }

  @Test func aReasonAloneIsRecordedAndTakenAway() {
    var stage = opened()
    stage.press("r")
    stage.type("An even hand")
    stage.press("enter", "enter")
    #expect(recorded(stage)?.weighing == Weighing(method: .preset, rationale: "An even hand"))
    #expect(recorded(stage)?.weights == [:])
    stage.press("r", "ctrl-u", "enter", "enter")
    #expect(recorded(stage)?.weighing == nil)
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened(width, height)
    stage.press("a", "end", "K")
    expectSnapshot("weights-order", stage)
    stage.press("m", "right", "r")
    stage.type("Nobody else may have the code")
    expectSnapshot("weights-order-reason", stage)
    stage.press("enter")
    expectSnapshot("weights-order-points", stage)
  }
}
