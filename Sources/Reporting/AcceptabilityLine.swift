internal import Robustness

/// In which share of the draws of one family a vendor has each rank.
struct AcceptabilityLine: Sendable {
  let family: WeightFamily
  let vendor: String
  /// By rank; from `mostRanks` on one for all later ranks.
  let shares: [String]

  /// As many columns of ranks as a page holds.
  static let mostRanks = 6
}

extension RankingWords {
  /// What stands above the shares: `Rank 1`, `Rank 2` … and, of many vendors, `Later`.
  var ranks: [String] {
    let count = robustness.vendors.count
    if count <= AcceptabilityLine.mostRanks { return (0..<count).map { "Rank \($0 + 1)" } }
    return (1..<AcceptabilityLine.mostRanks).map { "Rank \($0)" } + ["Later"]
  }

  /// Family by family, the vendors in their order.
  var acceptability: [AcceptabilityLine] {
    robustness.families.flatMap { family in
      zip(robustness.vendors, family.acceptability).map { vendor, shares in
        AcceptabilityLine(family: family.family, vendor: name(vendor), shares: shown(shares))
      }
    }
  }

  private func shown(_ shares: [Double]) -> [String] {
    guard robustness.vendors.count > AcceptabilityLine.mostRanks else { return shares.map(wholePercent) }
    let kept = shares.prefix(AcceptabilityLine.mostRanks - 1)
    return kept.map(wholePercent) + [wholePercent(1 - kept.reduce(0, +))]
  }
}

extension AcceptabilityLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("family", "which weights are drawn") { $0.family.label },
    .text("vendor", "the vendor") { $0.vendor },
    .list("shares", "for each rank the share of draws, whole percents") { $0.shares.map(ShareCell.init) },
  ]
}

/// One share among several.
struct ShareCell: TemplateSubject {
  let text: String

  static let fields: Fields<Self> = [.text("share", "whole percents") { $0.text }]
}
