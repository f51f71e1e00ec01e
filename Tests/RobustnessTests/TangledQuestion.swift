import Diligence
import DiligenceSupport
import TrialSupport

@testable import Robustness

extension SeededGenerator {
  /// A question with all that makes ranking hard: equal vendors, vendors level on every criterion, criteria that do not
  /// apply, open items, weights alike and far apart, now and then an order of the buyer's own.
  mutating func tangledQuestion(vendors: Int? = nil) -> RankingQuestion {
    let count = pick(1...12)
    let weights = (0..<count).map { _ in
      chance(0.25) ? Double.random(in: 0.01...1, using: &self) : Double(pick(1...3)) * (chance(0.1) ? 100 : 1)
    }
    var contenders: [Contender] = []
    for number in 0..<(vendors ?? pick(1...14)) {
      contenders.append(
        tangledContender(VendorID("vendor-\(number)"), criteria: count, after: contenders.last))
    }
    return RankingQuestion(
      criteria: (1...count).map { CriterionID("G\($0)") }, weights: weights,
      order: chance(0.3) ? weights.indices.map { [$0] } : nil, contenders: contenders)
  }

  private mutating func tangledContender(_ vendor: VendorID, criteria: Int, after last: Contender?)
    -> Contender
  {
    if let last, chance(0.2) { return Contender(vendor: vendor, shares: last.shares) }
    if chance(0.15) {
      return Contender(vendor: vendor, shares: (0..<criteria).map { _ in maybe(0.8) { _ in 0.3 } })
    }
    let shares = (0..<criteria).map { _ in
      maybe(0.85) { $0.chance(0.3) ? Double.random(in: 0...1, using: &$0) : Double($0.pick(0...10)) / 10 }
    }
    let applying = shares.indices.filter { shares[$0] != nil }
    guard !applying.isEmpty else { return Contender(vendor: vendor, shares: shares) }
    let open = (0..<pick(0...3)).map { number in
      let criterion = pick(applying)
      return Contender.OpenItem(
        item: ItemID("Q\(number)"), criterion: criterion, part: (1 - (shares[criterion] ?? 1)) / 4)
    }
    return Contender(vendor: vendor, shares: shares, open: open)
  }
}
