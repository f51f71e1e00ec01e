import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct AssessmentsScreenTests {
  /// A vendor with an assessment of last year beside the one of this year.
  private static let two = Fixture.dossier([
    .assessmentOpened(
      "example-code-2", "example-code", Fixture.questionnaire.reference,
      Intake(
        product: "Example Review", use: Fixture.useOfTierTwo, decisionDate: Stage.today.adding(days: -365)))
  ])

  private func stage(_ width: Int = 80, _ height: Int = 24) -> Stage {
    var stage = Stage([Self.two, Fixture.three[0]], size: Size(width: width, height: height))
    stage.press("down", "enter", "V")
    return stage
  }

  @Test(arguments: snapshotSizes) func looks(_ width: Int, _ height: Int) {
    expectSnapshot("assessments", stage(width, height))
  }

  @Test func switchesToAnother() {
    var stage = stage()
    stage.press("down", "enter")
    #expect(stage.interview?.interview.assessment == "example-code-2")
    #expect(stage.text.contains("Example Review"))
  }

  @Test func opensAnotherOne() {
    var stage = stage()
    stage.press("a")
    #expect(stage.app.top.title == "New assessment of Example Code")
    #expect(stage.requests.contains(.questionnaires))
    stage.press("up", "shift-tab", "enter")
    let opened = Intake(
      product: "Example Agent", owner: "J. Doe", use: Fixture.useOfTierTwo, decisionDate: Stage.today)
    #expect(stage.requests.contains(.openAssessment("example-code", opened, questionnaire: "small")))
    #expect(stage.interview?.interview.assessment == "example-code-3")
    #expect(stage.toast == "The assessment is open, beside the earlier ones.")
  }

  @Test func renamesTheVendor() {
    var stage = stage()
    stage.press("e")
    stage.type(" BV")
    stage.press("enter")
    #expect(stage.text.contains("Example Code BV"))
    stage.press("ctrl-z")
    #expect(stage.text.contains("Vendor  Example Code\n"))
  }

  @Test func aNameThatAnotherVendorHasIsRefusedBesideTheField() {
    var stage = stage()
    stage.press("e", "ctrl-u")
    stage.type("alder systems")
    stage.press("enter")
    #expect(stage.text.contains("! another vendor's name"))
    #expect(!stage.requests.contains { if case .record = $0 { true } else { false } })
    stage.press("esc")
    #expect(stage.toast == "Not renamed; the vendor keeps its name.")
    #expect(stage.app.top.title == "Assessments")
  }
}
