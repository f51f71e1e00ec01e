import Diligence
import Scoring
import Testing

@Suite struct WeighingWeightsTests {
  @Test func pointsWeighTheirShare() {
    let weighing = Weighing(method: .points, points: ["A": 100, "B": 60, "C": 40])
    #expect(weighing.weights == ["A": 50, "B": 30, "C": 20])
    #expect(Weighing(method: .points, points: ["A": 7]).weights == ["A": 100])
  }

  @Test func theOrderWeighsByItsCentroid() throws {
    let weights = try #require(Weighing(method: .centroid, order: [["A"], ["B"]]).weights)
    #expect(weights == ["A": 75, "B": 25])
  }

  @Test func nothingFollowsFromTheOthersOrFromNothing() {
    for method in [Weighing.Method.preset, .file, .direct] {
      #expect(Weighing(method: method, order: [["A"]], points: ["A": 100]).weights == nil)
    }
    #expect(Weighing(method: .centroid).weights == nil)
    #expect(Weighing(method: .points).weights == nil)
  }

  @Test func weightsHaveToBeThoseThatFollow() {
    let weighing = Weighing(method: .points, order: [["A"], ["B"]], points: ["A": 100, "B": 50])
    #expect(weighing.explains(["A": 2, "B": 1]))
    #expect(weighing.explains(["A": 67, "B": 33]))
    #expect(!weighing.explains(["A": 70, "B": 30]))
    #expect(!weighing.explains(["A": 2, "B": 1, "C": 1]))
    #expect(!weighing.explains([:]))
  }

  @Test func noCriterionWeighsMoreThanOneAboveIt() {
    let weighing = Weighing(method: .direct, order: [["A"], ["B", "C"]])
    #expect(weighing.explains(["A": 3, "B": 3, "C": 1]))
    #expect(!weighing.explains(["A": 2, "B": 3, "C": 1]))
    let backwards = Weighing(method: .points, order: [["B"], ["A"]], points: ["A": 100, "B": 50])
    #expect(!backwards.explains(["A": 100, "B": 50]))
  }
}
