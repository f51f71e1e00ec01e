package import DataFiles
package import Diligence

/// A buyer's own weights as a file: `schema: duly.weights/1` with `weights: {G1: 13, …}`, or that map alone.
package enum WeightsFile {
  /// The weights that the file names; criteria that it does not name keep theirs.
  ///
  /// - Parameter file: the name that problems carry.
  /// - Throws: every problem at once: criteria that the questionnaire does not have, weights that are not
  ///   positive.
  package static func read(
    _ bytes: [UInt8], file: String? = nil, for questionnaire: Questionnaire
  ) throws(InvalidFile) -> [CriterionID: Double] {
    try DataFile.read(bytes, file: file) { root in
      guard hasSchema(root) else { return root.weights(of: questionnaire) }
      return root.map { fields in
        fields.schema("duly.weights", version: 1)
        return fields["weights"].weights(of: questionnaire)
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
}
