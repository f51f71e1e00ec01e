package import Diligence
package import Exchange
internal import Foundation
internal import Storage

/// A record that was written out in an open format.
package struct Exported: Sendable, Equatable {
  /// The folder; absolute.
  package let path: String
  package let head: LedgerHead
  package let questionnaires: Int
  /// How many files of vendors are in it.
  package let documents: Int
  /// The names of the files that could not be read as attached, which are not in it.
  package let leftOut: [String]
}

extension Workspace {
  /// Writes everything that belongs to the database into a new folder, in a format that other programs read and that imports
  /// back to the same record.
  ///
  /// Throws ``BadInput`` where something is in the way. `isIncomplete` leaves out vendors' files that are missing or altered,
  /// which otherwise are a reason not to.
  package func export(
    to folder: String, as format: RecordFormat, incomplete isIncomplete: Bool = false
  ) throws -> Exported {
    let path = absolute(folder)
    if FileManager.default.fileExists(atPath: path) {
      throw BadInput("\(path) exists already, and an export takes a folder of its own. Name another.")
    }
    let draft = try ExportFolder(for: path)
    defer { draft.discard() }
    // Beside the folder and not in it, where it would get the folder's name as well.
    let snapshot = try ledger.snapshot(beside: path)
    try draft.write(to: format.file) { file in
      if format == .csv { file.add(RecordedEvent.columns.joined(separator: ",") + "\r\n") }
      try snapshot.eachEvent { event in
        guard let line = event.line(in: format) else {
          throw WorkFailed(
            "Event \(event.sequence) is not text, so it cannot be written out. Run `duly verify`.")
        }
        file.add(line)
      }
    }
    let questionnaires = try snapshot.questionnaires()
    for (hash, source) in questionnaires {
      try draft.write(to: "questionnaires/\(hash).yaml") { file in source.withUnsafeBytes(file.add) }
    }
    let (kept, missing) = try writeDocuments(of: snapshot, to: draft, incomplete: isIncomplete)
    let manifest = RecordManifest(
      format: format, program: ProgramVersion.text, at: now(), head: snapshot.head,
      questionnaires: questionnaires.map(\.hash), documents: kept.map(\.listed),
      leftOut: missing.map(\.listed), signed: try snapshot.signedHeads())
    try draft.write(to: RecordManifest.file) { $0.add(manifest.json.pretty) }
    try draft.publish()
    return Exported(
      path: path, head: snapshot.head, questionnaires: questionnaires.count, documents: kept.count,
      leftOut: missing.map(snapshot.name))
  }

  private func writeDocuments(
    of snapshot: Snapshot, to draft: ExportFolder, incomplete isIncomplete: Bool
  ) throws -> (kept: [StoredDocument], missing: [StoredDocument]) {
    var (kept, missing): ([StoredDocument], [StoredDocument]) = ([], [])
    for document in try snapshot.documents() {
      let name = "files/\(document.hash)"
      let state = try draft.write(to: name) { try snapshot.read(document, $0.add) }
      if state == .kept {
        kept.append(document)
      } else {
        draft.remove(name)
        missing.append(document)
      }
    }
    if let first = missing.first, !isIncomplete {
      throw StorageError.documentsNotWhole(
        path: path, first: snapshot.name(of: first), count: missing.count)
    }
    return (kept, missing)
  }
}

extension StoredDocument {
  fileprivate var listed: RecordManifest.Document { .init(hash: hash, size: size) }
}
