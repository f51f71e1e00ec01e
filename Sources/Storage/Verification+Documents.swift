import Diligence

extension Verification {
  /// What the record took in has to be there; a file that was only named, as an answers file does, was never kept.
  mutating func checkDocuments() throws {
    let names = events.documentNames
    let listed = try database.keptDocuments()
    let hashes = Set(listed.map(\.hash))
    for (event, document) in events.documentsTakenIn where !hashes.contains(document.hash) {
      found(.documentUnlisted(document.hash, name: names[document.hash] ?? "without a name", event: event))
      unlisted.append(document)
    }
    let kept = listed + unlisted
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

extension [Event] {
  /// What people call the files that the events attach.
  var documentNames: [ContentHash: String] {
    Dictionary(compactMap(\.change.attachedDocument).map { ($0.hash, $0.name) }, uniquingKeysWith: { $1 })
  }

  /// The files whose bytes were taken in and never erased, each with the event that first took them in.
  fileprivate var documentsTakenIn: [(event: Int, document: StoredDocument)] {
    var taken: [ContentHash: (event: Int, document: StoredDocument)] = [:]
    for event in self {
      if event.draft.keepsFile, let document = event.change.attachedDocument, taken[document.hash] == nil {
        taken[document.hash] = (event.sequence, StoredDocument(hash: document.hash, size: document.size))
      }
      for hash in RecordedErasure(event)?.erasure.files ?? [] { taken[hash] = nil }
    }
    return taken.values.sorted { $0.event < $1.event }
  }
}
