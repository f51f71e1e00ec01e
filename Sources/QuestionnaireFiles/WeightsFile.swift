package import DataFiles
package import Diligence

/// A buyer's own weights as a file: `schema: duly.weights/1` with `weights: {G1: 13, …}`, or that map alone.
///
/// With `id`, `title`, `rationale` and `questionnaire` beside the weights it is a preset, which screens and commands offer
/// by name.
package enum WeightsFile {
  /// What a file says about weights, apart from its name.
  package struct Contents: Sendable, Equatable {
    /// Criteria that the file does not name keep theirs.
    package let weights: [CriterionID: Double]
    package let rationale: String?
  }

  /// The weights that the file names, and why.
  ///
  /// - Parameter file: the name that problems carry.
  /// - Throws: every problem at once: criteria that the questionnaire does not have, weights that are not
  ///   positive, a file written for another questionnaire.
  package static func read(
    _ bytes: [UInt8], file: String? = nil, for questionnaire: Questionnaire
  ) throws(InvalidFile) -> Contents {
    try DataFile.read(bytes, file: file) { root in
      guard hasSchema(root) else {
        return root.weights(of: questionnaire).map { Contents(weights: $0, rationale: nil) }
      }
      return root.map { fields in
        fields.schema("duly.weights", version: 1)
        _ = fields["id"].present?.identifier()
        _ = fields["title"].present?.filledText()
        let rationale = fields["rationale"].present?.filledText()
        fields["questionnaire"].present?.expect(questionnaire)
        return fields["weights"].weights(of: questionnaire).map {
          Contents(weights: $0, rationale: rationale)
        }
      }
    }
  }

  /// The preset that the file holds; criteria that it does not name weigh what the questionnaire says.
  ///
  /// - Parameter file: the name that problems carry.
  /// - Throws: every problem at once, a missing id, title, rationale or questionnaire among them.
  package static func preset(
    _ bytes: [UInt8], file: String? = nil, for questionnaire: Questionnaire
  ) throws(InvalidFile) -> WeightPreset {
    try DataFile.read(bytes, file: file) { root in
      root.map { fields in
        fields.schema("duly.weights", version: 1)
        let id = fields["id"].identifier()
        let title = fields["title"].filledText()
        let rationale = fields["rationale"].filledText()
        fields["questionnaire"].expect(questionnaire)
        let weights = fields["weights"].weights(of: questionnaire)
        guard let id, let title, let rationale, let weights else { return nil }
        return WeightPreset(
          id: id, title: title, rationale: rationale,
          weights: questionnaire.defaultWeights.merging(weights) { $1 },
          isQuestionnairesOwn: questionnaire.departures(in: weights).isEmpty)
      }
    }
  }

  private static func hasSchema(_ root: Field) -> Bool {
    guard case .map(let entries) = root.node?.content else { return false }
    return entries.contains { $0.key == "schema" || $0.key == "weights" }
  }
}

extension Field {
  fileprivate func weights(of questionnaire: Questionnaire) -> [CriterionID: Double]? {
    let ids = questionnaire.criteria.map(\.id.text)
    return entries(of: "criterion")?.reduce(into: [:]) { weights, entry in
      guard let id = entry.key.word(in: ids) else { return }
      weights[CriterionID(id)] = entry.value.positiveNumber()
    }
  }

  /// Reports weights that were thought out for another questionnaire: the same criterion id may mean something else there.
  fileprivate func expect(_ questionnaire: Questionnaire) {
    guard let id = filledText(), id != questionnaire.id.text else { return }
    report("these weights are for \(quoted(id)), not for \(quoted(questionnaire.id.text))")
  }
}
