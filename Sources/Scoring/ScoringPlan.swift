import Diligence

/// A questionnaire laid out for scoring: what belongs together stands in places instead of being looked up by
/// name, once for as many assessments as there are.
final class ScoringPlan: Sendable {
  let questionnaire: Questionnaire
  /// By item, as are the importances and the places of their criteria.
  let rows: [Row]
  let importance: [Double]
  /// Negative where the questionnaire lacks the criterion, so that the item has no points.
  let criteria: [Int]
  /// By criterion: the questionnaire's own weight.
  let weights: [Double]
  /// By gate: the places of the items with an option that names it.
  let concerned: [[Int]]

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    let (items, criteria) = (questionnaire.items, questionnaire.criteria)
    let places = Dictionary(
      criteria.indices.map { (criteria[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    rows = items.map { Row($0) }
    importance = items.map(\.importance.weight)
    self.criteria = items.map { places[$0.criterion] ?? -1 }
    weights = criteria.map(\.weight)
    concerned = questionnaire.gates.map { gate in
      items.indices.filter { place in items[place].options.contains { $0.gate == gate.id } }
    }
  }

  /// By criterion: the buyer's weight, and the questionnaire's where the buyer named none.
  func weights(of assessment: Assessment) -> [Double] {
    if assessment.weights.isEmpty { return weights }
    return questionnaire.criteria.map { assessment.weights[$0.id] ?? $0.weight }
  }
}

extension ScoringPlan {
  /// An item with what scoring asks of it over and over at hand.
  final class Row: Sendable {
    let item: Item
    let id: ItemID
    let isTestable: Bool
    let needsPersonalData: Bool
    /// The options and what they claim, by their places.
    let options: [OptionID]
    let values: [Double]
    /// The pieces that count for proof.
    let pieces: [EvidenceID]

    init(_ item: Item) {
      self.item = item
      id = item.id
      isTestable = item.isTestable
      needsPersonalData = item.condition == .unlessNoPersonalData
      options = item.options.map(\.id)
      values = item.options.map(\.value)
      pieces = item.evidencePieces.map(\.id)
    }

    /// Nil where the item has no such option.
    func place(of option: OptionID) -> Int? { options.firstIndex(of: option) }
  }
}
