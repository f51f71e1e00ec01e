import Foundation
import RankingKernel
import Testing

/// The kernel's own functions beside those of the system's library.
struct KernelFunctionsTests {
  private let ulps = 4.0

  @Test func logarithmsAreRightToTheLastFewBits() {
    for number in samples { expectNear(results(ranking_logarithms, of: number), log(number)) }
    for power in stride(from: 0.0, to: 52, by: 1) {
      expectNear(results(ranking_logarithms, of: 1 - exp2(-power - 1)), log(1 - exp2(-power - 1)))
      expectNear(results(ranking_logarithms, of: 3 * exp2(-power)), log(3 * exp2(-power)))
    }
  }

  @Test func powersAreRightToTheLastFewBits() {
    for number in samples { expectNear(results(ranking_exponentials, of: -700 * number), exp(-700 * number)) }
  }

  @Test func wavesAreRightToTheLastFewBitsOfOne() {
    for number in samples + [0.125, 0.25, 0.5, 0.75, 0.875] {
      var sines = Array(repeating: 0.0, count: 8)
      var cosines = sines
      ranking_waves(Array(repeating: number, count: 8), &sines, &cosines)
      #expect(abs(sines[3] - sin(2 * Double.pi * number)) < 1e-15)
      #expect(abs(cosines[5] - cos(2 * Double.pi * number)) < 1e-15)
    }
  }

  private var samples: [Double] {
    var stream = PlainStream(key: 5, draw: 1)
    return (0..<20_000).map { _ in stream.uniform() }
  }

  private func results(
    _ function: (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void, of number: Double
  ) -> Double {
    var results = Array(repeating: 0.0, count: 8)
    function(Array(repeating: number, count: 8), &results)
    #expect(Set(results).count == 1)
    return results[0]
  }

  private func expectNear(_ result: Double, _ expected: Double) {
    #expect(abs(result - expected) <= ulps * expected.ulp)
  }
}
