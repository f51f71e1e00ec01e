import Diligence

/// A questionnaire laid out for scoring: what belongs together stands in places instead of being looked up by
/// name, once for as many assessments as there are.
final class ScoringPlan: Sendable {
  let questionnaire: Questionnaire
  /// By item.
  let rows: [Row]
  /// By criterion: the questionnaire's own weight.
  let weights: [Double]
  /// By gate: the places of the items with an option that names it.
  let concerned: [[Int]]

  /// What scoring asks of an item over and over.
  final class Row: Sendable {
    let item: Item
    /// The pieces that count for proof.
    let pieces: [EvidenceID]
    /// The place of its criterion; nil where the questionnaire lacks it, so that it has no points.
    let criterion: Int?
    let importance: Double

    init(_ item: Item, criterion: Int?) {
      self.item = item
      pieces = item.evidencePieces.map(\.id)
      self.criterion = criterion
      importance = item.importance.weight
    }
  }

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    let criteria = questionnaire.criteria
    let places = Dictionary(
      criteria.indices.map { (criteria[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    rows = questionnaire.items.map { Row($0, criterion: places[$0.criterion]) }
    weights = criteria.map(\.weight)
    concerned = questionnaire.gates.map { gate in
      questionnaire.items.indices.filter { place in
        questionnaire.items[place].options.contains { $0.gate == gate.id }
      }
    }
  }

  /// By criterion: the buyer's weight, and the questionnaire's where the buyer named none.
  func weights(of assessment: Assessment) -> [Double] {
    if assessment.weights.isEmpty { return weights }
    return questionnaire.criteria.map { assessment.weights[$0.id] ?? $0.weight }
  }
}
