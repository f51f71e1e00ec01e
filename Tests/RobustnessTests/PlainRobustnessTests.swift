import Diligence
import DiligenceSupport
import RankingKernel
import Testing
import TrialSupport

@testable import Robustness

/// The kernel, in all variants that run here, against the plain calculation.
struct PlainRobustnessTests {
  @Test(arguments: 1...20) func theKernelGivesWhatThePlainCalculationGives(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let question = generator.tangledQuestion()
    let plain = PlainRobustness(question: question, seed: seed)
    let draws = 100 + 17 * Int(seed)
    let robustness = try #require(question.robustness(draws: draws, seed: seed) { _ in true })
    for family in robustness.families {
      let counts = plain.counts(family.family, draws: draws)
      #expect(difference(family.acceptability, counts.acceptability) < 1e-9)
      #expect(difference(try #require(family.pairwise), counts.pairwise) < 1e-9)
      let none = question.criteria.map { _ in 0.0 }
      #expect(difference(family.centralWeights.map { $0 ?? none }, counts.centralWeights) < 1e-9)
    }
  }

  @Test(arguments: [UInt64](1...12), [1, 2, 3, 7])
  func neitherProcessorNorThreadsCanBeSeen(seed: UInt64, threads: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let question = generator.tangledQuestion()
    let one = KernelRun(threads: 1, variant: ranking_baseline)
    let expected = try #require(run(question, seed, one))
    for variant in [ranking_baseline, ranking_avx2, ranking_avx512] where ranking_can_run(variant) {
      #expect(run(question, seed, KernelRun(threads: threads, variant: variant)) == expected)
    }
  }

  @Test func soManyVendorsAreRankedAtTheTopOnly() throws {
    var generator = SeededGenerator(seed: 5)
    let question = generator.tangledQuestion(vendors: 300)
    let counts = PlainRobustness(question: question, seed: 9).counts(.any, draws: 70)
    let none = question.criteria.map { _ in 0.0 }
    for variant in [ranking_baseline, ranking_avx2, ranking_avx512] where ranking_can_run(variant) {
      let run = KernelRun(threads: 2, variant: variant)
      let robustness = try #require(
        question.robustness(draws: 70, seed: 9, families: [.any], run: run) { _ in true })
      let family = robustness.families[0]
      #expect(family.pairwise == nil)
      #expect(difference(family.acceptability, counts.acceptability.map { Array($0.prefix(10)) }) < 1e-9)
      #expect(difference(family.centralWeights.map { $0 ?? none }, counts.centralWeights) < 1e-9)
    }
  }

  private func run(_ question: RankingQuestion, _ seed: UInt64, _ run: KernelRun) -> Robustness? {
    question.robustness(draws: 3000, seed: seed, families: WeightFamily.allCases, run: run) { _ in true }
  }

  private func difference(_ one: [[Double]], _ other: [[Double]]) -> Double {
    guard one.map(\.count) == other.map(\.count) else { return .infinity }
    return zip(one.joined(), other.joined()).map { abs($0 - $1) }.max() ?? 0
  }
}
