import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct ApprovalScreenTests {
  /// Q04 with a reason and C01 without, both not applicable and unapproved, and C02 marked.
  private func opened(_ width: Int = 80, _ height: Int = 24) -> Stage {
    let hash = Fixture.questionnaire.hash
    let given: [Change] = [
      .answerGiven(
        "example-code-1", "Q04", questionnaire: hash, Answer(choice: .notApplicable, reason: "no agent runs")),
      .answerGiven("example-code-1", "C01", questionnaire: hash, Answer(choice: .notApplicable)),
    ]
    var stage = Stage([Fixture.dossier(given)], size: Size(width: width, height: height))
    stage.press("enter", "end", "up", "up", "m", "N")
    return stage
  }

  private func answer(_ stage: Stage, _ item: ItemID) -> Answer? {
    stage.dossiers["example-code"]?.assessments.first?.answers[item]
  }

  @Test func allAreApprovedInOneStepEachWithItsReason() {
    var stage = opened()
    stage.type("not our use")
    stage.press("tab")
    stage.type("J. Doe")
    stage.press("enter", "enter")
    #expect(answer(stage, "Q04")?.reason == "no agent runs")
    for item: ItemID in ["Q04", "C01", "C02"] {
      #expect(answer(stage, item)?.isApprovedNotApplicable == true)
    }
    #expect(answer(stage, "C02")?.reason == "not our use")
    #expect(stage.toast.hasPrefix("3 items are not applicable, approved by J. Doe. "))
    #expect(stage.app.top is InterviewScreen)
    stage.press("ctrl-z")
    #expect(answer(stage, "Q04")?.approver == nil)
    #expect(answer(stage, "C02") == nil)
  }

  @Test func itemsWithoutReasonWait() {
    var stage = opened()
    stage.press("tab")
    stage.type("J. Doe")
    stage.press("enter", "enter")
    #expect(answer(stage, "Q04")?.isApprovedNotApplicable == true)
    #expect(answer(stage, "C01")?.approver == nil)
    #expect(stage.app.top is ApprovalScreen)
    stage.press("enter")
    #expect(stage.toast == "None of them has a reason yet.")
  }

  @Test func untickedIsLeftOut() {
    var stage = opened()
    stage.type("not our use")
    stage.press("tab")
    stage.type("J. Doe")
    stage.press("enter", "space", "enter")
    #expect(answer(stage, "Q04")?.approver == nil)
    #expect(answer(stage, "C01")?.isApprovedNotApplicable == true)
  }

  @Test func nobodyApprovesNothing() {
    var stage = opened()
    stage.press("esc", "enter")
    #expect(stage.toast == "Say first who approves it.")
    #expect(answer(stage, "Q04")?.approver == nil)
  }

  @Test func emptyListSaysWhatToDo() {
    var stage = Stage()
    stage.press("enter", "N")
    #expect(stage.text.contains("No item waits for approval."))
    stage.press("enter", "esc", "esc")
    #expect(stage.app.top is InterviewScreen || stage.app.stack.count == 1)
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40)]) func looks(_ width: Int, _ height: Int) {
    expectSnapshot("interview-approval", opened(width, height))
  }
}
