/// A set of weights with the reason for it, offered beside the questionnaire's own.
package struct WeightPreset: Sendable, Equatable {
  package let id: String
  package let title: String
  /// Why somebody would weigh like this, in a sentence or two.
  package let rationale: String
  /// One positive number for each criterion; they need not sum to 100.
  package let weights: [CriterionID: Double]
  /// Whether they are the questionnaire's own weights, so that nobody is offered the same twice.
  package let isQuestionnairesOwn: Bool

  package init(
    id: String, title: String, rationale: String, weights: [CriterionID: Double],
    isQuestionnairesOwn: Bool = false
  ) {
    self.id = id
    self.title = title
    self.rationale = rationale
    self.weights = weights
    self.isQuestionnairesOwn = isQuestionnairesOwn
  }
  /// How weights came about that are this preset's; its reason is kept as it is now, for the file may change.
  package var weighing: Weighing { Weighing(method: .preset, source: id, rationale: rationale) }
}
