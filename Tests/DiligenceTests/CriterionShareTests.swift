import Foundation
import Testing

@testable import Diligence

@Suite struct CriterionShareTests {
  private let shares = [
    CriterionShare("G1", 0.1 + 0.2), CriterionShare("own=id", 1e-17), CriterionShare("G3", nil),
    CriterionShare("G4", 1),
  ]

  @Test func comesBackToTheLastBit() throws {
    let text = CriterionShares(shares)
    #expect(text.all == shares)
    let json = try JSONEncoder().encode([text])
    #expect(String(decoding: json, as: UTF8.self) == #"["G1=0.30000000000000004 own=id=1e-17 G3=- G4=1.0"]"#)
    #expect(try JSONDecoder().decode([CriterionShares].self, from: json).first?.all == shares)
  }

  @Test func noCriteriaAreNone() {
    #expect(CriterionShares([]).all.isEmpty)
  }
}
