/// A set of weights with the reason for it, offered beside the questionnaire's own.
package struct WeightPreset: Sendable, Equatable {
  package let id: String
  package let title: String
  /// Why somebody would weigh like this, in a sentence or two.
  package let rationale: String
  /// One positive number for each criterion; they need not sum to 100.
  package let weights: [CriterionID: Double]

  package init(id: String, title: String, rationale: String, weights: [CriterionID: Double]) {
    self.id = id
    self.title = title
    self.rationale = rationale
    self.weights = weights
  }
}
