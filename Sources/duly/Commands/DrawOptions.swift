internal import ArgumentParser
internal import Robustness
internal import Workflows

/// How often weights are drawn for a comparison, and from which seed.
struct DrawOptions: ParsableArguments {
  private static let counts = 1...Robustness.mostDraws
  /// Whole numbers that every reader of JSON keeps exactly.
  private static let seeds = 0...9_007_199_254_740_991

  @Option(
    parsing: .unconditional,
    help:
      "How often to draw weights in each of three ways, 1 to \(Robustness.mostDraws). Default: \(Robustness.usualDraws)."
  )
  var draws: Int?

  @Option(
    parsing: .unconditional,
    help: "Where the draws start; the same seed gives the same result. Default: \(Robustness.usualSeed).")
  var seed: Int?

  func validate() throws {
    if let draws, !Self.counts.contains(draws) {
      throw ValidationError(
        "--draws takes a whole number from \(Self.counts.lowerBound) to \(Self.counts.upperBound), not \(draws)."
      )
    }
    if let seed, !Self.seeds.contains(seed) {
      throw ValidationError(
        "--seed takes a whole number from \(Self.seeds.lowerBound) to \(Self.seeds.upperBound), not \(seed).")
    }
  }

  /// Whether a person asked for anything.
  var isGiven: Bool { draws != nil || seed != nil }

  /// Does `body` with these draws, which a line on the terminal follows and Ctrl-C stops.
  func followed<Result>(_ body: (Draws) throws -> Result) throws -> Result {
    let line = ProgressLine("Drawing weights")
    defer { line.clear() }
    let count = draws ?? Robustness.usualDraws
    let start = seed.map { UInt64($0) } ?? Robustness.usualSeed
    return try body(Draws(count: count, seed: start) { line.follow($0) })
  }
}
