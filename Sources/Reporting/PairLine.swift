internal import Diligence
internal import Robustness

/// In which share of the draws one vendor is ahead of another.
struct PairLine: Sendable {
  /// `Example Code ahead of Rival Agents`.
  let pair: String
  /// By family.
  let shares: [String]

  /// Of so many vendors every pair is shown, of more only neighbours in rank.
  static let mostVendors = 5
}

extension RankingWords {
  var showsEveryPair: Bool { robustness.vendors.count <= PairLine.mostVendors }

  /// None of so many vendors that they are not told apart two by two.
  var pairs: [PairLine] {
    guard robustness.families.allSatisfy({ $0.pairwise != nil }) else { return [] }
    let places = robustness.vendors.indices
    return places.flatMap { first in
      places.filter { showsEveryPair ? $0 > first : $0 == first + 1 }.map { pair(first, $0) }
    }
  }

  private func pair(_ first: Int, _ second: Int) -> PairLine {
    PairLine(
      pair: "\(name(robustness.vendors[first])) ahead of \(name(robustness.vendors[second]))",
      shares: robustness.families.compactMap { $0.pairwise.map { wholePercent($0[first][second]) } })
  }
}

extension PairLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("pair", "who is ahead of whom") { $0.pair },
    .list("shares", "for each family the share of draws, whole percents, a tie counting half") {
      $0.shares.map(ShareCell.init)
    },
  ]
}
