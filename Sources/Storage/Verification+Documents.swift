import Diligence

extension Verification {
  /// What the record took in has to be there; a file that was only named, as an answers file does, was never kept.
  mutating func checkDocuments() throws {
    var names: [ContentHash: String] = [:]
    for case .documentAttached(_, _, let document?) in events.map(\.change) {
      names[document.hash] = document.name
    }
    for document in try database.keptDocuments() {
      let name = names[document.hash] ?? "without a name"
      switch folder.state(of: document.hash, size: document.size) {
      case .kept: break
      case .changed: found(.documentAltered(document.hash, name: name))
      case .missing: found(.documentMissing(document.hash, name: name))
      }
    }
  }
}
