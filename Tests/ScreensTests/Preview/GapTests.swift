import Diligence
import Testing

@testable import Screens

@Suite struct GapTests {
  private func gaps(_ dossier: Dossier) -> [Gap] {
    let worksheet = Worksheet(
      OpenVendor(dossier: dossier, questionnaires: [Fixture.questionnaire.hash: Fixture.questionnaire]),
      actor: Stage.person.name)
    return worksheet.newest.flatMap(worksheet.sheet).map(Gap.all) ?? []
  }

  private func texts(_ dossier: Dossier) -> [String] { gaps(dossier).map(\.text) }

  private let assessment: AssessmentID = "example-code-1"

  @Test func nothingAnsweredLacksEverything() {
    #expect(
      texts(Fixture.dossier()) == [
        "Nobody has decided.", "No assurance report is recorded, nor that there is none.",
        "Q04 Audit trail of each agent: no answer yet.", "Q07 Isolation of our data: no answer yet.",
        "C01 Each agent has an identity of its own: no answer yet.",
        "C02 Agents reach only what they need: no answer yet.",
      ])
  }

  @Test func factsOfTheUseAreAskedFor() {
    let bare = Fixture.dossier(intake: Intake(decisionDate: Stage.today))
    let found = gaps(bare).filter { $0.place == .intake }.map(\.row)
    #expect(
      found == [
        "Product ", "Data ", "Autonomy ", "Reach ", "Personal data", "Business owner", "Contract value",
        "Contract term",
      ])
  }

  @Test func criticalItemsNeedProof() {
    let word = Fixture.dossier([Fixture.answer("C01", "yes"), Fixture.answer("C02", "yes")])
    #expect(
      texts(word).contains("C01 Each agent has an identity of its own: critical, and nothing proves it."))
    #expect(!texts(word).contains { $0.hasPrefix("C02") }, "C02 is not critical")
    let accepted = Evidence(status: .accepted, on: Stage.today)
    let proven = Fixture.dossier([
      Fixture.answer("C01", "yes"), .evidenceRecorded(assessment, "C01", "E01", accepted),
      .evidenceRecorded(assessment, "C01", "E02", accepted),
    ])
    #expect(!texts(proven).contains { $0.hasPrefix("C01") })
  }

  @Test func notApplicableNeedsAnApprover() {
    let answer = Answer(choice: .notApplicable, reason: "no tenants")
    let dossier = Fixture.dossier([
      .answerGiven(assessment, "Q07", questionnaire: Fixture.questionnaire.hash, answer)
    ])
    #expect(
      texts(dossier).contains(
        "Q07 Isolation of our data: not applicable, but without a reason or an approver."))
  }

  @Test func waiversHaveToHold() {
    let expired = Waiver(
      gate: "no-tenant-isolation", by: "J. Doe", reason: "trial", expires: Stage.today.adding(days: -1))
    let gap = gaps(Fixture.dossier([.waiverGranted(assessment, expired.gate, expired)])).first {
      $0.place == .waiver("no-tenant-isolation")
    }
    #expect(
      gap?.text == "The risk acceptance of “Tenants share data without isolation” expired on 2026-11-20.")
  }

  @Test func decisionsNeedNamesDatesAndConditions() {
    var decision = Decision(outcome: .conditional, by: "J. Doe")
    #expect(
      texts(Fixture.dossier([.decisionRecorded(assessment, decision)])).prefix(2) == [
        "The decision does not say: when, in which role, the next review.",
        "Approved with conditions, but none is recorded.",
      ])
    decision.conditions = [DecisionCondition(text: "Show the test")]
    #expect(
      texts(Fixture.dossier([.decisionRecorded(assessment, decision)]))[1]
        == "The condition “Show the test” has no owner and due date.")
  }

  @Test func reportsNeedTheirFactsAndOwners() {
    let report = AssuranceReport(
      id: "soc2", kind: .soc2, type: .typeII, end: Stage.today, auditor: "Some CPA",
      tests: ["C01": ReportTest(result: .clean)],
      customerControls: [CustomerControl(text: "Review access", owner: " ")])
    let found = gaps(Fixture.dossier([.reportRecorded(assessment, "soc2", report)]))
    #expect(
      found.filter { if case .item = $0.place { false } else { $0.place != .decision } }.map(\.text) == [
        "soc2 lacks: first day, a look whether the auditor is registered, opinion, categories in scope, "
          + "whether it covers the product.",
        "soc2: no page for the tests of C01.", "No owner among us: Review access",
      ])
  }
}
