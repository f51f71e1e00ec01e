import Diligence
import Testing

@Suite struct WeighingReadingTests {
  private let criteria: [CriterionID] = ["G1", "G2", "G3", "G4"]

  private func order(_ text: String) -> Result<[[CriterionID]], WeighingSlip> {
    Result { () throws(WeighingSlip) in try Weighing.order(text, of: criteria) }
  }

  private func points(_ text: String) -> Result<[CriterionID: Double], WeighingSlip> {
    Result { () throws(WeighingSlip) in try Weighing.points(text, of: criteria) }
  }

  @Test(arguments: ["G3 > G1 = G4 > G2", "g3>g1=g4>g2", "  G3  >G1=  G4>G2 "])
  func anOrderWithTies(_ text: String) {
    #expect(order(text) == .success([["G3"], ["G1", "G4"], ["G2"]]))
  }

  @Test(arguments: [
    ("G1 > G2 > G3", WeighingSlip.missing(["G4"])), ("G1 > G2 > G1 > G3 > G4", .twice("G1")),
    ("G1 > > G2", .blank), ("", .blank), ("G1 >", .blank), ("G1 = > G2", .blank),
    ("G1 > G9", .unknown("G9", known: ["G1", "G2", "G3", "G4"])),
    ("G1, G2", .unknown("G1, G2", known: ["G1", "G2", "G3", "G4"])),
  ]) func whatIsWrongWithAnOrder(_ text: String, _ slip: WeighingSlip) {
    #expect(order(text) == .failure(slip))
  }

  @Test(arguments: ["G1=100 G2=80 G3=80 G4=0.5", "g1=100,g2=80, g3=80.0 g4=.5"])
  func pointsForEach(_ text: String) {
    #expect(points(text) == .success(["G1": 100, "G2": 80, "G3": 80, "G4": 0.5]))
  }

  @Test(arguments: [
    ("G1=100 G2=80", WeighingSlip.missing(["G3", "G4"])), ("", .missing(["G1", "G2", "G3", "G4"])),
    ("G1=100 G1=90 G2=1 G3=1 G4=1", .twice("G1")), ("G1=0", .noPoints("G1=0")),
    ("G1=101", .noPoints("G1=101")), ("G1=-5", .noPoints("G1=-5")), ("G1=nan", .noPoints("G1=nan")),
    ("G1=1e1", .noPoints("G1=1e1")), ("G1", .noPoints("G1")), ("G1=", .noPoints("G1=")),
    ("G1==5", .noPoints("G1==5")), ("X=5", .unknown("X", known: ["G1", "G2", "G3", "G4"])),
  ]) func whatIsWrongWithPoints(_ text: String, _ slip: WeighingSlip) {
    #expect(points(text) == .failure(slip))
  }

  @Test func slipsSayWhatToWrite() {
    #expect(
      WeighingSlip.unknown("G9", known: ["G1", "G2"]).sentence
        == "There is no criterion `G9`. There are: G1, G2.")
    #expect(WeighingSlip.missing(["G4"]).sentence == "G4 is missing. Name every criterion once.")
    #expect(WeighingSlip.missing(["G3", "G4"]).sentence == "G3, G4 are missing. Name every criterion once.")
  }
}
