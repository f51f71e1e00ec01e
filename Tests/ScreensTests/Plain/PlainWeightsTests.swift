import Diligence
import Testing

@testable import Screens

@Suite struct PlainWeightsTests {
  @Test func weightsAreSetAndReset() {
    var plain = PlainStage([Fixture.examined])
    plain.enter("1", "6")
    #expect(plain.said.contains("G1 Audit trails: 13."))
    #expect(plain.enter("g1 20").first?.hasPrefix("G1 weighs 20 now. Score ") == true)
    #expect(plain.changes == [.weightsChanged("example-code-1", ["G1": 20])])
    #expect(plain.enter("g1 0").first == "A weight is a number above 0, such as G1 12.5.")
    #expect(plain.enter("g9 5").first == "`g9 5` is no criterion. Write one with its weight, such as G1 20.")
    plain.enter("r")
    #expect(plain.changes.last == .weightsChanged("example-code-1", [:]))
  }
}
