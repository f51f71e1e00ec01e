import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct DecisionScreenTests {
  private static let answered = Fixture.dossier([
    Fixture.answer("Q04", "yes"), Fixture.answer("Q07", "shared_without"), Fixture.answer("C01", "partial"),
  ])

  private func stage(_ width: Int = 80, _ height: Int = 24) -> Stage {
    var stage = Stage([Self.answered], size: Size(width: width, height: height))
    stage.press("enter", "D")
    return stage
  }

  private func decision(_ stage: Stage) -> Decision? { stage.sheet?.assessment.decision }

  /// Fills outcome and name, and goes on to the button.
  private func fill(_ stage: inout Stage, outcome: String = "2", by name: String = "J. Doe") {
    stage.press(outcome, "tab")
    stage.type(name)
    stage.press("tab", "tab", "tab", "tab")
  }

  @Test(arguments: snapshotSizes) func looks(_ width: Int, _ height: Int) {
    expectSnapshot("decision", stage(width, height))
  }

  @Test(arguments: snapshotSizes) func looksWithConditions(_ width: Int, _ height: Int) {
    var stage = stage(width, height)
    fill(&stage)
    stage.press("enter", "tab", "enter", "enter", "tab")
    expectSnapshot("decision-conditions", stage)
  }

  @Test func recordsWithNameAndDayOnly() {
    var stage = stage()
    fill(&stage)
    #expect(decision(stage) == nil)
    stage.press("enter")
    #expect(decision(stage) == Decision(outcome: .conditional, by: "J. Doe", date: Stage.today))
    #expect(stage.toast.hasPrefix("Decided: approve with conditions, by J. Doe."))
  }

  @Test func saysWhatDiffersFromTheAdvice() {
    var stage = stage()
    #expect(stage.text.contains("ADVICE  reject"))
    stage.press("1")
    #expect(stage.text.contains("! The advice is reject. Please write your reason into a condition."))
    stage.press("4")
    #expect(!stage.text.contains("! The advice is"))
  }

  @Test func namesWhatIsMissing() {
    var stage = stage()
    stage.press("down", "down", "down", "down", "down", "enter")
    #expect(decision(stage) == nil)
    #expect(stage.toast == "Outcome: choose one.")
    #expect(stage.text.contains("! a decision needs a name"))
  }

  @Test func undoTakesTheDecisionBackAndShowsIt() {
    var stage = stage()
    fill(&stage)
    stage.press("enter", "ctrl-z")
    #expect(decision(stage) == nil)
    stage.press("ctrl-y")
    #expect(decision(stage)?.by == "J. Doe")
  }

  @Test func laterChangesAreADraftUntilTheButton() {
    var stage = stage()
    fill(&stage)
    stage.press("enter")
    #expect(!stage.text.contains("draft, not recorded"))
    stage.press("up", "up", "up", "up", "up", "3")
    #expect(decision(stage)?.outcome == .conditional)
    #expect(stage.text.contains("draft, not recorded"))
    #expect(stage.text.contains("[ Record the changed decision ]"))
    stage.press("esc", "D")
    #expect(stage.text.contains("do not approve yet"))
    stage.press("tab", "tab", "tab", "tab", "tab", "enter")
    #expect(decision(stage)?.outcome == .notYet)
    #expect(!stage.text.contains("draft, not recorded"))
    #expect(stage.text.contains("[ Back ]"))
  }

  @Test func undoTakesADraftBackToWhatIsRecorded() {
    var stage = stage()
    fill(&stage)
    stage.press("enter", "up", "up", "up", "up", "up", "3", "ctrl-z")
    #expect(!stage.text.contains("draft, not recorded"))
    #expect(decision(stage)?.outcome == .conditional)
    stage.press("ctrl-y")
    #expect(stage.text.contains("draft, not recorded"))
  }

  @Test func aDraftSurvivesSomebodyElsesDecision() {
    var stage = stage()
    stage.press("4", "tab")
    stage.type("J. Doe")
    let theirs = Decision(outcome: .approve, by: "Maria", date: Stage.today)
    stage.others([.decisionRecorded("example-code-1", theirs)], by: "bob")
    #expect(stage.text.contains("! bob recorded approve; your draft (reject, by J. Doe) is kept"))
    #expect(decision(stage) == theirs)
    stage.press("tab", "tab", "tab", "tab", "enter")
    #expect(decision(stage)?.outcome == .reject)
    #expect(!stage.text.contains("bob recorded"))
  }

  @Test func aDayAheadIsRemarkedAndRecorded() throws {
    var stage = stage()
    stage.press("4", "tab")
    stage.type("J. Doe")
    stage.press("tab", "tab", "ctrl-u")
    stage.type("2999-01-01")
    stage.press("tab")
    #expect(stage.text.contains("! after today"))
    stage.press("tab", "enter")
    #expect(decision(stage)?.date == Day("2999-01-01"))
  }

  @Test func approvingWithOpenItemsIsRemarked() {
    var stage = stage(120, 40)
    stage.press("1")
    #expect(stage.text.contains("! Approved although "))
    #expect(stage.text.contains(" in the way and "))
  }

  @Test func proposedConditionsAreTakenOverWithOneKey() throws {
    var stage = stage()
    fill(&stage)
    stage.press("enter", "tab", "enter", "enter", "tab")
    stage.type("M. Roe")
    stage.press("tab")
    stage.type("2027-01-31")
    stage.press("enter")
    #expect(decision(stage)?.conditions == [])
    stage.press("up", "enter")
    let condition = try #require(decision(stage)?.conditions.first)
    #expect(condition.text == "Gate cleared: Tenants share data without isolation (no-tenant-isolation)")
    #expect(condition.owner == "M. Roe")
    #expect(condition.due == Day("2027-01-31"))
    stage.press("tab", "x", "ctrl-z", "up", "enter")
    #expect(decision(stage)?.conditions == [condition])
  }

  @Test func conditionsWaitForTheDecision() {
    var stage = stage()
    stage.press("up", "down", "down", "down", "down", "down", "tab", "a")
    stage.type("Contract names the model provider")
    stage.press("esc")
    #expect(stage.toast == "The condition is added. It is recorded together with the decision.")
    #expect(decision(stage) == nil)
    stage.press("tab", "esc", "D")
    #expect(stage.text.contains("Contract names the model provider"))
    stage.press("up", "up", "up", "up", "up")
    fill(&stage)
    stage.press("enter")
    #expect(decision(stage)?.conditions.map(\.text) == ["Contract names the model provider"])
  }

  /// Undo before the decision is recorded must not reach for answers given elsewhere.
  @Test func undoStaysWithinADecisionNotRecordedYet() {
    var stage = stage()
    let answers = stage.sheet?.assessment.answers
    stage.press("1", "up", "down", "down", "down", "down", "down", "tab", "enter", "enter", "esc")
    #expect(stage.text.contains("CONDITIONS  1 "))
    stage.press("ctrl-z")
    #expect(stage.text.contains("CONDITIONS  0 "))
    stage.press("ctrl-y")
    #expect(stage.text.contains("CONDITIONS  1 "))
    stage.press("ctrl-z", "ctrl-z", "ctrl-z")
    #expect(stage.toast == "Nothing of this decision is recorded yet, so there is nothing to take back.")
    #expect(stage.sheet?.assessment.answers == answers)
  }

  @Test func withdrawing() {
    var stage = stage()
    fill(&stage)
    stage.press("enter", "X")
    #expect(decision(stage) == nil)
    #expect(stage.toast.contains("is withdrawn"))
    stage.press("ctrl-z")
    #expect(decision(stage) != nil)
  }

  @Test func unreadableDayLeavesTheOldOne() {
    var stage = stage()
    fill(&stage)
    stage.press("enter", "up", "up", "backspace", "up")
    #expect(stage.text.contains("! a day such as 2026-11-30"))
    #expect(decision(stage)?.date == Stage.today)
  }

  @Test func somebodyElsesDecisionStands() {
    var stage = stage()
    fill(&stage)
    let theirs = Decision(outcome: .reject, by: "Maria", date: Stage.today)
    stage.rival = .decisionRecorded("example-code-1", theirs)
    stage.press("enter")
    #expect(decision(stage) == theirs)
    #expect(stage.toast.contains("You had decided: approve with conditions, by J. Doe."))
    #expect((stage.app.top as? DecisionScreen)?.form.text(.by) == "Maria")
  }
}
