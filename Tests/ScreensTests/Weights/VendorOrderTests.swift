import Diligence
import DiligenceSupport
import Scoring
import Testing
import TrialSupport

@testable import Screens

@Suite struct VendorOrderTests {
  private func order(_ lines: [VendorSummary]) throws -> VendorOrder {
    let stage = Stage([Fixture.dossier(name: "Own", [Fixture.answer("Q04", "yes", of: "own")])])
    var opened = stage
    opened.press("enter")
    let sheet = try #require(opened.sheet)
    return VendorOrder(lines, about: Subject(vendor: "own", assessment: "own-1"), named: "Own", sheet)
  }

  private func line(
    _ vendor: VendorID, _ shares: [Double?], score: Double? = 50, isArchived: Bool = false,
    questionnaire: ContentHash = Fixture.questionnaire.hash
  ) -> VendorSummary {
    VendorSummary(
      vendor: vendor, name: vendor.text, isArchived: isArchived, updated: Moment(seconds: 0),
      assessment: AssessmentSummary(
        id: AssessmentID("\(vendor)-1"), questionnaire: questionnaire, product: nil,
        decisionDate: Stage.today, answered: 1, asked: 6, score: score, low: score, high: score, tier: 2,
        verdict: nil, gatesInTheWay: 0, decided: nil,
        criteria: zip(Fixture.questionnaire.criteria, shares).map { CriterionShare($0.id, $1) }))
  }

  private func names(_ order: VendorOrder) -> [String] {
    order.places.map { order.contenders[$0.contender].name }
  }

  @Test func othersAreThoseOnTheSameQuestionnaire() throws {
    let other = ContentHash(bytes: [UInt8](repeating: 8, count: 32))
    let order = try order([
      line("b", [1, 1, 1, 1]), line("archived", [1, 1, 1, 1], isArchived: true),
      line("elsewhere", [1, 1, 1, 1], questionnaire: other), line("own", [0, 0, 0, 0]),
    ])
    #expect(order.contenders.map(\.name) == ["b", "Own"])
  }

  @Test func weightsDecideWhoLeadsAndTheRestFollowsById() throws {
    var order = try order([
      line("audit", [1, 0, 0, nil]), line("zebra", [0, 1, 0, nil]), line("ant", [0, 1, 0, nil]),
      line("unstarted", [0, 0, 0, 0], score: nil),
    ])
    order.rank(at: [1, 9, 1, 1], recorded: [9, 1, 1, 1])
    #expect(names(order) == ["ant", "zebra", "audit", "Own", "unstarted"])
    #expect(order.places.map(\.formerRank) == [3, 4, 1, 2, 5])
    #expect(order.places.last?.score == nil)
    #expect(order.places.first?.score == 900.0 / 11)
  }

  @Test func thisVendorIsAsOnScreenAndNotAsInThePortfolio() throws {
    var order = try order([line("own", [1, 1, 1, 1], score: 100)])
    order.rank(at: [13, 12, 12, 10], recorded: [13, 12, 12, 10])
    #expect(order.places.map { scoreText($0.score) } == ["14.1"])
  }

  /// Adding a vendor moves nobody's score, and the order of lines does not matter.
  @Test func neitherOrderNorOthersMatter() throws {
    for seed in UInt64(0)..<200 {
      var generator = SeededGenerator(seed: seed)
      let lines = (0..<6).map { number in
        line(
          VendorID("v\(number)"),
          (0..<4).map { _ in
            generator.chance(0.2) ? nil : Double(Int.random(in: 0...4, using: &generator)) / 4
          })
      }
      let weights = (0..<4).map { _ in Double.random(in: 0.1...50, using: &generator) }
      var one = try order(lines)
      var other = try order(lines.dropFirst().shuffled(using: &generator))
      one.rank(at: weights, recorded: weights)
      other.rank(at: weights, recorded: weights)
      #expect(names(one).filter { $0 != "v0" } == names(other), "seed \(seed)")
      #expect(one.places.map(\.formerRank) == Array(1...7), "seed \(seed)")
    }
  }
}
