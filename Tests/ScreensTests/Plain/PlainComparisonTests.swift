import Testing

@testable import Screens

@Suite struct PlainComparisonTests {
  @Test func gatesThenTotalsThenDifferences() throws {
    var plain = PlainStage(Fixture.three)
    let said = plain.enter("c 1 2")
    let gate = try #require(said.firstIndex { $0.hasPrefix("Gate of Birch Labs: no-tenant-isolation") })
    let total = try #require(said.firstIndex { $0.hasPrefix("1. Alder Systems: Score 25.7") })
    let item = try #require(
      said.firstIndex(of: "Q07, Birch Labs: Shared without isolation, proof L0, said only."))
    #expect(gate < total && total < item)
    #expect(!said.contains { $0.hasPrefix("Q01,") }, "they are alike there")
  }

  @Test func explainsAnyIdAndWrites() {
    var plain = PlainStage(Fixture.three)
    plain.enter("c 1, 2")
    #expect(
      plain.enter("g6").first?.hasPrefix("Alder Systems: G6 Access and isolation: 11.7 of 32.4 points")
        == true)
    plain.enter("w")
    #expect(plain.requests.last == .writeComparison(["alder-systems", "birch-labs"]))
    #expect(plain.enter("b").contains("Portfolio, 3 vendors. l lists them."))
  }

  @Test func oneVendorIsNotEnough() {
    var plain = PlainStage(Fixture.three)
    #expect(plain.enter("c 1 1").first == "c needs the numbers of two or more vendors, such as c 1 2.")
  }
}
