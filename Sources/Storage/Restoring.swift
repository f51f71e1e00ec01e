package import Diligence
import Foundation
import GRDB

/// Makes a database with its folder of files out of a backup that may come from anybody.
///
/// The backup is copied first, so that it cannot change while it is looked at, and nothing is put in place before the new
/// database was verified as any other.
package struct Restoring {
  /// The backup's path.
  private let backup: String
  private let assembly: Assembly
  private let patience: Duration

  package init(of backup: String, to destination: String, patience: Duration = .seconds(10)) {
    self.backup = backup
    self.patience = patience
    assembly = Assembly(at: destination, patience: patience)
  }

  /// Restores all of it or nothing; what is in the way goes aside only where `isReplacing`, see ``Assembly``.
  package func run(
    replacing isReplacing: Bool, on date: Day
  ) throws -> (contents: BackupContents, place: Assembly.Outcome) {
    do {
      var contents: BackupContents?
      let place = try assembly.assemble(replacing: isReplacing, on: date) { database, files in
        let found = try unpack(into: database, files)
        contents = found
        return found.leftOut.count
      }
      guard let contents, place.head == contents.head else { throw Assembly.Unsound(problem: "it changed") }
      return (contents, place)
    } catch let unsound as Assembly.Unsound {
      throw StorageError.notABackup(path: backup, reason: unsound.problem)
    } catch {
      throw StorageError.translated(error, path: assembly.destination, waited: patience)
    }
  }

  private func unpack(into database: Database, _ files: DocumentFolder) throws -> BackupContents {
    let copy = try DraftFile(for: assembly.destination)
    defer { copy.discard() }
    try copy.fill(withContentsOf: backup)
    return try readable {
      let source = try DatabaseQueue.foreign(at: copy.path)
      return try source.read { source in
        let check = BackupCheck(database: source, path: backup)
        let (version, contents) = (try check.version(), try check.contents())
        try copyRecord(of: source, version, contents, into: database)
        try copyFiles(of: source, into: files)
        return contents
      }
    }
  }

  private func copyRecord(
    of source: Database, _ version: Int, _ contents: BackupContents, into database: Database
  ) throws {
    try database.takeSteps(from: 0, to: version)
    try source.copyRecord(into: database, ofVersion: version)
    try database.takeSteps(from: version)
    let path = DatabaseFile(path: backup).path
    try database.remember(LastBackup(at: contents.at, head: contents.head, path: path))
  }

  private func copyFiles(of source: Database, into files: DocumentFolder) throws {
    for document in try source.keptDocuments() where try source.holdsChunks(of: document.hash) {
      let stored = try files.store { take in
        try source.eachChunk(of: document.hash) { bytes in bytes.withUnsafeBytes(take) }
      }
      if stored != document { throw Assembly.Unsound(problem: "a file in it was altered") }
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
  fileprivate func holdsChunks(of hash: ContentHash) throws -> Bool {
    try Bool.fetchOne(
      self, sql: "SELECT EXISTS (SELECT 1 FROM attachment WHERE hash = ?)", arguments: [Data(hash.bytes)]
    ) ?? false
  }
}
