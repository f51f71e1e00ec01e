package import Diligence
import Foundation
import GRDB

/// Makes a database with its folder of files out of a backup that may come from anybody.
///
/// The backup is copied first, so that it cannot change while it is looked at, and nothing is put in place before the new
/// database has been verified as any other.
package struct Restoring {
  /// The backup's path.
  private let backup: String
  private let destination: String
  private let patience: Duration

  package init(of backup: String, to destination: String, patience: Duration = .seconds(10)) {
    self.backup = backup
    self.destination = DatabaseFile(path: destination).path
    self.patience = patience
  }

  /// What came back, and where the database lies that was there before.
  package struct Outcome: Sendable, Equatable {
    package let contents: BackupContents
    /// Absolute.
    package let path: String
    package let aside: String?
  }

  /// Restores all of it or nothing. `isReplacing` moves a database that is there aside, under a name with `date`.
  package func run(replacing isReplacing: Bool, on date: Day) throws -> Outcome {
    do {
      let placement = Placement(destination: destination, patience: patience)
      if !isReplacing { try placement.mustBeFree() }
      try DatabaseFile(path: destination).prepareFolder()
      return try restored(to: placement, replacing: isReplacing, on: date)
    } catch {
      throw StorageError.translated(error, path: destination, waited: patience)
    }
  }

  private func restored(to placement: Placement, replacing isReplacing: Bool, on date: Day) throws -> Outcome
  {
    let copy = try DraftFile(for: destination)
    defer { copy.discard() }
    try copy.fill(withContentsOf: backup)
    let draft = try DraftFile(for: destination)
    defer { draft.discard() }
    let files = DocumentFolder(path: draft.path + "-objects")
    defer { try? FileManager.default.removeItem(atPath: files.path) }
    let contents = try readable {
      let source = try DatabaseQueue.foreign(at: copy.path)
      return try source.read { try unpack($0, into: draft.path, files) }
    }
    let aside = try placement.put(draft, files: files, replacing: isReplacing, on: date.description)
    return Outcome(contents: contents, path: destination, aside: aside)
  }

  private func unpack(_ source: Database, into draft: String, _ files: DocumentFolder) throws
    -> BackupContents
  {
    let check = BackupCheck(database: source, path: backup)
    let (version, contents) = (try check.version(), try check.contents())
    let queue = try DatabaseQueue.draft(at: draft)
    try queue.write { database in
      try database.takeSteps(from: 0, to: version)
      try source.copyRecord(into: database, ofVersion: version)
      try database.takeSteps(from: version)
      try database.remember(
        LastBackup(at: contents.at, head: contents.head, path: DatabaseFile(path: backup).path))
    }
    let leftOut = try unpackFiles(of: source, into: files)
    try queue.read { try verify($0, files, contents, leftOut) }
    try queue.close()
    return contents
  }

  /// Returns how many files the backup does not hold.
  private func unpackFiles(of source: Database, into files: DocumentFolder) throws -> Int {
    try source.keptDocuments().filter { document in
      guard try source.holdsChunks(of: document.hash) else { return true }
      let stored = try files.store { take in
        try source.eachChunk(of: document.hash) { bytes in bytes.withUnsafeBytes(take) }
      }
      guard stored == document else {
        throw StorageError.notABackup(path: backup, reason: "it changed while it was read")
      }
      return false
    }.count
  }

  /// The new database as it lies there now, like any other.
  private func verify(
    _ database: Database, _ files: DocumentFolder, _ contents: BackupContents, _ leftOut: Int
  ) throws {
    var verification = Verification(database: database, documents: files)
    try verification.run(expecting: ExpectedHead(hash: contents.head.hash, events: contents.head.events), summarise: { _ in [] })
    let trouble = verification.recordTrouble
    guard trouble == nil, verification.report.head == contents.head,
      verification.report.problems.count == leftOut
    else {
      throw StorageError.notABackup(
        path: backup, reason: trouble?.first ?? "what was restored is not what it holds")
    }
  }

  /// What SQLite says of the backup's bytes is about the backup, and not about the database that is to be.
  private func readable<Value>(_ read: () throws -> Value) throws -> Value {
    do {
      return try read()
    } catch let error as DatabaseError {
      let damage: [ResultCode] = [
        .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_TOOBIG, .SQLITE_CONSTRAINT, .SQLITE_ERROR, .SQLITE_MISMATCH,
      ]
      guard damage.contains(error.resultCode) else { throw error }
      throw StorageError.notABackup(path: backup, reason: error.message ?? "its bytes make no sense")
    }
  }
}

extension Database {
  fileprivate func holdsChunks(of hash: Diligence.ContentHash) throws -> Bool {
    try Bool.fetchOne(
      self, sql: "SELECT EXISTS (SELECT 1 FROM attachment WHERE hash = ?)", arguments: [Data(hash.bytes)]
    ) ?? false
  }
}
