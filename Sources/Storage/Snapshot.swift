package import Diligence
import Foundation
import GRDB

/// A record as it stood at one moment, verified and apart from its database, in a draft that goes with this value.
///
/// The database is held only while its pages are copied once, which nobody's writing can put off; whatever takes longer works
/// on the copy.
package final class Snapshot {
  package let head: LedgerHead
  /// The version of its schema.
  let version: Int
  private let file: DraftFile
  private let queue: DatabaseQueue
  private let folder: DocumentFolder
  private let names: [ContentHash: String]

  /// The draft lies beside `destination`, where whatever is made of it will lie. Throws
  /// ``StorageError/unsound(path:first:count:)`` for a record that does not verify: what is made of it could not be
  /// brought back either.
  init(of ledger: Ledger, beside destination: String) throws {
    let (file, folder) = (try DraftFile(for: destination), DocumentFolder(besides: ledger.path))
    (self.file, self.folder) = (file, folder)
    do {
      try ledger.read { try $0.copyPages(to: file) }
      queue = try DatabaseQueue.draft(at: file.path)
      (head, version, names) = try queue.writeWithoutTransaction { database in
        // A line of the portfolio that does not follow from the record is no reason to keep no copy of the record.
        for table in Caches.tables { try database.execute(sql: "DROP TABLE IF EXISTS \(table)") }
        if let damage = try database.damage() {
          throw StorageError.damaged(path: ledger.path, detail: damage)
        }
        var verification = Verification(database: database, documents: folder)
        try verification.run(expecting: nil, summarise: { _ in [] })
        if let trouble = verification.recordTrouble {
          throw StorageError.unsound(path: ledger.path, first: trouble.first, count: trouble.count)
        }
        // What is carried to safety carries all that the record took in, or says that it is not there.
        for document in verification.unlisted { try database.keep(document) }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        return (verification.report.head, version, verification.events.documentNames)
      }
    } catch {
      file.discard()
      throw error
    }
  }

  deinit { file.discard() }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value { try queue.read(body) }

  /// What the person calls a file.
  package func name(of document: StoredDocument) -> String { names[document.hash] ?? "without a name" }

  /// Hands over the bytes of a vendor's file piece by piece; only what is returned shows whether they are those that were
  /// attached.
  package func read(
    _ document: StoredDocument, _ take: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> DocumentState { try folder.read(document, take) }
}
