internal import Diligence
internal import Scoring

/// One vendor among several, in the order of their scores.
package struct RankLine: Sendable, Equatable {
  let rank: Int
  let judged: JudgedAssessment
  /// Why its score may not stand beside the first one's; nil where it may.
  let obstacle: String?

  /// Ranks the assessments that were judged as `reference` was; the others follow without a rank.
  static func lines(_ assessments: [JudgedAssessment], like reference: JudgedAssessment) -> [RankLine] {
    let ranked = assessments.ranked
    let comparable = ranked.filter { $0.obstacle(comparedTo: reference) == nil }
    let others = ranked.filter { $0.obstacle(comparedTo: reference) != nil }
    return comparable.enumerated().map { RankLine(rank: $0 + 1, judged: $1, obstacle: nil) }
      + others.map { RankLine(rank: 0, judged: $0, obstacle: $0.obstacle(comparedTo: reference)) }
  }
}

extension RankLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("rank", "1 for the highest score; a dash where it cannot be compared") {
      $0.obstacle == nil ? String($0.rank) : Phrase.nothing
    },
    .text("name", "the vendor") { $0.judged.vendor.name },
    .text("product", "what it sells") { $0.judged.product },
    .text("score", "0 to 100") { Phrase.points($0.judged.scorecard.score) },
    .text("range", "from the lowest to the highest that open items allow") {
      Phrase.range($0.judged.scorecard)
    },
    .text("claimed", "what the vendor's word alone would give") {
      Phrase.points($0.judged.scorecard.claimed)
    },
    .text("completeness", "the share of points whose items are answered") {
      Phrase.percent($0.judged.scorecard.completeness)
    },
    .text("proof", "how well the claims are proven") { Phrase.proof($0.judged.scorecard.proof) },
    .text("tier", "1, 2 or 3") { String($0.judged.scorecard.tier.number) },
    .text("recommendation", "what duly advises, or why it cannot be compared") {
      $0.obstacle.map { "not compared: \($0)" } ?? Phrase.verdict($0.judged.scorecard.verdict)
    },
    .text("gatesInTheWay", "how many gates are tripped or open") { String($0.judged.gatesInTheWay.count) },
    .text("decided", "what a named person decided") {
      $0.judged.assessment.decision?.outcome.label ?? "by nobody so far"
    },
  ]
}

extension JudgedAssessment {
  /// Why its numbers mean something else than `other`'s; nil where they can be compared.
  func obstacle(comparedTo other: JudgedAssessment) -> String? {
    if questionnaire.hash != other.questionnaire.hash {
      return "it was judged on another version of the questionnaire"
    }
    if scorecard.decisionDate != other.scorecard.decisionDate {
      return "it was judged at another date, \(scorecard.decisionDate)"
    }
    return nil
  }
}
