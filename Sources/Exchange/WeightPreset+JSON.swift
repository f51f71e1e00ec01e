package import Diligence

extension WeightPreset {
  /// The preset as a weights file: `yaml` for people, `pretty` for machines. Read back it is the same preset.
  package func file(for questionnaire: Questionnaire) -> JSON {
    let ids = ordered(weights.keys, by: questionnaire.criteria.map(\.id))
    return .object([
      .init("schema", "duly.weights/1"), .init("id", .text(id)), .init("title", .text(title)),
      .init("questionnaire", .id(questionnaire.id)), .init("rationale", .text(rationale)),
      .init("weights", .known(ids.map { ($0.text, weights[$0].map { .exact($0) } ?? .null) })),
    ])
  }
}
