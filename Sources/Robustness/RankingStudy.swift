/// A ranking with all that was found out about how firmly it stands.
package struct RankingStudy: Sendable, Equatable {
  package let ranking: Ranking
  package let robustness: Robustness
  package let tippingPoints: [TippingPoint]
  package let bounds: [RankBound]

  /// `robustness` is the answer to the ranking's own question.
  package init(of ranking: Ranking, _ robustness: Robustness) {
    self.ranking = ranking
    self.robustness = robustness
    tippingPoints = ranking.question.tippingPoints
    bounds = ranking.question.bounds
  }
}
