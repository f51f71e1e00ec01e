package import Diligence

extension Workspace {
  /// The sets of weights that are offered for a questionnaire, its own first.
  package func weightPresets(for reference: QuestionnaireReference) throws -> [WeightPreset] {
    let questionnaire = try questionnaire(offeredAs: reference)
    return [
      WeightPreset(
        id: "default", title: "The questionnaire's own", rationale: "The weights that its authors gave.",
        weights: questionnaire.defaultWeights)
    ]
  }

  /// A questionnaire that the database pins or, before its first use, that the library holds.
  private func questionnaire(offeredAs reference: QuestionnaireReference) throws -> Questionnaire {
    let entries = try library.questionnaires().map(\.questionnaire)
    if let offered = entries.first(where: { $0.hash == reference.hash }) { return offered }
    return try questionnaire(pinnedBy: reference)
  }
}
