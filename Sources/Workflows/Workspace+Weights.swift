package import Diligence
internal import Exchange

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

extension Workspace {
  /// The weights in force as a preset of the buyer's own, which a weights file holds.
  ///
  /// Without a `title` it is named after the vendor; without a `rationale` it keeps the one recorded, or says how the
  /// weights came about.
  package func weightPreset(inForceFor scored: Scored, title: String?, rationale: String?) throws
    -> WeightPreset
  {
    let title = title ?? "The weights of \(scored.dossier.vendor.name)"
    let weighing = scored.assessment.weighing
    let why = rationale ?? weighing?.rationale ?? weighing.map { "The weights are \($0.words)." }
    let texts = [title, why ?? "Nobody has said why yet."]
    if texts.contains(where: \.isBlank) { throw BadInput("A title and a rationale need words.") }
    try mustBeVisible([title])
    return WeightPreset(
      id: slug(of: String(title.filter(\.isASCII)), fallback: "weights"), title: title, rationale: texts[1],
      weights: scored.card.criteria.reduce(into: [:]) { $0[$1.id] = $1.weight })
  }

  /// Writes a preset as a weights file that ``weigh(_:of:_:)`` and the library read back.
  package func write(
    _ preset: WeightPreset, for questionnaire: Questionnaire, to path: String, replacing isReplacing: Bool
  ) throws {
    try DocumentFile.write(preset.file(for: questionnaire).yaml, to: path, replacing: isReplacing)
  }
}
