import Diligence
import Testing

@testable import Screens

@Suite struct PlainScorecardTests {
  private func opened(_ dossier: Dossier) -> PlainStage {
    var plain = PlainStage([dossier])
    plain.enter("1", "3")
    return plain
  }

  @Test func totalsAreSentences() {
    let plain = opened(Fixture.examined)
    #expect(plain.said.contains("Score 86.7."))
    #expect(plain.said.contains("5 of 5 items are answered, 100.0 % of the points."))
    #expect(plain.said.contains("No gate is in the way."))
    #expect(plain.said.contains { $0.hasPrefix("Decided: approve with conditions by R. Ito, CISO") })
  }

  @Test func everyNumberIsExplained() {
    var plain = opened(Fixture.examined)
    #expect(plain.enter("0").contains { $0.hasPrefix("Together 86.") })
    let item = plain.enter("c02")
    #expect(item[0].hasPrefix("C02 Agents reach only what they need: "))
    #expect(item.contains { $0.hasPrefix("missing proof: ") })
    #expect(plain.enter("g6").contains { $0.hasPrefix("C01: ") })
    #expect(plain.enter("no-type-ii").first?.hasPrefix("no-type-ii, No usable Type II report: clear") == true)
    #expect(plain.enter("3").first?.contains(" would add ") == true)
    #expect(plain.enter("4").contains { $0.contains("is not remediated") })
  }

  @Test func aWaiverNeedsAllThree() {
    var plain = opened(Fixture.dossier())
    plain.enter("w no-type-ii", "J. Doe", "pilot")
    #expect(plain.enter("2026-01-01").first == "Until: before the decision date. The old value stays.")
    #expect(plain.enter("2027-01-01").first?.hasPrefix("J. Doe accepts the risk until 2027-01-01.") == true)
    #expect(plain.enter("2").contains { $0.contains("waived") && $0.contains("Risk accepted by J. Doe") })
    #expect(plain.enter("x 2").first?.hasPrefix("The risk acceptance of no-type-ii is withdrawn.") == true)
    #expect(plain.enter("u").first?.hasPrefix("Taken back: ") == true)
  }

  @Test func aBegunWaiverIsKeptAndSaid() {
    var plain = opened(Fixture.dossier())
    let left = plain.enter("w 2", "J. Doe", "q")
    #expect(left.first?.contains("is not recorded yet: it needs a name, a reason and a last day") == true)
    #expect(plain.enter("w 2").first == "You had begun this; what you entered is still there.")
    let end = plain.end()
    #expect(end.contains("You had entered: Accepted by: J. Doe."))
    #expect(end.contains("Not recorded, because it was not complete: Accept the risk behind no-type-ii."))
    #expect(plain.changes.isEmpty)
  }

  @Test func aClearGateHasNoRiskToAccept() {
    var plain = opened(Fixture.examined)
    #expect(plain.enter("w 1").first == "no-tenant-isolation is clear, so there is no risk to accept.")
  }
}
