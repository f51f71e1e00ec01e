import Diligence
import Foundation
import GRDB

/// Carries a record into one file: its tables row by row, and the vendors' files in pieces.
struct Backup {
  let ledger: Ledger
  let destination: String
  let at: Moment

  /// Writes the draft, reads all of it back, and gives it its name. `isIncomplete` leaves out files that are missing or
  /// altered; otherwise one of them is a reason not to.
  func write(replacing isReplacing: Bool, incomplete isIncomplete: Bool) throws -> BackupContents {
    let snapshot = try Snapshot(of: ledger, beside: destination)
    let draft = try DraftFile(for: destination)
    defer { draft.discard() }
    try fill(draft.path, from: snapshot, incomplete: isIncomplete)
    let contents = try DatabaseQueue.foreign(at: draft.path).read {
      try BackupCheck(database: $0, path: destination).contents()
    }
    guard contents.head == snapshot.head else {
      throw StorageError.cannotWrite(
        path: destination, reason: "what was read back is not what was written")
    }
    guard try draft.publish(replacing: isReplacing) else {
      throw StorageError.alreadyThere(path: destination)
    }
    return contents
  }

  private func fill(_ draft: String, from snapshot: Snapshot, incomplete isIncomplete: Bool) throws {
    let queue = try DatabaseQueue.draft(at: draft)
    try queue.write { copy in
      try copy.takeSteps(from: 0, to: snapshot.version)
      try copy.execute(sql: BackupFile.tables)
      try copy.execute(sql: "PRAGMA application_id = \(BackupFile.applicationID)")
      try snapshot.read { try $0.copyRecord(into: copy, ofVersion: snapshot.version) }
      let leftOut = try addDocuments(of: snapshot, to: copy)
      if let first = leftOut.first, !isIncomplete {
        throw StorageError.documentsNotWhole(path: ledger.path, first: first, count: leftOut.count)
      }
      try copy.execute(
        sql: "INSERT INTO backup(id, at, program, left_out) VALUES (1, ?, ?, ?)",
        arguments: [at.seconds, ProgramVersion.text, leftOut.count])
    }
    try queue.close()
  }

  /// Returns the names of the files that are not what was attached.
  private func addDocuments(of snapshot: Snapshot, to copy: Database) throws -> [String] {
    let add = try copy.makeStatement(sql: "INSERT INTO attachment(hash, number, bytes) VALUES (?, ?, ?)")
    return try copy.keptDocuments().compactMap { document in
      let hash = Data(document.hash.bytes)
      var number = 0
      let state = try snapshot.read(document) { bytes in
        number += 1
        try add.execute(arguments: [hash, number, Data(bytes)])
      }
      if state == .kept { return nil }
      try copy.execute(sql: "DELETE FROM attachment WHERE hash = ?", arguments: [hash])
      return snapshot.name(of: document)
    }
  }
}
