package import Diligence

extension Tier {
  /// Adds up data (0–3), autonomy (0–2) and reach (0–2): 5 and more is tier 1, 3 and 4 tier 2, less tier 3.
  ///
  /// While any part is unknown the use is taken for the riskiest.
  package init(of use: Use) {
    let number = use.tierNumber
    self.init(number: number ?? 1, because: use.reasonForTier, isAssumed: number == nil)
  }
}

extension Use {
  /// 1, 2 or 3; nil while any part of the use is unknown.
  var tierNumber: Int? {
    guard let data, let autonomy, let reach else { return nil }
    let points = data.rank + autonomy.rank + reach.rank
    return points >= 5 ? 1 : points >= 3 ? 2 : 3
  }

  /// How the tier was worked out, in one sentence.
  fileprivate var reasonForTier: String {
    guard let data, let autonomy, let reach, let tierNumber else {
      return "Tier 1, because not all of the use is known yet: \(unknownParts.joined(separator: ", "))."
    }
    let points = data.rank + autonomy.rank + reach.rank
    let sum =
      "\(data.label) data \(data.rank) + \(autonomy.label) \(autonomy.rank) + \(reach.label) \(reach.rank)"
    return "Tier \(tierNumber), from \(sum) = \(points)."
  }
}

/// One of the three parts of the use whose points add up to the tier.
package struct RiskPart: Sendable, Equatable {
  /// `data`, `autonomy` or `reach`.
  package let name: String
  /// What was chosen; nil while it is not known.
  package let word: String?
  /// 0 for the mildest word; nil while it is not known.
  package let points: Int?
}

extension Use {
  /// What the tier is worked out from, in the order of the sum.
  package var riskParts: [RiskPart] {
    [
      RiskPart(name: "data", word: data?.label, points: data?.rank),
      RiskPart(name: "autonomy", word: autonomy?.label, points: autonomy?.rank),
      RiskPart(name: "reach", word: reach?.label, points: reach?.rank),
    ]
  }

  fileprivate var unknownParts: [String] {
    riskParts.filter { $0.points == nil }.map(\.name)
  }
}

/// The words for the use are listed from the least risky, so a word's place is its points.
extension CaseIterable where Self: Equatable {
  fileprivate var rank: Int {
    Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0
  }
}
