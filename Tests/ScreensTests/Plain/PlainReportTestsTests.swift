import Diligence
import Testing

@testable import Screens

@Suite struct PlainReportTestsTests {
  private func opened() -> PlainStage {
    var plain = PlainStage([Fixture.examined])
    plain.enter("1", "2", "soc2-2026", "2")
    return plain
  }

  @Test(arguments: [
    ("c02 c 70", "C02: clean, page 70."), ("c02 71", "C02: clean, page 71."),
    ("c01 r", "C01: remediated, page 64."), ("c01 x", "C01: no test recorded."),
    ("CC6.1 o 9", "2 items: no occurrence, page 9."), ("security 4", "4 items: clean, page 4."),
  ])
  func oneOrManyInOneGo(_ input: String, _ said: String) {
    var plain = opened()
    #expect(plain.enter(input).first?.hasPrefix(said) == true)
    #expect(plain.changes.count == 1)
  }

  @Test(arguments: ["zz c 4", "c02", "c02 q", "c02 c 0", "c02 c 5 6"]) func wrongLinesChangeNothing(
    _ input: String
  ) {
    var plain = opened()
    plain.enter(input)
    #expect(plain.changes.isEmpty)
    #expect(plain.said.count == 2)
  }

  @Test func aPageAloneNeedsATest() {
    var plain = opened()
    #expect(plain.enter("pk1 5").first == "It stands so already.")
  }
}
