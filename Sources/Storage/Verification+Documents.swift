import Diligence

extension Verification {
  /// What the record took in has to be there; a file that was only named, as an answers file does, was never kept.
  mutating func checkDocuments() throws {
    let names = events.documentNames
    let kept = try database.keptDocuments()
    for document in kept {
      let name = names[document.hash] ?? "without a name"
      switch folder.state(of: document.hash, size: document.size) {
      case .kept: break
      case .changed: found(.documentAltered(document.hash, name: name))
      case .missing: found(.documentMissing(document.hash, name: name))
      }
    }
    checkErasedFiles(besides: Set(kept.map(\.hash)))
  }

  /// A file that was erased is gone, unless somebody attached the same bytes again.
  private mutating func checkErasedFiles(besides kept: Set<ContentHash>) {
    let erased = events.compactMap(RecordedErasure.init).flatMap(\.erasure.files)
    for hash in Set(erased).subtracting(kept).sorted(by: { $0.hex < $1.hex }) where folder.holds(hash) {
      found(.erasedDocumentLeft(hash))
    }
  }
}
