internal import DataFiles
internal import Diligence

extension AnswersMerge {
  /// Takes in `documents`: which file belongs to which report, by the hash of its bytes. The bytes themselves stay where
  /// they are; null takes one off, or all.
  mutating func takeDocuments(_ field: Field) {
    let known = assessment.documents
    var documents = known
    field.merge(into: &documents, from: [:]) { $0.documents(over: known) }
    for id in Set(documents.keys).union(known.keys).sorted() {
      note(from: known[id], to: documents[id]) { .documentAttached($0, id, $1) }
    }
  }
}

extension Field {
  fileprivate func documents(over base: [ReportID: AttachedDocument]) -> [ReportID: AttachedDocument]? {
    var documents = base
    for (key, value) in entries(of: "report") ?? [] {
      guard let id = key.nameText().map({ ReportID($0) }) else { continue }
      value.merge(into: &documents[id]) { $0.map { AttachedDocument($0) } }
    }
    return documents
  }
}

extension AttachedDocument {
  fileprivate init?(_ fields: Fields) {
    let hash = fields["sha256"].value(expecting: "64 hexadecimal digits") { ContentHash(hex: $0) }
    let size = fields["size"].integer(in: 0...Int.max)
    let name = fields["name"].filledWords()
    guard let hash, let size, let name else { return nil }
    self.init(hash: hash, size: size, name: name)
  }

  var block: JSON { ["sha256": .text(hash.hex), "size": .integer(size), "name": .text(name)] }
}
