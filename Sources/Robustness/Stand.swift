/// A vendor made ready for the draws: how far its shares are from the first of them, so that equal shares score the same to
/// the last bit whatever the weights are, and whichever of the criteria apply.
struct Stand {
  /// The score it has where nothing differs; -1 stands below every score, for a vendor to which nothing applies.
  private let base: Double
  private let differences: [Double]
  private let applies: [Bool]
  private let open: [(key: UInt64, criterion: Int, part: Double)]

  init(_ contender: Contender) {
    let shares = contender.shares.map { $0.map(Self.snapped) }
    let base = shares.lazy.compactMap { $0 }.first ?? -1
    self.base = base
    differences = shares.map { $0.map { $0 - base } ?? 0 }
    applies = shares.contains { $0 != nil } ? shares.map { $0 != nil } : shares.map { _ in true }
    open = contender.open.map {
      (DrawKeys.item($0.item, of: contender.vendor), $0.criterion, $0.part)
    }
  }

  /// To a multiple of 2⁻⁴⁰, so that 0.1 + 0.2 and 0.3 are the same share.
  private static func snapped(_ share: Double) -> Double { (share * 0x1p40).rounded() * 0x1p-40 }

  func score(_ weights: [Double], openItems key: UInt64) -> Double {
    var earned = 0.0
    var whole = 0.0
    for place in weights.indices where applies[place] {
      earned += weights[place] * differences[place]
      whole += weights[place]
    }
    for item in open {
      let chance = RandomStream.uniform(RandomStream.mixed(key &+ item.key))
      earned += weights[item.criterion] * (item.part * chance)
    }
    return weights.isEmpty ? base : base + earned / whole
  }
}
