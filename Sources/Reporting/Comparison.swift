package import Diligence
package import Robustness
internal import Scoring

/// Vendors side by side on one questionnaire at one date: gates, scores, criteria and every item.
package struct Comparison: Sendable {
  /// In rank order: by score, best first, those without one last, then by id.
  package let ranked: [JudgedAssessment]
  let ranks: [RankLine]
  let ledger: LedgerHead
  let showsDifferencesOnly: Bool
  let groups: [Group]
  /// Whether the order survives other weights; nil where fewer than two vendors have a score.
  let robustness: RankingWords?
  /// The pictures that stand beside the comparison in files of their own.
  package var charts: [ChartLink] = []

  /// `study` is what was found about the order of the same assessments.
  ///
  /// Throws ``NotComparable`` where there is nobody to compare, or where the assessments were judged on
  /// different questionnaires or at different dates.
  package init(
    of assessments: [JudgedAssessment], differencesOnly: Bool = false, study: RankingStudy? = nil,
    ledger: LedgerHead
  ) throws(NotComparable) {
    ranked = assessments.ranked
    guard let first = ranked.first else {
      throw NotComparable(vendor: nil, reason: "there is nothing to compare")
    }
    for other in ranked.dropFirst() {
      if let reason = other.obstacle(comparedTo: first) {
        throw NotComparable(vendor: other.vendor.id, reason: reason)
      }
    }
    ranks = RankLine.lines(ranked, like: first)
    self.ledger = ledger
    showsDifferencesOnly = differencesOnly
    groups = Group.all(of: ranked).map { differencesOnly ? $0.differences : $0 }
    robustness = study.map { [ranked] in RankingWords($0, about: ranked) }
  }

  var questionnaire: Questionnaire? { ranked.first?.questionnaire }

  /// Whether all vendors were weighed by the same weights; otherwise their scores mean different things.
  package var isWeighedAlike: Bool {
    Set(ranked.map { $0.scorecard.criteria.map(\.weight) }).count <= 1
  }

  /// Whether all vendors were judged by the same policy numbers; otherwise neither scores nor recommendations compare.
  package var isJudgedByOnePolicy: Bool {
    Set(ranked.map(\.scorecard.policy)).count <= 1
  }

  func rows(_ kind: Group.Kind) -> [ComparisonRow] {
    groups.first { $0.kind == kind }?.rows ?? []
  }

  /// Rows about the same sort of thing.
  struct Group: Sendable, Equatable {
    let kind: Kind
    let rows: [ComparisonRow]

    enum Kind: String, Sendable, CaseIterable {
      case gates, scores, criteria, items
    }

    var differences: Group { Group(kind: kind, rows: rows.filter(\.differs)) }
  }
}

/// Why assessments cannot be compared.
package struct NotComparable: Error, Equatable {
  /// The vendor that does not fit; nil where there is none at all.
  package let vendor: VendorID?
  package let reason: String
}
