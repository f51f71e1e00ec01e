import Diligence
import DiligenceSupport
import TrialSupport

@testable import Robustness

extension SeededGenerator {
  /// Two to five contenders on up to six criteria; now and then equal shares, criteria that do not apply to one of them, and
  /// up to `mostOpen` open items each.
  mutating func question(mostOpen: Int = 0) -> RankingQuestion {
    let count = pick(1...6)
    let isCoarse = chance(0.3)
    let contenders = (0..<pick(2...5)).map { number in
      var shares: [Double?] = (0..<count).map { _ in maybe(0.85) { $0.share(coarse: isCoarse) } }
      if !shares.contains(where: { $0 != nil }) { shares[0] = share(coarse: isCoarse) }
      return contender(VendorID("vendor-\(number)"), shares, mostOpen: mostOpen)
    }
    return RankingQuestion(
      criteria: (0..<count).map { CriterionID("G\($0)") }, weights: (0..<count).map { _ in weight() },
      contenders: contenders)
  }

  private mutating func share(coarse: Bool) -> Double {
    coarse ? Double(pick(0...4)) / 4 : Double.random(in: 0...1, using: &self)
  }

  private mutating func contender(_ vendor: VendorID, _ shares: [Double?], mostOpen: Int) -> Contender {
    var (shares, open) = (shares, [Contender.OpenItem]())
    for number in 0..<(mostOpen == 0 ? 0 : pick(0...mostOpen)) {
      let criterion = pick(shares.indices)
      guard let share = shares[criterion] else { continue }
      shares[criterion] = share * 0.7
      open.append(
        Contender.OpenItem(item: ItemID("C\(number)"), criterion: criterion, part: share * 0.3))
    }
    return Contender(vendor: vendor, shares: shares, open: open)
  }
}
