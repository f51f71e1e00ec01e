package import Diligence

extension Scorecard {
  /// A number over all items that can be taken apart into lines.
  package enum Total: String, CaseIterable, Sendable {
    case score, high, claimed, completeness, proof
    case notApplicableShare = "not_applicable_share"
  }

  /// The number itself: points, of completeness percent, of proof 0.4 to 1; nil where it does not exist.
  package func value(of total: Total) -> Double? {
    switch total {
    case .score: score
    case .high: high
    case .claimed: claimed
    case .completeness: completeness.map { $0 * 100 }
    case .proof: proof
    case .notApplicableShare: notApplicableShare
    }
  }

  /// The lines that add up to a number; none where it does not exist or is nothing.
  package func lines(behind total: Total, in questionnaire: Questionnaire) -> [ExplanationLine] {
    guard value(of: total) != nil else { return [] }
    switch total {
    case .score: return lines
    case .high: return linesBehindHigh(questionnaire)
    case .claimed: return linesBehindClaimed
    case .completeness: return linesBehindCompleteness
    case .proof: return linesBehindProof
    case .notApplicableShare: return linesBehindNotApplicable(questionnaire)
    }
  }

  /// What is earned now, and every open item as if it were answered best and proven in full.
  private func linesBehindHigh(_ questionnaire: Questionnaire) -> [ExplanationLine] {
    let open = items.filter { $0.split.open > 0 }.map { item in
      ExplanationLine(
        text: "\(item.id) \(questionnaire.item(item.id)?.title ?? "") is open", amount: item.split.open)
    }
    return [ExplanationLine(text: "earned so far", amount: score ?? 0)] + open
  }

  /// What each criterion would earn if the vendor's word were proof.
  private var linesBehindClaimed: [ExplanationLine] {
    criteria.filter { $0.split.earned + $0.split.missingProof > 0 }.map { criterion in
      ExplanationLine(
        text: "\(criterion.id) \(criterion.title): earned \(rounded(criterion.split.earned)), and "
          + "\(rounded(criterion.split.missingProof)) claimed without proof",
        amount: criterion.split.earned + criterion.split.missingProof)
    }
  }

  private var linesBehindCompleteness: [ExplanationLine] {
    criteria.filter { $0.split.points > 0 }.map { criterion in
      let applicable = items.filter { $0.criterion == criterion.id && $0.split.points > 0 }
      let answered = applicable.filter { $0.standing == .answered }
      return ExplanationLine(
        text: "\(criterion.id) \(criterion.title): \(answered.count) of \(applicable.count) answered",
        amount: criterion.split.points - criterion.split.open)
    }
  }

  /// The mean of what is proven over all claims, each counted by its points.
  private var linesBehindProof: [ExplanationLine] {
    let claims = items.filter { $0.standing == .answered && ($0.value ?? 0) > 0 }
    let all = claims.reduce(0) { $0 + $1.split.points }
    return criteria.compactMap { criterion in
      let own = claims.filter { $0.criterion == criterion.id }
      guard !own.isEmpty else { return nil }
      let points = own.reduce(0) { $0 + $1.split.points }
      let proven = own.reduce(0) { $0 + $1.split.points * ($1.proof ?? 0) }
      return ExplanationLine(
        text: "\(criterion.id) \(criterion.title): \(rounded(points)) of \(rounded(all)) claimed points, "
          + "proof \(twoDecimals(proven / points))",
        amount: proven / all)
    }
  }

  /// The points of each approved not-applicable item, as they would be if all such items counted again.
  private func linesBehindNotApplicable(_ questionnaire: Questionnaire) -> [ExplanationLine] {
    func importance(_ item: ItemScore) -> Double { questionnaire.item(item.id)?.importance.weight ?? 0 }
    let counted = Dictionary(grouping: items.filter { $0.standing != .notAsked }, by: \.criterion)
    let weights = criteria.filter { counted[$0.id] != nil }.reduce(0) { $0 + $1.weight }
    return items.filter { $0.standing == .notApplicable }.map { item in
      let criterion = criteria.first { $0.id == item.criterion }
      let neighbours = (counted[item.criterion] ?? []).reduce(0) { $0 + importance($1) }
      let points = 100 * ((criterion?.weight ?? 0) / weights) * (importance(item) / neighbours)
      return ExplanationLine(text: "\(item.id) \(questionnaire.item(item.id)?.title ?? "")", amount: points)
    }
  }
}
