import Diligence
import DiligenceSupport
import Scoring
import Testing
import TrialSupport

@testable import Screens

@Suite struct SwingOrderTests {
  private let ids: [CriterionID] = ["A", "B", "C", "D"]

  private func order(_ weights: [CriterionID: Double] = ["A": 4, "B": 3, "C": 2, "D": 1]) -> SwingOrder {
    SwingOrder(ids, weights: weights, nil)
  }

  private func words(_ order: SwingOrder) -> String {
    order.ranks.map { $0.criteria.map(\.text).joined(separator: "=") }.joined(separator: ">")
  }

  @Test func itBeginsWithTheWeightsAndTheirTies() {
    let order = order(["A": 1, "B": 4, "C": 1, "D": 2])
    #expect(words(order) == "B>D>A=C")
    #expect(order.ranks.map(\.points) == [100, 50, 25])
    #expect(!order.usesPoints)
    #expect(order.weighing == Weighing(method: .centroid, order: [["B"], ["D"], ["A", "C"]]))
  }

  @Test func itBeginsWithWhatIsRecorded() {
    let points = Weighing(
      method: .points, order: [["D"], ["A", "B", "C"]], points: ["A": 40, "B": 40, "C": 40, "D": 100],
      rationale: "Because")
    let order = SwingOrder(ids, weights: ["A": 9, "B": 1, "C": 1, "D": 1], points)
    #expect(words(order) == "D>A=B=C")
    #expect(order.usesPoints && order.rationale == "Because")
    #expect(order.weighing == points)
    // One about other criteria says nothing here.
    let other = SwingOrder(
      ids, weights: ["A": 9, "B": 1, "C": 1, "D": 1], Weighing(method: .centroid, order: [["X"]]))
    #expect(words(other) == "A>B=C=D")
  }

  @Test func criteriaMoveUpAndDownAndTakeTheirPlacesPoints() {
    var order = order()
    order.raise("C")
    #expect(words(order) == "A>C>B>D")
    #expect(order.points(of: "C") == 75 && order.points(of: "B") == 50)
    order.lower("A")
    #expect(words(order) == "C>A>B>D")
    order.raise("C")
    order.lower("D")
    #expect(words(order) == "C>A>B>D")
  }

  @Test func tiesAreJoinedAndSplit() {
    var order = order()
    let joined = order.turnTie("C")
    #expect(joined && words(order) == "A>B=C>D")
    #expect(order.points(of: "C") == 75)
    let split = order.turnTie("C")
    #expect(split && words(order) == "A>B>C>D")
    #expect(order.ranks.map(\.points) == [100, 75, 50, 25])
    let first = order.turnTie("A")
    #expect(!first)
    _ = order.turnTie("B")
    order.raise("B")
    #expect(words(order) == "B>A>C>D")
    #expect(order.ranks.map(\.points) == [100, 75, 50, 25])
  }

  @Test func outOfATieACriterionStandsBesideTheOthers() {
    var order = order()
    _ = order.turnTie("C")
    order.raise("C")
    #expect(words(order) == "A>C>B>D")
    _ = order.turnTie("B")
    order.lower("C")
    #expect(words(order) == "A>B>C>D")
  }

  @Test func pointsPutTheRanksInOrder() {
    var order = order()
    order.usesPoints = true
    order.give(90, to: "D")
    #expect(words(order) == "A>D>B>C")
    order.give(90, to: "B")
    #expect(words(order) == "A>D>B>C")
    #expect(order.weighing.order == [["A"], ["B", "D"], ["C"]])
    #expect(order.weighing.points == ["A": 100, "B": 90, "C": 50, "D": 90])
  }

  /// Whatever is done, the explanation fits the weights that it gives.
  @Test(arguments: 0..<40) func whateverIsDoneTheExplanationFits(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var order = order()
    for _ in 0..<30 {
      let id = generator.pick(ids)
      switch generator.pick(0...5) {
      case 0: order.raise(id)
      case 1: order.lower(id)
      case 2: _ = order.turnTie(id)
      case 3: order.usesPoints.toggle()
      default: order.give(Double(generator.pick(1...100)), to: id)
      }
      #expect(Set(order.criteria) == Set(ids) && order.criteria.count == 4)
      #expect(zip(order.ranks, order.ranks.dropFirst()).allSatisfy { $0.points >= $1.points })
      #expect(order.ranks.allSatisfy { $0.points > 0 && $0.points <= 100 })
      let weights = try #require(order.weighing.weights)
      #expect(order.weighing.explains(weights))
      #expect(abs(weights.values.reduce(0, +) - 100) < 1e-9)
    }
  }
}
