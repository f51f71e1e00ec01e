internal import Diligence
internal import Scoring

/// What one criterion earned, and what its other points were lost to.
package struct CriterionLine: Sendable, Equatable {
  let score: CriterionScore
  let defaultWeight: Double?

  init(_ score: CriterionScore, in questionnaire: Questionnaire) {
    self.score = score
    defaultWeight = questionnaire.criteria.first { $0.id == score.id }?.weight
  }
}

extension CriterionLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("criterion", "id and title") { "\($0.score.id) \($0.score.title)" },
    .text("weight", "the weight used") { Phrase.weight($0.score.weight) },
    .text("defaultWeight", "the questionnaire's own weight") {
      $0.defaultWeight.map(Phrase.weight) ?? Phrase.nothing
    },
    .text("points", "the most it can earn, in points of 100") { Phrase.points($0.score.split.points) },
    .text("earned", "points earned") { Phrase.points($0.score.split.earned) },
    .text("bar", "the share earned, as ten cells") {
      bar($0.score.split.earned, of: $0.score.split.points)
    },
    .text("gap", "points lost because an answer is less than the best") { Phrase.points($0.score.split.gap) },
    .text("missingProof", "points lost because an answer is not proven in full") {
      Phrase.points($0.score.split.missingProof)
    },
    .text("open", "points that wait for an answer") { Phrase.points($0.score.split.open) },
  ]
}
