import Diligence
import Testing

@testable import Screens

@Suite struct PlainWeightsTests {
  @Test func weightsAreSetAndReset() {
    var plain = PlainStage([Fixture.examined])
    plain.enter("1", "6")
    #expect(plain.said.contains("G1 Audit trails: 13."))
    #expect(plain.enter("g1 20").first?.hasPrefix("G1 weighs 20 now. Score ") == true)
    #expect(
      plain.changes == [
        .weightsChanged("example-code-1", ["G1": 20]),
        .weighingExplained("example-code-1", Weighing(method: .direct)),
      ])
    #expect(plain.enter("g1 0").first == "A weight is a number above 0, such as G1 12.5.")
    #expect(plain.enter("g9 5").first == "`g9 5` is no criterion. Write one with its weight, such as G1 20.")
    plain.enter("r")
    #expect(
      plain.changes.suffix(2) == [
        .weightsChanged("example-code-1", [:]), .weighingExplained("example-code-1", nil),
      ])
  }

  @Test func orderPointsAndReasonsAreTakenOnOneLine() {
    var plain = PlainStage([Fixture.examined])
    plain.enter("1", "6")
    #expect(plain.enter("order G1 > G5").first == "G6, G7 are missing. Name every criterion once.")
    plain.enter("order g6 > g1 = g5 > g7")
    let order = Weighing(method: .centroid, order: [["G6"], ["G1", "G5"], ["G7"]])
    #expect(plain.changes.last == .weighingExplained("example-code-1", order))
    #expect(plain.enter("points G1=0").first?.hasPrefix("`G1=0` gives no points.") == true)
    plain.enter("points G1=100 G5=50 G6=25 G7=25")
    #expect(
      plain.changes.suffix(2).first
        == .weightsChanged("example-code-1", ["G1": 50, "G5": 25, "G6": 12.5, "G7": 12.5]))
    plain.enter("why Because of the code")
    guard case .weighingExplained(_, let now?)? = plain.changes.last else {
      Issue.record("no explanation")
      return
    }
    #expect(now.rationale == "Because of the code" && now.method == .points)
    #expect(plain.enter("l").contains("Why: Because of the code"))
  }
}
