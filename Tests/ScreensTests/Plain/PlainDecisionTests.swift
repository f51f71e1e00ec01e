import Diligence
import Testing

@testable import Screens

@Suite struct PlainDecisionTests {
  @Test func aDecisionWithAConditionIsRecorded() {
    var plain = PlainStage([Fixture.dossier()])
    plain.enter("1", "5", "d", "2", "R. Ito", "CISO", "")
    #expect(plain.changes.isEmpty, "not before the end")
    plain.enter("2027-11-01", "c", "Fix it", "J. Doe")
    #expect(plain.enter("soon").first == "Due: a day such as 2027-01-31. The old value stays.")
    plain.enter("2027-01-01")
    let decision = Decision(
      outcome: .conditional, by: "R. Ito", role: "CISO", date: Stage.today,
      conditions: [DecisionCondition(text: "Fix it", owner: "J. Doe", due: Day("2027-01-01"))],
      nextReview: Day("2027-11-01"))
    #expect(plain.changes.last == .decisionRecorded("example-code-1", decision))
    #expect(plain.said.contains("Condition 1: Fix it (owner J. Doe, due 2027-01-01)"))
  }

  @Test func whatIsWholeIsRecordedAtTheEndOfTheInput() {
    var plain = PlainStage([Fixture.dossier()])
    plain.enter("1", "5", "d", "1", "R. Ito")
    #expect(plain.end().first?.hasPrefix("Decided: approve by R. Ito, on 2026-11-21.") == true)
    #expect(plain.changes.count == 1)
  }

  @Test func whatIsNotWholeIsSaid() {
    var plain = PlainStage([Fixture.dossier()])
    plain.enter("1", "5", "d", "1")
    #expect(plain.enter("").first == "Decided by: a decision needs a name.")
    #expect(plain.end().contains("Not recorded, because it was not complete: The decision."))
    #expect(plain.changes.isEmpty)
  }
}
