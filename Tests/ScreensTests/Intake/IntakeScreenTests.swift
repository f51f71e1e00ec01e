import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct IntakeScreenTests {
  @Test(arguments: snapshotSizes) func looks(_ width: Int, _ height: Int) {
    var stage = Stage([], size: Size(width: width, height: height))
    stage.press("a")
    stage.type("Example Code")
    stage.press("tab", "tab", "3", "down", "2", "down")
    expectSnapshot("intake", stage)
  }

  @Test func tierFollowsTheUse() {
    var stage = Stage([])
    stage.press("a")
    #expect(stage.text.contains("Tier 1, because not all of the use is known yet"))
    stage.press("down", "down", "1", "down", "1", "down", "1")
    #expect(stage.text.contains("Tier 3"))
    #expect(stage.text.contains("60.0 or more") || stage.text.contains("60 or more"))
  }

  @Test func addsTheVendorAndBeginsTheInterview() {
    var stage = Stage([])
    stage.press("a")
    stage.type("Nord Tools")
    stage.press("up", "shift-tab", "enter")
    #expect(
      stage.requests.contains(
        .add(name: "Nord Tools", Intake(decisionDate: Stage.today), questionnaire: "small")))
    #expect(stage.interview?.interview.vendor == "nord-tools")
    #expect(stage.toast == "Nord Tools is added.")
    stage.press("esc")
    #expect(stage.text.contains("▸  Nord Tools"))
  }

  @Test func weightsAreChosenAtOpening() {
    var stage = Stage([])
    stage.presets = [WeightPreset(id: "privacy", title: "Privacy first", rationale: "", weights: ["G7": 30])]
    stage.press("a")
    stage.type("Nord Tools")
    stage.press("shift-tab", "shift-tab", "2")
    #expect(stage.text.contains("[Privacy first]"))
    stage.press("tab", "enter")
    #expect(stage.sheet?.assessment.weights == ["G7": 30])
  }

  @Test func whatWasChosenWaitsForTheNextTimeToo() {
    var stage = Stage([])
    stage.presets = [WeightPreset(id: "privacy", title: "Privacy first", rationale: "", weights: ["G7": 30])]
    stage.press("a", "shift-tab", "shift-tab", "2", "esc", "a")
    #expect(stage.text.contains("[Privacy first]"))
    let labels = (stage.app.top as? IntakeScreen)?.form.fields.suffix(3).map(\.label)
    #expect(labels == ["Questionnaire", "Weights", "Add the vendor and begin the interview"])
  }

  @Test func twoInterviewersAreNamed() {
    var stage = Stage()
    stage.press("enter", "i")
    while (stage.app.top as? IntakeScreen)?.form.focus != .interviewer { stage.press("down") }
    stage.type("M. Roe")
    stage.press("down")
    stage.type("A. Jansen")
    stage.press("down")
    #expect(stage.sheet?.assessment.intake.interviewers == ["M. Roe", "A. Jansen"])
    stage.press("up", "ctrl-u")
    stage.type("*")
    stage.press("down")
    #expect(stage.text.contains("! the name does not start"))
    #expect(stage.sheet?.assessment.intake.interviewers == ["M. Roe", "A. Jansen"])
  }

  @Test func aNameThatAnotherVendorHasIsRefusedBesideTheField() {
    var stage = Stage(Fixture.three)
    stage.press("enter", "i", "ctrl-u")
    stage.type("BIRCH labs")
    stage.press("tab")
    #expect(stage.text.contains("! another vendor's name"))
    stage.press("esc", "esc", "a")
    stage.type("Birch Labs")
    stage.press("tab")
    #expect(stage.text.contains("! another vendor's name"))
    #expect(!stage.requests.contains { if case .record = $0 { true } else { false } })
  }

  @Test func whatSomebodyElseChangedShowsAndIsNotWrittenOver() throws {
    var stage = Stage()
    stage.press("enter", "i")
    let dossier = Fixture.dossier([
      .intakeChanged("example-code-1", Intake(product: "Newer Agent", decisionDate: Stage.today))
    ])
    let open = OpenVendor(
      dossier: dossier, questionnaires: [Fixture.questionnaire.hash: Fixture.questionnaire])
    stage.send(.answered(.refreshed([open], lines: nil, others: [])))
    #expect(stage.text.contains("Newer Agent"))
    stage.press("down", "down", "esc")
    #expect(stage.sheet?.assessment.intake.product == "Newer Agent")
    #expect(!stage.requests.contains { $0.changes != nil })
  }

  @Test func showsTheSumAndWhatWouldChangeIt() {
    var stage = Stage(size: Size(width: 120, height: 40))
    stage.press("enter", "i")
    #expect(stage.text.contains("One word away: tier 1 with “regulated"))
    for part in ["data", "autonomy", "reach"] { #expect(stage.text.contains(part)) }
    #expect(stage.text.contains("An approval needs a score of 70.0 or more."))
  }

  @Test func namesTheFieldThatIsWrong() {
    var stage = Stage([])
    stage.press("a")
    stage.type("../../x")
    while (stage.app.top as? IntakeScreen)?.form.focus != .term { stage.press("tab") }
    stage.type("two")
    stage.press("tab")
    #expect(stage.text.contains("! the name does not start"))
    #expect(stage.text.contains("! months from 1 to 600"))
    stage.press("shift-tab", "up")
    while (stage.app.top as? IntakeScreen)?.form.isLast == false { stage.press("down") }
    stage.press("enter")
    #expect(stage.toast == "Vendor: the name does not start with a letter or a digit.")
    #expect(!stage.requests.contains { if case .add = $0 { true } else { false } })
  }

  @Test func whatIsCorrectedIsNotSaidAnyLonger() {
    var stage = Stage([])
    stage.press("a")
    stage.type("Example")
    while (stage.app.top as? IntakeScreen)?.form.focus != .term { stage.press("tab") }
    stage.type("0")
    while (stage.app.top as? IntakeScreen)?.form.isLast == false { stage.press("down") }
    stage.press("enter")
    #expect(stage.toast == "Term in months: months from 1 to 600.")
    stage.press("backspace", "1")
    #expect(stage.toast.isEmpty)
  }

  @Test func personalContentWithoutPersonalDataIsRemarked() {
    var stage = Stage([])
    stage.press("a")
    stage.type("Example")
    stage.press("tab", "tab", "4", "tab", "tab", "tab", "2")
    #expect(stage.text.contains("! though it sees personal content"))
    stage.press("right")
    #expect(!stage.text.contains("! though it sees"))
  }

  @Test func typedTextWaitsForTheNextTime() {
    var stage = Stage([])
    stage.press("a")
    stage.type("Half a na")
    stage.press("esc")
    #expect(stage.app.stack.count == 1)
    stage.press("a")
    #expect(stage.text.contains("Half a na"))
  }

  @Test func failureKeepsTheForm() {
    var stage = Stage([])
    stage.press("a")
    stage.type("Taken")
    stage.send(.answered(.failed("There is a vendor Taken already.")))
    #expect(stage.toast == "There is a vendor Taken already.")
    #expect(stage.text.contains("Taken"))
  }

  @Test func changesTheIntakeOfAnAssessment() {
    var stage = Stage()
    stage.press("enter", "i", "down", "down", "4", "tab")
    #expect(stage.sheet?.assessment.intake.use.data == .regulated)
    #expect(stage.sheet?.card.tier.number == 1)
    stage.press("esc", "u")
    #expect(stage.sheet?.assessment.intake.use.data == .confidential)
  }

  @Test func unreadableDateLeavesTheOldOne() {
    var stage = Stage()
    stage.press("enter", "i")
    while (stage.app.top as? IntakeScreen)?.form.focus != .decisionDate { stage.press("down") }
    stage.press("backspace", "tab")
    #expect(stage.text.contains("! a day such as 2026-11-30"))
    #expect(stage.sheet?.assessment.decisionDate == Stage.today)
  }
}
