internal import DataFiles
package import Diligence

/// Which questionnaire an answers file was written for: its id, and perhaps one version of it.
package struct QuestionnaireRequest: Sendable, Equatable {
  package let id: QuestionnaireID
  /// Nil where any version will do.
  package let version: String?
  /// Pins the version by its bytes.
  package let hash: ContentHash?

  package init(id: QuestionnaireID, version: String? = nil, hash: ContentHash? = nil) {
    self.id = id
    self.version = version
    self.hash = hash
  }

  /// Whether that version is what the file asks for. The hash decides where one is given.
  package func fits(_ reference: QuestionnaireReference) -> Bool {
    guard id == reference.id else { return false }
    if let hash { return hash == reference.hash }
    return version == nil || version == reference.version
  }
}

extension QuestionnaireRequest {
  /// Reads the id alone, or `{id: …, version: …, sha256: …}`.
  init?(_ field: Field) {
    if case .text = field.node?.content {
      guard let id = field.filledWords() else { return nil }
      self.init(id: QuestionnaireID(id))
      return
    }
    let request = field.map { fields -> QuestionnaireRequest? in
      let id = fields["id"].filledWords()
      let version = fields["version"].present?.filledWords()
      let hash = fields["sha256"].present?.value(expecting: "64 hexadecimal digits") { ContentHash(hex: $0) }
      return id.map { QuestionnaireRequest(id: QuestionnaireID($0), version: version, hash: hash) }
    }
    guard let request else { return nil }
    self = request
  }
}
