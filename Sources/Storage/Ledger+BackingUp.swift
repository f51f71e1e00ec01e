package import Diligence
import Foundation
import GRDB

/// When a database was last carried to safety.
package struct LastBackup: Sendable, Equatable {
  package let at: Moment
  /// Up to where the record was carried.
  package let head: LedgerHead
  /// Where the file was written.
  package let path: String

  package init(at: Moment, head: LedgerHead, path: String) {
    self.at = at
    self.head = head
    self.path = path
  }
}

extension Ledger {
  /// Writes everything that belongs to this database into one file for its owner alone, and reads it back.
  ///
  /// Consistent whatever others write meanwhile. Another file of that name stays unless `isReplacing`; the database itself
  /// is never written over. Throws ``StorageError/unsound(path:first:count:)`` where the record does not verify, and
  /// ``StorageError/documentsNotWhole(path:first:count:)`` where a vendor's file is missing or altered, unless
  /// `isIncomplete` leaves such files out.
  package func backUp(
    to destination: String, at moment: Moment, replacing isReplacing: Bool = false,
    incomplete isIncomplete: Bool = false
  ) throws -> BackupContents {
    let destination = DatabaseFile(path: destination).path
    if isOwnFile(destination) { throw StorageError.alreadyThere(path: destination) }
    return try translatingErrors(about: destination) {
      try Backup(ledger: self, destination: destination, at: moment)
        .write(replacing: isReplacing, incomplete: isIncomplete)
    }
  }

  /// Nil where there was none, as far as this file knows.
  package func lastBackup() throws -> LastBackup? {
    try read { database in
      guard try database.tableExists("last_backup") else { return nil }
      let rows = try Row.fetchCursor(database, sql: "SELECT at, seq, hash, path FROM last_backup")
      guard let row = try rows.next() else { return nil }
      let (at, events, hash, path): (Int?, Int?, Data?, String?) = (row[0], row[1], row[2], row[3])
      guard let at, let events, let hash, let path else { return nil }
      return LastBackup(
        at: Moment(seconds: at), head: LedgerHead(events: events, hash: ContentHash(bytes: hash)), path: path)
    }
  }

  /// Remembers a backup; it is about this file and no part of the record.
  package func remember(_ backup: LastBackup) throws {
    try write { try $0.remember(backup) }
  }

  /// Whether the path leads to the database or to what lies beside it by rights.
  private func isOwnFile(_ other: String) -> Bool {
    if ["-journal", "-wal", "-shm", "-objects"].contains(where: { other == path + $0 }) { return true }
    var (own, there) = (stat(), stat())
    guard stat(path, &own) == 0, stat(other, &there) == 0 else { return false }
    return own.st_dev == there.st_dev && own.st_ino == there.st_ino
  }
}

extension Database {
  func remember(_ backup: LastBackup) throws {
    try execute(
      sql: "INSERT OR REPLACE INTO last_backup(id, at, seq, hash, path) VALUES (1, ?, ?, ?, ?)",
      arguments: [backup.at.seconds, backup.head.events, Data(backup.head.hash.bytes), backup.path])
  }
}
