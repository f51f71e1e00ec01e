import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct SubprocessorsScreenTests {
  private static let details = Details(
    parties: [
      Party(
        name: "Some LLM", isLLM: true, country: "US", hasDPA: true, purpose: "generation",
        data: "prompts, code", report: "soc2"),
      Party(name: "Some Cloud", isLLM: false, country: "DE", hasDPA: false),
    ], facts: ["notice": "30 days"])

  private static let noted = Fixture.dossier([
    .answerGiven(
      "example-code-1", "Q04", questionnaire: Fixture.questionnaire.hash,
      Answer(choice: .option("yes"), details: details))
  ])

  private func details(_ stage: Stage) -> Details? { stage.sheet?.answer(to: "Q04").details }

  private func stage(_ dossier: Dossier = noted, _ width: Int = 80, _ height: Int = 24) -> Stage {
    var stage = Stage([dossier], size: Size(width: width, height: height))
    stage.press("enter", "down", "P")
    return stage
  }

  @Test(arguments: snapshotSizes) func looks(_ width: Int, _ height: Int) {
    var stage = stage(Self.noted, width, height)
    expectSnapshot("subprocessors", stage)
    stage.press("enter", "tab")
    expectSnapshot("subprocessors-form", stage)
  }

  @Test func addsACompanyAndKeepsTheAnswer() {
    var stage = stage(Fixture.dossier([Fixture.answer("Q04", "yes")]))
    #expect(stage.text.contains("a short fact such as notice: 30 days"))
    stage.press("a")
    stage.type("Model Co")
    stage.press("tab", "1", "tab")
    stage.type("NO")
    stage.press("tab", "2", "esc")
    #expect(details(stage)?.parties == [Party(name: "Model Co", isLLM: true, country: "NO", hasDPA: false)])
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("yes"))
    #expect(stage.toast.hasPrefix("Model Co is noted."))
    #expect(stage.text.contains("! 1 without DPA"))
  }

  @Test func changesRemovesAndTakesBack() {
    var stage = stage()
    stage.press("enter")
    stage.type(" Inc")
    stage.press("esc")
    #expect(details(stage)?.parties.first?.name == "Some LLM Inc")
    stage.press("x")
    #expect(details(stage)?.parties.map(\.name) == ["Some Cloud"])
    stage.press("ctrl-z", "ctrl-z")
    #expect(details(stage) == Self.details)
  }

  @Test func factsAreNotedUnderTheCompanies() {
    var stage = stage()
    stage.press("f")
    stage.type("backups")
    stage.press("tab")
    stage.type("35 days")
    stage.press("enter")
    #expect(details(stage)?.facts == ["backups": "35 days", "notice": "30 days"])
    #expect(stage.text.contains("backups: 35 days"))
    stage.press("x")
    #expect(details(stage)?.facts == ["notice": "30 days"])
  }

  @Test func saysThatACompanyIsListedAlready() {
    var stage = stage()
    stage.press("a")
    stage.type("some cloud")
    #expect(stage.text.contains("! listed already"))
  }

  @Test func conflictShowsWhatWasWritten() {
    var stage = stage()
    stage.press("a")
    stage.type("Third Co")
    stage.rival = Fixture.answer("Q04", "no")
    stage.press("esc")
    #expect(stage.toast.hasSuffix("Not noted: Some LLM, Some Cloud, Third Co, notice."))
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("no"))
  }
}
