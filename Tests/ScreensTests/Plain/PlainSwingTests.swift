import Diligence
import Testing

@testable import Screens

@Suite struct PlainSwingTests {
  private func opened() -> PlainStage {
    var plain = PlainStage([Fixture.examined])
    plain.enter("1", "6", "a")
    return plain
  }

  @Test func theOrderAloneWeighs() {
    var plain = opened()
    #expect(plain.said.contains("G1 Audit trails."))
    #expect(plain.said.last?.hasPrefix("Which matters most of G1 G5 G6 G7?") == true)
    #expect(plain.enter("g5").last?.hasPrefix("Which matters next of G1 G6 G7?") == true)
    #expect(
      plain.enter("g1 = G7").last == "G5 > G1 = G7 > G6. 1 the order alone weighs, 2 points for each, b back:"
    )
    plain.enter("1", "Reports first")
    #expect(plain.said.contains { $0.hasPrefix("G5 Assurance report: 52.1 %") })
    plain.enter("r")
    let weighing = Weighing(
      method: .centroid, order: [["G5"], ["G1", "G7"], ["G6"]], rationale: "Reports first")
    #expect(plain.changes.last == .weighingExplained("example-code-1", weighing))
    #expect(plain.changes.count == 2)
    #expect(plain.said.last?.hasPrefix("Criterion and weight") == true)
  }

  @Test func pointsAreAskedFromTheSecondDown() {
    var plain = opened()
    plain.enter("g5", "g1", "g7 g6", "2")
    #expect(
      plain.said.last?.hasPrefix(
        "The first has 100. How many points has G1 Audit trails, above 0 and up to 100?") == true)
    #expect(plain.enter("101").first == "A number above 0 and up to 100, for it stands below.")
    plain.enter("60")
    #expect(plain.enter("61").first == "A number above 0 and up to 60, for it stands below.")
    plain.enter("20", "", "r")
    let weighing = Weighing(
      method: .points, order: [["G5"], ["G1"], ["G6", "G7"]],
      points: ["G5": 100, "G1": 60, "G6": 20, "G7": 20])
    #expect(
      plain.changes == [
        .weightsChanged("example-code-1", ["G1": 30, "G5": 50, "G6": 10]),
        .weighingExplained("example-code-1", weighing),
      ])
  }

  @Test func everyStepGoesBack() {
    var plain = opened()
    plain.enter("g5", "b")
    #expect(plain.said.last?.hasPrefix("Which matters most of G1 G5 G6 G7?") == true)
    plain.enter("g5", "g1", "g6", "b")
    #expect(plain.said.last?.hasPrefix("Which matters next of G6 G7?") == true)
    plain.enter("g7", "2", "50", "40", "b")
    #expect(plain.said.last?.hasPrefix("The first has 100. How many points has G7") == true)
    #expect(plain.changes.isEmpty)
  }

  @Test(arguments: [
    ("g9", "`g9` is no criterion. Write an id such as G1."),
    ("=", "Write the id of a criterion, such as G1."),
  ]) func whatIsNoCriterionIsSaid(_ input: String, _ reply: String) {
    var plain = opened()
    #expect(plain.enter(input).first == reply)
    plain.enter("g5")
    #expect(plain.enter("g5").first == "g5 has its place already.")
  }

  @Test func theEndOfTheInputSaysWhatWasNotRecorded() {
    var plain = opened()
    plain.enter("g5")
    #expect(
      plain.end().contains("Not recorded, because it was not complete: The weights by order and points."))
    #expect(plain.changes.isEmpty)
  }
}
