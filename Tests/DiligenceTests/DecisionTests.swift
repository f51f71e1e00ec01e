import Diligence
import Testing

@Suite struct DecisionTests {
  @Test func ordersVerdicts() {
    #expect(Verdict.allCases.sorted() == [.reject, .incomplete, .notYet, .conditional, .approve])
    #expect(Verdict.reject < .incomplete && Verdict.conditional < .approve)
  }

  @Test func spellsVerdictsForPeople() {
    #expect(
      Verdict.allCases.map(\.label)
        == ["reject", "incomplete", "do not approve yet", "approve with conditions", "approve"])
  }

  @Test(arguments: [
    ("J. Doe", "pilot", "2026-11-21", true), ("J. Doe", "pilot", "2026-11-22", true),
    ("J. Doe", "pilot", "2026-11-20", false), (" ", "pilot", "2027-01-01", false),
    ("J. Doe", "", "2027-01-01", false),
  ])
  func holdsUntilItExpires(by: String, reason: String, expires: String, expected: Bool) throws {
    let waiver = Waiver(
      gate: "no-type-ii", by: by, reason: reason, expires: try #require(Day(expires)))
    #expect(waiver.holds(at: try #require(Day("2026-11-21"))) == expected)
  }
}
