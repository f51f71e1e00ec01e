internal import Robustness

/// What one criterion weighs when a vendor is first, on average over the draws of any weights at all.
struct CentralWeightLine: Sendable {
  let criterion: String
  /// Its share of the weights used.
  let used: String
  /// For each of ``RankingWords/everFirst``.
  let shares: [String]
}

extension RankingWords {
  private var anyWeights: Robustness.Family? { robustness.families.first { $0.family == .any } }

  /// The vendors that are first with any weights at all.
  var everFirst: [String] {
    guard let anyWeights else { return [] }
    return zip(robustness.vendors, anyWeights.centralWeights).filter { $1 != nil }.map { name($0.0) }
  }

  var centralWeights: [CentralWeightLine] {
    let question = study.ranking.question
    let whole = question.weights.reduce(0, +)
    return question.criteria.indices.map { place in
      CentralWeightLine(
        criterion: title(question.criteria[place]), used: wholePercent(question.weights[place] / whole),
        shares: anyWeights?.centralWeights.compactMap { $0.map { wholePercent($0[place]) } } ?? [])
    }
  }
}

extension CentralWeightLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("criterion", "id and title") { $0.criterion },
    .text("used", "its share of the weights used, whole percents") { $0.used },
    .list("shares", "for each vendor that is ever first its mean share when it is, whole percents") {
      $0.shares.map(ShareCell.init)
    },
  ]
}
