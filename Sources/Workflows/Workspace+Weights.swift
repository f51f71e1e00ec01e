package import Diligence

extension Workspace {
  /// The sets of weights that are offered for a questionnaire, its own first.
  package func weightPresets(for reference: QuestionnaireReference) throws -> [WeightPreset] {
    try library.weightPresets(for: try questionnaire(offeredAs: reference))
  }

  /// The set that a person named; throws ``BadInput`` with the nearest id where there is none.
  package func weightPreset(_ id: String, for reference: QuestionnaireReference) throws -> WeightPreset {
    let presets = try weightPresets(for: reference)
    if let preset = presets.first(where: { $0.id == id }) { return preset }
    throw BadInput("There is no preset `\(id)`.\(suggestion(for: id, in: presets.map(\.id)))")
  }

  /// A questionnaire that the database pins or, before its first use, that the library holds.
  private func questionnaire(offeredAs reference: QuestionnaireReference) throws -> Questionnaire {
    let entries = try library.questionnaires().map(\.questionnaire)
    if let offered = entries.first(where: { $0.hash == reference.hash }) { return offered }
    return try questionnaire(pinnedBy: reference)
  }
}
