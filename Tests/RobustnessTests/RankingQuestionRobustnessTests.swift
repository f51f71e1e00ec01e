import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@testable import Robustness

struct RankingQuestionRobustnessTests {
  @Test func theWorkedExampleComesOutAsTheModelSays() throws {
    let robustness = try #require(Self.example().robustness { _ in true })
    let first = robustness.families.map { $0.acceptability[0][0] }
    #expect(robustness.families.map(\.family) == [.near, .ordered, .any])
    #expect((0.33...0.35).contains(first[0]))
    #expect((0.75...0.79).contains(first[1]))
    #expect((0.33...0.35).contains(first[2]))
  }

  @Test func aStrictOrderDecidesTheWorkedExample() throws {
    let strict = Self.example(order: (0..<9).map { [$0] })
    let robustness = try #require(strict.robustness(families: [.ordered]) { _ in true })
    #expect(robustness.families[0].acceptability[0][0] > 0.999)
  }

  @Test(arguments: 1...30) func everyRankIsTakenAndEveryPairDecided(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let question = generator.tangledQuestion()
    for family in try robustness(of: question, draws: 300, seed: seed).families {
      let vendors = question.contenders.indices
      for one in vendors {
        #expect(abs(family.acceptability[one].reduce(0, +) - 1) < 1e-12)
        #expect(abs(family.acceptability.reduce(0) { $0 + $1[one] } - 1) < 1e-12)
        let weights = family.centralWeights[one]
        #expect((weights != nil) == (family.acceptability[one][0] > 0))
        #expect(abs((weights ?? [1]).reduce(0, +) - 1) < 1e-12)
        for other in vendors {
          let pairwise = try #require(family.pairwise)
          #expect(abs(pairwise[one][other] + pairwise[other][one] - 1) < 1e-12)
        }
        #expect(family.pairwise?[one][one] == 0.5)
      }
    }
  }

  @Test(arguments: 1...10) func theOrderOfVendorsIsIrrelevant(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let question = generator.tangledQuestion(vendors: 9)
    let order = question.contenders.indices.shuffled(using: &generator)
    let shuffled = Self.question(question, order.map { question.contenders[$0] })
    let expected = try robustness(of: question, draws: 500, seed: seed)
    let robustness = try robustness(of: shuffled, draws: 500, seed: seed)
    for (family, other) in zip(expected.families, robustness.families) {
      #expect(other.acceptability == order.map { family.acceptability[$0] })
      #expect(other.centralWeights == order.map { family.centralWeights[$0] })
      #expect(other.pairwise == order.map { one in order.map { family.pairwise?[one][$0] ?? -1 } })
    }
  }

  @Test(arguments: 1...10) func otherVendorsAreIrrelevantToAPair(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let question = generator.tangledQuestion(vendors: 11)
    let fewer = Self.question(question, Array(question.contenders.suffix(7)))
    let expected = try robustness(of: question, draws: 500, seed: seed)
    for (family, other) in zip(expected.families, try robustness(of: fewer, draws: 500, seed: seed).families)
    {
      #expect(other.pairwise == family.pairwise?.suffix(7).map { Array($0.suffix(7)) })
    }
  }

  @Test func aFamilyIsTheSameAloneAndAmongOthers() throws {
    let all = try robustness(of: Self.example(), draws: 700, seed: 3)
    for family in all.families {
      let alone = Self.example().robustness(draws: 700, seed: 3, families: [family.family]) { _ in true }
      #expect(alone?.families == [family])
    }
  }

  @Test func allWeightsTimesANumberChangeNothing() throws {
    let question = Self.example()
    let tenfold = RankingQuestion(
      criteria: question.criteria, weights: question.weights.map { $0 * 10 }, contenders: question.contenders)
    let expected = try robustness(of: question, draws: 2000, seed: 1)
    #expect(
      try robustness(of: tenfold, draws: 2000, seed: 1).families.map(\.pairwise)
        == expected.families.map(\.pairwise))
  }

  @Test func theSeedDecidesTheDraws() throws {
    let one = try robustness(of: Self.example(), draws: 1000, seed: 1)
    #expect(try robustness(of: Self.example(), draws: 1000, seed: 1) == one)
    #expect(try robustness(of: Self.example(), draws: 1000, seed: 2).families != one.families)
  }

  @Test func oneVendorIsFirst() throws {
    let question = Self.question(Self.example(), [Self.example().contenders[1]])
    for family in try robustness(of: question, draws: 100, seed: 1).families {
      #expect(family.acceptability == [[1]])
      #expect(family.pairwise == [[0.5]])
    }
  }

  @Test func equalVendorsShareAllRanks() throws {
    let shares = [0.1 + 0.2, 0.7, 0.5]
    let contenders = (1...5).map { number in
      Contender(vendor: VendorID("v\(number)"), shares: number == 3 ? [0.3, 0.7, 0.5] : shares)
    }
    let question = RankingQuestion(criteria: ["a", "b", "c"], weights: [3, 2, 1], contenders: contenders)
    for family in try robustness(of: question, draws: 1000, seed: 1).families {
      #expect(family.acceptability.joined().allSatisfy { abs($0 - 0.2) < 1e-12 })
      #expect(family.pairwise?.joined().allSatisfy { $0 == 0.5 } == true)
      #expect(Set(family.centralWeights).count == 1)
    }
  }

  @Test func levelVendorsAreTiedWhateverAppliesToThem() throws {
    let question = RankingQuestion(
      criteria: ["a", "b", "c"], weights: [3, 2, 1],
      contenders: [
        Contender(vendor: "all", shares: [0.3, 0.3, 0.3]), Contender(vendor: "two", shares: [0.3, nil, 0.3]),
        Contender(vendor: "one", shares: [nil, 0.1 + 0.2, nil]),
      ])
    for family in try robustness(of: question, draws: 1000, seed: 1).families {
      #expect(family.pairwise?.joined().allSatisfy { $0 == 0.5 } == true)
    }
  }

  @Test func whoHasNothingThatAppliesIsLast() throws {
    let question = RankingQuestion(
      criteria: ["a", "b"], weights: [3, 2],
      contenders: [
        Contender(vendor: "nothing", shares: [nil, nil]), Contender(vendor: "zero", shares: [0, 0]),
        Contender(vendor: "some", shares: [nil, 0.4]),
      ])
    for family in try robustness(of: question, draws: 100, seed: 1).families {
      #expect(family.acceptability == [[0, 0, 1], [0, 1, 0], [1, 0, 0]])
      #expect(family.centralWeights[0] == nil)
    }
  }

  @Test func aSingleCriterionIsTheRanking() throws {
    let question = RankingQuestion(
      criteria: ["only"], weights: [5],
      contenders: [Contender(vendor: "b", shares: [0.2]), Contender(vendor: "a", shares: [0.9])])
    for family in try robustness(of: question, draws: 50, seed: 1).families {
      #expect(family.acceptability == [[0, 1], [1, 0]])
      #expect(family.centralWeights == [nil, [1]])
    }
  }

  @Test func withoutCriteriaOrVendorsThereIsNothingToTellApart() throws {
    let alike = RankingQuestion(
      criteria: [], weights: [], contenders: ["a", "b"].map { Contender(vendor: $0, shares: []) })
    for family in try robustness(of: alike, draws: 50, seed: 1).families {
      #expect(family.acceptability == [[0.5, 0.5], [0.5, 0.5]])
      #expect(family.centralWeights == [[], []])
    }
    let nobody = RankingQuestion(criteria: ["a"], weights: [1], contenders: [])
    #expect(try robustness(of: nobody, draws: 50, seed: 1).families.allSatisfy { $0.acceptability.isEmpty })
  }

  @Test func weightsVeryFarApartLeadToNumbers() throws {
    let question = RankingQuestion(
      criteria: ["a", "b", "c"], weights: [1e300, 1e-300, 1],
      contenders: [
        Contender(vendor: "x", shares: [0.5, 1, nil]), Contender(vendor: "y", shares: [0.5, 0, 1]),
        Contender(vendor: "z", shares: [nil, 0.7, nil]),
      ])
    for family in try robustness(of: question, draws: 2000, seed: 1).families {
      #expect(family.acceptability.joined().allSatisfy { (0...1).contains($0) })
      #expect(family.centralWeights.flatMap { $0 ?? [] }.allSatisfy { (0...1).contains($0) })
    }
  }

  @Test func progressOnlyGrowsAndEndsAtOne() throws {
    var told: [Double] = []
    _ = Self.example().robustness(draws: 20_000) { part in
      told.append(part)
      return true
    }
    #expect(told.last == 1)
    #expect(told == told.sorted())
  }

  @Test func whoStopsTheDrawsGetsNothing() {
    #expect(Self.example().robustness { _ in false } == nil)
  }

  @Test func aShareOfNoDrawsIsNotAskedFor() async {
    await #expect(processExitsWith: .failure) {
      _ = RankingQuestion(criteria: [], weights: [], contenders: []).robustness(draws: 0) { _ in true }
    }
  }

  private func robustness(of question: RankingQuestion, draws: Int, seed: UInt64) throws -> Robustness {
    try #require(question.robustness(draws: draws, seed: seed) { _ in true })
  }

  private static func question(_ question: RankingQuestion, _ contenders: [Contender]) -> RankingQuestion {
    RankingQuestion(
      criteria: question.criteria, weights: question.weights, order: question.order, contenders: contenders)
  }

  /// The worked example of the model: criterion scores in the default order, nothing open.
  private static func example(order: [[Int]]? = nil) -> RankingQuestion {
    func vendor(_ id: VendorID, _ scores: [Double]) -> Contender {
      Contender(vendor: id, shares: scores.map { $0 / 100 })
    }
    return RankingQuestion(
      criteria: (1...9).map { CriterionID("G\($0)") }, weights: [13, 13, 12, 12, 12, 12, 10, 9, 7],
      order: order,
      contenders: [
        vendor("A", [80, 60, 75, 70, 85, 70, 65, 70, 50]), vendor("B", [55, 75, 70, 75, 80, 75, 75, 70, 60]),
        vendor("C", [40, 40, 55, 45, 60, 60, 55, 65, 30]),
      ])
  }
}
