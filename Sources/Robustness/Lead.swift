package import Diligence

/// Who is first most often with the weights of one family, and how firmly.
package struct Lead: Sendable, Equatable {
  /// Several where they are first equally often.
  package let leaders: [VendorID]
  /// The share of draws in which each leader is first, 0 to 1.
  package let share: Double
  /// Who is first most often among the others; nil where nobody else ever is.
  package let next: Follower?

  package struct Follower: Sendable, Equatable {
    package let vendor: VendorID
    /// The share of draws in which it is first, 0 to 1.
    package let share: Double
  }

  package var strength: LeadStrength { LeadStrength(share: share) }
}

extension Robustness {
  /// Who leads in `family`; vendors within 1e-9 of the best are first equally often.
  package func lead(in family: Family) -> Lead {
    let firsts = zip(vendors, family.acceptability).map { Lead.Follower(vendor: $0, share: $1.first ?? 0) }
    let best = firsts.map(\.share).max() ?? 0
    let leaders = firsts.filter { $0.share >= best - 1e-9 }
    let others = firsts.filter { $0.share < best - 1e-9 && $0.share > 0 }
    let most = others.map(\.share).max()
    return Lead(leaders: leaders.map(\.vendor), share: best, next: others.first { $0.share == most })
  }

  /// One sentence for each family, the leader named in it.
  package func sentences(naming name: (VendorID) -> String) -> [String] {
    families.map { sentence(about: $0, naming: name) }
  }

  package func sentence(about family: Family, naming name: (VendorID) -> String) -> String {
    "\(family.family.condition), \(lead(in: family).clause(naming: name))."
  }
}

extension Lead {
  /// `Example Code is usually first: in 87 % of the draws`.
  fileprivate func clause(naming name: (VendorID) -> String) -> String {
    let percent = wholePercent(share)
    let others = next.map { ", \(name($0.vendor)) in \(wholePercent($0.share))" } ?? ""
    guard leaders.count == 1 else {
      return "it is \(strength.words): \(leaders.map(name).listed()) are first equally often, "
        + "each in \(percent) of the draws"
    }
    let leader = leaders.map(name).listed()
    return switch strength {
    case .almostAlways, .usually: "\(leader) is \(strength.words): in \(percent) of the draws"
    case .dependsOnPriorities: "\(leader) \(strength.words): it is first in \(percent) of the draws\(others)"
    case .tooCloseToCall: "it is \(strength.words): \(leader) is first in \(percent) of the draws\(others)"
    }
  }
}

extension WeightFamily {
  /// How its weights are told to a buyer, for a column.
  package var label: String {
    switch self {
    case .near: "near those used"
    case .ordered: "any that keep the order"
    case .any: "any at all"
    }
  }

  /// How its weights are told to a buyer, as the beginning of a sentence.
  package var condition: String {
    switch self {
    case .near: "With weights near those used"
    case .ordered: "With any weights that keep the order of importance"
    case .any: "With any weights at all"
    }
  }
}
