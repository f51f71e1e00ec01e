package import Diligence
import Foundation
import GRDB
import Synchronization

/// The record of changes in one SQLite file: append-only, hash-chained, and shared by as many processes as
/// open it.
///
/// Everything that duly knows is a fold of it. All that it throws is ``StorageError``, beside what a closure
/// handed in throws.
package final class Ledger: Sendable {
  package let path: String
  /// Whether the file or its folder cannot be written to; then everything can be read and every write throws.
  package let isReadOnly: Bool
  /// What became of a file that an older duly had made; nil where there was nothing to do.
  package let upgraded: Upgraded?
  let queue: DatabaseQueue
  /// How long another program's lock is waited for; see ``wait(atMost:)``.
  let patience: Patience
  /// The file that was opened, wherever its path may lead meanwhile.
  let identity: FileIdentity
  /// The last head that was read or written here: whatever stands at the path has to go through it.
  let known = Mutex(LedgerHead.empty)
  let salt: @Sendable () -> [UInt8]

  /// What to do where there is no file yet.
  package enum Missing: Sendable {
    case create, fail
  }

  /// Opens the database at `path`, or creates it with mode 0600 in a folder of mode 0700, whatever the umask.
  ///
  /// A file that is not writable opens for reading, as does any where `readOnly` is asked for. `patience` is
  /// how long to wait for another process to let go of the file.
  package init(
    at path: String, ifMissing: Missing = .create, readOnly: Bool = false, patience: Duration = .seconds(10),
    salt: @escaping @Sendable () -> [UInt8] = Salt.random
  ) throws {
    let file = DatabaseFile(path: path)
    try file.prepare(ifMissing: ifMissing)
    let path = file.path
    self.path = path
    self.patience = Patience(patience)
    self.salt = salt
    isReadOnly = readOnly || !file.isWritable
    identity = try FileIdentity(at: path)
    queue = try Self.connect(path, readOnly: isReadOnly, patience: self.patience)
    let opening = Opening(path: path, isReadOnly: isReadOnly)
    do {
      upgraded = try queue.writeWithoutTransaction { try opening.setUp($0) }
    } catch {
      throw StorageError.translated(error, path: path, waited: patience)
    }
    try mustStand()
    if !isReadOnly {
      DocumentFolder(besides: path).clearAbandonedDrafts()
      // What stands in the way of it does not stand in the way of reading.
      try? finishErasure()
    }
  }

  /// Where the record stands.
  package func head() throws -> LedgerHead {
    let head = try read { database in
      let head = try database.head()
      try mustContinue(database, upTo: head.events)
      return head
    }
    remember(head)
    return head
  }

  /// Whether anything was recorded after event `sequence`, by this process or another. Cheap enough to ask
  /// often.
  ///
  /// Throws where the file is not there any more, or holds another record than before.
  package func hasChanged(since sequence: Int) throws -> Bool {
    try mustStand()
    return try read { database in
      let last = try database.lastSequence()
      try mustContinue(database, upTo: last)
      return last > sequence
    }
  }
}

// MARK: - The connection

extension Ledger {
  private static func connect(_ path: String, readOnly: Bool, patience: Patience) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = Waiting.mode(patience: patience)
    configuration.label = "duly"
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw StorageError.translated(error, path: path, waited: patience.duration)
    }
  }

  /// One consistent view of the file, however many statements `body` runs.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try translatingErrors { try queue.read(body) }
  }

  /// Like ``read(_:)``, but joins a transaction that is under way on this ledger.
  func readWithinTransaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try translatingErrors { try queue.unsafeReentrantRead(body) }
  }

  /// One transaction that holds the file against other writers from its start: all of `body` is kept, or
  /// nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    if isReadOnly { throw StorageError.readOnly(path: path) }
    return try translatingErrors {
      try queue.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try body(database)
          try mustStand()
          return .commit
        }
        guard let value else { throw StorageError.failed(path: path, detail: "the transaction did not run") }
        return value
      }
    }
  }

  /// Writes the whole file anew, so that nothing but what can be read is left in it or beside it.
  func vacuum() throws {
    if isReadOnly { throw StorageError.readOnly(path: path) }
    try translatingErrors {
      try queue.writeWithoutTransaction { database in
        // What is not erased need not lie in a temporary file either.
        try database.execute(sql: "PRAGMA temp_store = MEMORY; VACUUM; PRAGMA temp_store = DEFAULT")
        if try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal" {
          try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
      }
    }
  }

  /// Errors of work on another file, `place`, are told as about that file.
  func translatingErrors<Value>(about place: String? = nil, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      // What happened to the file says more than what SQLite could not do with it.
      if place == nil, let error = error as? DatabaseError, error.resultCode != .SQLITE_BUSY {
        try mustStand()
      }
      throw StorageError.translated(error, path: place ?? path, waited: patience.duration)
    }
  }
}
