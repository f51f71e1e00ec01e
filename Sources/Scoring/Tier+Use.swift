package import Diligence

extension Tier {
  /// Adds up data (0–3), autonomy (0–2) and reach (0–2): 5 and more is tier 1, 3 and 4 tier 2, less tier 3.
  ///
  /// While any part is unknown the use is taken for the riskiest.
  package init(of use: Use) {
    guard let data = use.data, let autonomy = use.autonomy, let reach = use.reach else {
      let missing = use.unknownParts.joined(separator: ", ")
      self.init(
        number: 1, because: "Tier 1, because not all of the use is known yet: \(missing).", isAssumed: true)
      return
    }
    let points = data.rank + autonomy.rank + reach.rank
    let number = points >= 5 ? 1 : points >= 3 ? 2 : 3
    let sum =
      "\(data.label) data \(data.rank) + \(autonomy.label) \(autonomy.rank) + \(reach.label) \(reach.rank)"
    self.init(number: number, because: "Tier \(number), from \(sum) = \(points).", isAssumed: false)
  }
}

extension Use {
  fileprivate var unknownParts: [String] {
    [data == nil ? "data" : nil, autonomy == nil ? "autonomy" : nil, reach == nil ? "reach" : nil]
      .compactMap(\.self)
  }
}

/// The words for the use are listed from the least risky, so a word's place is its points.
extension CaseIterable where Self: Equatable {
  fileprivate var rank: Int {
    Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0
  }
}
