internal import Diligence
internal import Robustness

extension RankingStudy {
  /// `robustness` of `duly.compare/1`; vendors and criteria by their ids, shares 0 to 1.
  func json(naming name: (VendorID) -> String) -> JSON {
    let vendors = robustness.vendors
    return [
      "seed": .integer(Int(clamping: robustness.seed)),
      "draws": .integer(robustness.draws),
      "families": .list(robustness.families.map { json(of: $0, naming: name) }),
      "weights": [
        "source": .text(ranking.weightSource.rawValue),
        "values": keyed(criteria: ranking.question.weights.map { .exact($0) }),
        "order": .list(
          ranking.question.order.map { rank in .list(rank.map { .id(ranking.question.criteria[$0]) }) }),
      ],
      "tippingPoints": .list(tippingPoints.map(\.json)),
      "bounds": .object(zip(vendors, bounds).map { JSON.Member($0.text, $1.json) }),
      "unranked": .list(ranking.unranked.map { .id($0) }),
    ]
  }

  private func json(of family: Robustness.Family, naming name: (VendorID) -> String) -> JSON {
    let lead = robustness.lead(in: family)
    return [
      "family": .text(family.family.rawValue),
      "acceptability": keyed(vendors: family.acceptability.map(shares)),
      "pairwise": family.pairwise.map { keyed(vendors: $0.map { keyed(vendors: $0.map { .measure($0) }) }) }
        ?? .null,
      "centralWeights": keyed(
        vendors: family.centralWeights.map { $0.map { keyed(criteria: $0.map { .measure($0) }) } ?? .null }),
      "words": .text(lead.strength.words),
      "leaders": .list(lead.leaders.map { .id($0) }),
      "share": .measure(lead.share),
      "sentence": .text(robustness.sentence(about: family, naming: name)),
    ]
  }

  private func shares(_ shares: [Double]) -> JSON { .list(shares.map { .measure($0) }) }

  private func keyed(vendors values: [JSON]) -> JSON {
    .object(zip(robustness.vendors, values).map { JSON.Member($0.text, $1) })
  }

  private func keyed(criteria values: [JSON]) -> JSON {
    .object(zip(ranking.question.criteria, values).map { JSON.Member($0.text, $1) })
  }
}

extension TippingPoint {
  fileprivate var json: JSON {
    [
      "criterion": .id(criterion), "weight": .exact(weight), "share": .measure(share),
      "takeovers": .list(takeovers.map(\.json)), "swaps": .list(swaps.map(\.json)),
    ]
  }
}

extension TippingPoint.Swap {
  fileprivate var json: JSON {
    [
      "direction": .text(direction.rawValue), "vendor": .id(vendor), "weight": .measure(weight),
      "share": .measure(share),
    ]
  }
}

extension RankBound {
  fileprivate var json: JSON {
    [
      "rank": .integer(rank), "best": .integer(best), "worst": .integer(worst),
      "openItems": .integer(openItems),
    ]
  }
}
