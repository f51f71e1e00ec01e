package import Diligence
import Foundation
import GRDB

extension Ledger {
  var documents: DocumentFolder { DocumentFolder(besides: path) }

  /// Keeps the bytes that `source` hands over piece by piece; they are on the disk when this returns.
  ///
  /// The record knows of them once ``append(_:pinning:keeping:seen:summarise:)`` takes them in.
  package func store(
    _ source: (_ take: (UnsafeRawBufferPointer) -> Void) throws -> Void
  ) throws -> StoredDocument {
    if isReadOnly { throw StorageError.readOnly(path: path) }
    return try documents.store(source)
  }

  /// Whether the file is on the list of those that are kept.
  package func keeps(_ document: StoredDocument) throws -> Bool {
    try read { try $0.isKept(document.hash) }
  }

  /// Whether the file is as it was when it was attached; reads all of it.
  package func state(of document: AttachedDocument) -> DocumentState {
    documents.state(of: document.hash, size: document.size)
  }

  /// Where the file lies; whether it does, tells ``state(of:)``.
  package func place(of document: AttachedDocument) -> String {
    documents.place(of: document.hash)
  }
}

extension Database {
  /// Takes note of a file that is kept beside the database; the same bytes are noted once.
  func keep(_ document: StoredDocument) throws {
    if try isKept(document.hash) { return }
    try cachedStatement(sql: "INSERT INTO object(hash, size, kind, bytes) VALUES (?, ?, 'document', NULL)")
      .execute(arguments: [Data(document.hash.bytes), document.size])
  }

  /// Has the record itself say which files it took in, so that one that is taken off the list is missed.
  func sayingWhetherItsFileIsKept(_ draft: Draft) throws -> Draft {
    guard let document = draft.change.attachedDocument, try isKept(document.hash) else { return draft }
    return Draft(change: draft.change, at: draft.at, by: draft.by, step: draft.step, keepsFile: true)
  }

  /// Takes a file off the list of those that are kept.
  func forget(_ hash: ContentHash) throws {
    try cachedStatement(sql: "DELETE FROM object WHERE hash = ?").execute(arguments: [Data(hash.bytes)])
  }

  func isKept(_ hash: ContentHash) throws -> Bool {
    try Bool.fetchOne(
      cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM object WHERE hash = ?)"),
      arguments: [Data(hash.bytes)]) ?? false
  }

  /// Every file that is noted, with its size.
  func keptDocuments() throws -> [StoredDocument] {
    try Row.fetchAll(self, sql: "SELECT hash, size FROM object WHERE bytes IS NULL ORDER BY hash")
      .map { row in StoredDocument(hash: ContentHash(bytes: row[0] as Data), size: row[1]) }
  }
}
