internal import Crypto
package import DataFiles
package import Diligence

/// A questionnaire as a file that a person can edit without being a programmer.
package enum QuestionnaireFile {
  /// The questionnaire that the bytes hold, pinned by their SHA-256.
  ///
  /// - Parameter file: the name that problems carry.
  /// - Throws: every problem at once, each with its place and what to do.
  package static func read(_ bytes: [UInt8], file: String? = nil) throws(InvalidFile) -> Questionnaire {
    let hash = hash(of: bytes)
    return try DataFile.read(bytes, file: file) { root in
      root.map { fields in
        fields.schema("duly.questionnaire", version: 1)
        return questionnaire(fields, hash)
      }
    }
  }

  /// What pins a questionnaire: any edit of the file gives another hash.
  package static func hash(of bytes: [UInt8]) -> ContentHash {
    ContentHash(bytes: SHA256.hash(data: bytes))
  }

  private static func questionnaire(_ fields: Fields, _ hash: ContentHash) -> Questionnaire? {
    let id = fields["id"].identifier()
    let version = fields["version"].filledText()
    let title = fields["title"].filledText()
    let about = fields["about"].filledText()
    let criteria = CriteriaReading(fields["criteria"])
    let sections = SectionsReading(fields["sections"])
    let gates = GatesReading(fields["gates"])
    let items = ItemsReading(
      fields["items"], criteria: criteria.ids, sections: sections.ids, gates: gates)
    if let named = items.gatesNamed { gates.reportUnnamed(by: named) }
    guard let id, let version, let title, let about else { return nil }
    return Questionnaire(
      id: QuestionnaireID(id), version: version, hash: hash, title: title, about: about,
      criteria: criteria.criteria, sections: sections.sections, items: items.items, gates: gates.gates)
  }
}
