/// A vendor made ready for the draws: how far its shares are from the first of them, so that equal shares score the same to
/// the last bit whatever the weights are and whichever criteria apply.
struct Stand {
  /// The score it has where nothing differs; -1, below every score, where nothing applies to it.
  let base: Double
  let differences: [Double]
  /// Nil where nothing applies to it: then all weights count, and make no difference.
  let applies: [Bool]?

  init(_ contender: Contender) {
    let shares = contender.shares.map { $0.map(Self.snapped) }
    let first = shares.lazy.compactMap { $0 }.first
    precondition(shares.allSatisfy { (0...1).contains($0 ?? 0) }, "A share is between nothing and the whole.")
    base = first ?? -1
    differences = shares.map { share in share.map { $0 - (first ?? 0) } ?? 0 }
    applies = first == nil ? nil : shares.map { $0 != nil }
  }

  /// To a multiple of 2⁻⁴⁰, so that 0.1 + 0.2 and 0.3 are the same share. Of two vendors whose shares are the same the
  /// scores are then the same in every draw; what else is told apart is told apart by the scores' last bit, so that being
  /// level is never passed on to a vendor that is not.
  private static func snapped(_ share: Double) -> Double { (share * 0x1p40).rounded() * 0x1p-40 }
}
