package import Diligence

/// The ranks that the open items of all vendors together could still give to one of them, at the buyer's weights.
///
/// A rank is one more than the number of vendors strictly ahead. An open item may turn out worth anything from nothing to
/// all it can earn.
package struct RankBound: Sendable, Equatable {
  package let vendor: VendorID
  /// With nothing earned by any open item.
  package let rank: Int
  package let best: Int
  package let worst: Int
  /// How many of its items are open.
  package let openItems: Int

  package var couldBeFirst: Bool { best == 1 }
}

extension RankingQuestion {
  /// One for each contender, in their order.
  package var bounds: [RankBound] {
    let low = contenders.map { $0.score(at: weights) ?? 0 }
    let high = contenders.map { $0.highest(at: weights) ?? 0 }
    return contenders.indices.map { place in
      let others = contenders.indices.filter { $0 != place }
      func rank(_ ahead: (Int) -> Double, of own: Double) -> Int {
        1 + others.count { ahead($0) > own + 1e-9 }
      }
      return RankBound(
        vendor: contenders[place].vendor, rank: rank({ low[$0] }, of: low[place]),
        best: rank({ low[$0] }, of: high[place]), worst: rank({ high[$0] }, of: low[place]),
        openItems: contenders[place].open.count)
    }
  }
}
