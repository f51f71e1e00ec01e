package import Diligence
import Foundation
import GRDB

/// What came of an erasure once it was recorded.
package enum ErasureOutcome: Sendable, Equatable {
  /// Nothing of what was erased is left in the database, in its journal or in the folder of documents.
  case finished
  /// It is recorded and cannot be read any more, but the file could not be written anew, or a document not be removed: the
  /// next opening tries again. The text is the reason.
  case unfinished(String)

  /// Why it is not finished; nil where it is.
  package var problem: String? {
    if case .unfinished(let reason) = self { reason } else { nil }
  }
}

extension Ledger {
  /// Records `drafts`, of which the last is an erasure, and takes what it names out of the record and the folder beside it.
  ///
  /// All of it is one transaction with the lists kept for speed, which are made anew; then the whole file is written again,
  /// because SQLite leaves copies of rows in parts of pages that it does not use.
  ///
  /// - Parameters:
  ///   - events: the numbers of events whose contents are there and go now.
  ///   - files: documents that go unless something that stays names them.
  ///   - seen: the last event of the record when this was decided.
  /// - Throws: ``StorageError/conflict(_:)`` where anything was recorded since; then nothing was erased.
  package func erase(
    _ events: [Int], files: [ContentHash], recording drafts: [Draft], seen: Int,
    summarise: (_ all: [Event]) throws -> [VendorSummary]
  ) throws -> ErasureOutcome {
    let recorded = try write { database in
      let head = try database.head()
      try mustContinue(database, upTo: head.events)
      if head.events < seen {
        throw StorageError.shorterThanSeen(path: path, seen: seen, events: head.events)
      }
      if head.events > seen { throw StorageError.conflict(try database.events(after: seen)) }
      _ = try database.insert(drafts, after: head, salt: salt)
      try database.deleteContents(of: events)
      let leaving = try files.filter { try !database.isNamed($0) }
      for hash in leaving { try database.forget(hash) }
      let all = try database.events(after: 0)
      try database.rebuildCaches(from: all, try summarise(all))
      try database.begin(removing: leaving)
      return try database.head()
    }
    remember(recorded)
    do {
      try finishErasure()
      return .finished
    } catch {
      return .unfinished((error as? StorageError)?.message ?? "\(error)")
    }
  }

  /// Every erasure in the record, the oldest first.
  package func erasures() throws -> [RecordedErasure] {
    try read { try $0.erasureEvents().compactMap(RecordedErasure.init) }
  }

  /// The paths of what still holds what was erased, as far as this file knows: copies beside it that were made before its
  /// schema changed, and the last backup.
  package func copies() throws -> [String] {
    let (folder, name) = (
      DatabaseFile.folder(of: path), path.split(separator: "/").last.map(String.init) ?? path
    )
    let beside = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let earlier = beside.filter { $0.hasPrefix("\(name).before-") }.sorted().map { "\(folder)/\($0)" }
    let backup = try read { try String.fetchOne($0, sql: "SELECT path FROM last_backup") }
    return earlier + [backup].compactMap(\.self)
  }

  /// Goes on with an erasure that was recorded and not finished; nothing to do where there is none.
  func finishErasure() throws {
    guard try read({ try $0.hasUnfinishedErasure() }) else { return }
    try vacuum()
    // Under the lock of a write, so that nobody attaches a file with these bytes meanwhile.
    try write { database in
      guard try database.hasUnfinishedErasure() else { return }
      for hash in try database.filesToRemove() where try !database.isKept(hash) {
        try documents.remove(hash)
      }
      try database.endErasure()
    }
  }
}
