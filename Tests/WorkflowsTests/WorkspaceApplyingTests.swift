import Diligence
import Testing
import Workflows

@Suite struct WorkspaceApplyingTests {
  @Test func opensVendorAndAssessmentOnce() throws {
    let room = try TemporaryWorkspace()
    let text = TemporaryWorkspace.answers(more: "answers: {Q04: {answer: yes}}")
    let first = try room.apply(text)
    #expect(first.vendor == "example-code")
    #expect(first.assessment == "example-code/agent")
    #expect(first.changes == 3)
    #expect(try room.apply(text).changes == 0)
    #expect(try room.workspace.head().events == 3)
  }

  @Test func anotherProductOrDateIsAnotherAssessment() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers())
    #expect(try room.apply(TemporaryWorkspace.answers(product: "Review")).assessment == "example-code/review")
    let later = TemporaryWorkspace.answers().replacing("2026-11-21", with: "2027-11-21")
    #expect(try room.apply(later).assessment == "example-code/agent-2")
    let dossier = try room.workspace.dossier(named: "Example Code")
    #expect(
      dossier.assessments.map(\.id) == ["example-code/agent-2", "example-code/review", "example-code/agent"])
  }

  @Test func aProductNotNamedYetIsNamedByTheFile() throws {
    let room = try TemporaryWorkspace()
    let day = try #require(Day("2026-11-21"))
    _ = try room.workspace.addVendor(
      name: "Example Code", questionnaire: nil, intake: Intake(decisionDate: day))
    #expect(try room.apply(TemporaryWorkspace.answers()).assessment == "example-code/assessment")
    #expect(try room.workspace.scored("example-code").assessment.intake.product == "Agent")
  }

  @Test func whatIsNotNamedStaysAndNullClears() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(
      TemporaryWorkspace.answers(more: "answers: {Q04: {answer: yes, note: seen}, C02: {answer: no}}"))
    _ = try room.apply(TemporaryWorkspace.answers(more: "answers: {Q04: {note: null}}"))
    let assessment = try room.workspace.scored("example-code").assessment
    #expect(assessment.answers["Q04"] == Answer(choice: .option("yes")))
    #expect(assessment.answers["C02"]?.choice == .option("no"))
  }

  @Test func allOfItOrNothing() throws {
    let room = try TemporaryWorkspace()
    let text = TemporaryWorkspace.answers(more: "answers: {Q04: {answer: yess}, Q99: {answer: yes}}")
    let found = try problems { _ = try room.apply(text) }
    #expect(found.count == 2)
    #expect(found.contains { $0.hasPrefix("answers.yaml:5:") && $0.contains("yess") && $0.contains("yes") })
    #expect(found.contains { $0.contains("Q99") })
    #expect(try room.workspace.head().events == 0)
  }

  @Test(arguments: [
    ("vendor: {name: Example Code, product: Agent}", "vendor: {product: Agent}", "name"),
    ("decision_date: 2026-11-21", "", "decision_date"),
    ("questionnaire: ai-coding-soc2", "questionnaire: ai-coding-soc3", "Did you mean `ai-coding-soc2`?"),
    ("name: Example Code", "name: ../../x", "letter or a digit"),
    ("name: Example Code", "name: \"'; DROP TABLE event\"", "letter or a digit"),
    ("name: Example Code", "name: \"Evil\\u202ecode\"", "invisible"),
    ("duly.answers/1", "duly.answers/2", "newer"),
  ])
  func saysWhatIsWrongAndChangesNothing(part: String, broken: String, said: String) throws {
    let room = try TemporaryWorkspace()
    let text = TemporaryWorkspace.answers().replacing(part, with: broken)
    let found = try problems { _ = try room.apply(text) }
    #expect(found.contains { $0.contains(said) }, "\(found)")
    #expect(try room.workspace.head().events == 0)
  }

  @Test func answersOfTheSamplesApplyToAnEmptyDatabaseAsTheyWere() throws {
    let room = try TemporaryWorkspace()
    try room.workspace.fillWithSamples()
    for line in try room.workspace.summaries() {
      let file = try room.workspace.answersFile(of: line.vendor.text, AssessmentChoice())
      for text in [file.yaml, file.pretty] {
        let fresh = try TemporaryWorkspace()
        _ = try fresh.apply(text)
        let (before, after) = (
          try room.workspace.scored(line.vendor.text), try fresh.workspace.scored(line.vendor.text)
        )
        #expect(after.assessment == before.assessment)
        #expect(after.card == before.card)
        #expect(try fresh.apply(text).changes == 0)
      }
    }
  }
}
