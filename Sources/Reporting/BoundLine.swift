internal import Diligence
internal import Robustness

/// The ranks that open items leave possible for one vendor.
struct BoundLine: Sendable {
  let vendor: String
  let bound: RankBound
}

extension RankingWords {
  var boundLines: [BoundLine] { study.bounds.map { BoundLine(vendor: name($0.vendor), bound: $0) } }
}

extension BoundLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("vendor", "the vendor") { $0.vendor },
    .text("rank", "as the scores stand; one more than the number of vendors ahead") { String($0.bound.rank) },
    .text("best", "the best rank that open items could give") { String($0.bound.best) },
    .text("worst", "the worst rank that open items could give") { String($0.bound.worst) },
    .text("openItems", "how many of its items are open") { String($0.bound.openItems) },
  ]
}
