import Diligence
import Foundation
import GRDB

/// Carries a record into one file: its tables row by row, and the vendors' files in pieces.
///
/// The database is held only while its pages are copied once, which nobody's writing can put off; everything else works on
/// that copy.
struct Backup {
  let ledger: Ledger
  let destination: String
  let at: Moment

  /// Writes the draft, reads all of it back, and gives it its name. `isIncomplete` leaves out files that are missing or
  /// altered; otherwise one of them is a reason not to.
  func write(replacing isReplacing: Bool, incomplete isIncomplete: Bool) throws -> BackupContents {
    let snapshot = try DraftFile(for: destination)
    defer { snapshot.discard() }
    let draft = try DraftFile(for: destination)
    defer { draft.discard() }
    try ledger.read { try $0.copyPages(to: snapshot.path) }
    let head = try fill(draft.path, from: snapshot.path, incomplete: isIncomplete)
    let contents = try DatabaseQueue.foreign(at: draft.path).read {
      try BackupCheck(database: $0, path: destination).contents()
    }
    guard contents.head == head else {
      throw StorageError.cannotWrite(
        path: destination, reason: "what was read back is not what was written")
    }
    guard try draft.publish(replacing: isReplacing) else {
      throw StorageError.alreadyThere(path: destination)
    }
    return contents
  }

  /// Returns the head of what was copied.
  private func fill(_ draft: String, from snapshot: String, incomplete isIncomplete: Bool) throws
    -> LedgerHead
  {
    let source = try DatabaseQueue.draft(at: snapshot)
    let copy = try DatabaseQueue.draft(at: draft)
    let head = try source.writeWithoutTransaction { source in
      // A line of the portfolio that does not follow from the record is no reason to keep no copy of the record.
      for table in Caches.tables { try source.execute(sql: "DROP TABLE IF EXISTS \(table)") }
      let events = try soundEvents(of: source)
      try copy.write { copy in
        let version = try Int.fetchOne(source, sql: "PRAGMA user_version") ?? 0
        try copy.takeSteps(from: 0, to: version)
        try copy.execute(sql: BackupFile.tables)
        try copy.execute(sql: "PRAGMA application_id = \(BackupFile.applicationID)")
        try source.copyRecord(into: copy, ofVersion: version)
        let leftOut = try addDocuments(named: events, to: copy)
        if let first = leftOut.first, !isIncomplete {
          throw StorageError.documentsNotWhole(path: ledger.path, first: first, count: leftOut.count)
        }
        try copy.execute(
          sql: "INSERT INTO backup(id, at, program, left_out) VALUES (1, ?, ?, ?)",
          arguments: [at.seconds, ProgramVersion.text, leftOut.count])
      }
      return try source.head()
    }
    try copy.close()
    try source.close()
    return head
  }

  /// What cannot be verified now could not be restored either.
  private func soundEvents(of source: Database) throws -> [Event] {
    if let damage = try source.damage() { throw StorageError.damaged(path: ledger.path, detail: damage) }
    var verification = Verification(database: source, documents: DocumentFolder(besides: ledger.path))
    try verification.run(expecting: nil, summarise: { _ in [] })
    if let trouble = verification.recordTrouble {
      throw StorageError.unsound(path: ledger.path, first: trouble.first, count: trouble.count)
    }
    return verification.events
  }

  /// Returns the names of the files that are not what was attached.
  private func addDocuments(named events: [Event], to copy: Database) throws -> [String] {
    let names = Dictionary(events.compactMap(\.change.attached).map { ($0.hash, $0.name) }) { $1 }
    let folder = DocumentFolder(besides: ledger.path)
    let add = try copy.makeStatement(sql: "INSERT INTO attachment(hash, number, bytes) VALUES (?, ?, ?)")
    return try copy.keptDocuments().compactMap { document in
      let hash = Data(document.hash.bytes)
      var number = 0
      let state = try folder.read(document) { bytes in
        number += 1
        try add.execute(arguments: [hash, number, Data(bytes)])
      }
      if state == .kept { return nil }
      try copy.execute(sql: "DELETE FROM attachment WHERE hash = ?", arguments: [hash])
      return names[document.hash] ?? "without a name"
    }
  }
}
