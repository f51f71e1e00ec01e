import Diligence
import Testing

@testable import Screens

@Suite struct ProposedConditionTests {
  private func sheet(_ changes: [Change]) throws -> Sheet {
    let open = OpenVendor(
      dossier: Fixture.dossier(changes),
      questionnaires: [Fixture.questionnaire.hash: Fixture.questionnaire])
    return try #require(Worksheet(open, actor: "jdoe").sheet("example-code-1"))
  }

  @Test func gatesComeFirstThenProofThenAnswers() throws {
    let sheet = try sheet([Fixture.answer("Q07", "shared_without"), Fixture.answer("C01", "yes")])
    let texts = sheet.proposedConditions(beside: []).map(\.text)
    #expect(texts.first == "Gate cleared: Tenants share data without isolation (no-tenant-isolation)")
    #expect(texts.contains("Gate shown not to apply: No usable Type II report (no-type-ii)"))
    #expect(texts.contains("C01 Each agent has an identity of its own is proven in full"))
    #expect(texts.last?.hasSuffix("is answered, with proof") == true)
  }

  @Test func whatIsWrittenIsNotProposedAgain() throws {
    let sheet = try sheet([])
    let first = try #require(sheet.proposedConditions(beside: []).first)
    let left = sheet.proposedConditions(beside: [DecisionCondition(text: first.text)])
    #expect(!left.contains(first))
  }
}
