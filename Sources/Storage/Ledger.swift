package import Diligence
import Foundation
import GRDB

/// The record of changes in one SQLite file: append-only, hash-chained, and shared by as many processes as
/// open it.
///
/// Everything that duly knows is a fold of it. All that it throws is ``StorageError``, beside what a closure
/// handed in throws.
package final class Ledger: Sendable {
  package let path: String
  /// Whether the file or its folder cannot be written to; then everything can be read and every write throws.
  package let isReadOnly: Bool
  private let queue: DatabaseQueue
  private let patience: Duration
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
    self.patience = patience
    self.salt = salt
    isReadOnly = readOnly || !file.isWritable
    queue = try Self.connect(path, readOnly: isReadOnly, patience: patience)
    try setUp()
  }

  /// Where the record stands.
  package func head() throws -> LedgerHead {
    try read { try $0.head() }
  }

  /// Whether anything was recorded after event `sequence`, by this process or another. Cheap enough to ask
  /// often.
  package func hasChanged(since sequence: Int) throws -> Bool {
    try read { try $0.lastSequence() > sequence }
  }
}

// MARK: - The connection

extension Ledger {
  private static func connect(_ path: String, readOnly: Bool, patience: Duration) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(patience / .seconds(1))
    configuration.label = "duly"
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw StorageError.translated(error, path: path, waited: patience)
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
          return .commit
        }
        guard let value else { throw StorageError.failed(path: path, detail: "the transaction did not run") }
        return value
      }
    }
  }

  private func setUp() throws {
    try translatingErrors {
      try queue.writeWithoutTransaction { database in
        let version = try checkIdentity(of: database)
        try Settings.apply(to: database, path: path, readOnly: isReadOnly)
        if !isReadOnly { try upgrade(database, from: version) }
      }
    }
  }

  /// Looks before anything is written: the file is empty, or it is ours and not newer than this program.
  private func checkIdentity(of database: Database) throws -> Int {
    // One statement, so that another process cannot create the tables between two looks.
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT user_version, application_id, NOT EXISTS (SELECT 1 FROM sqlite_schema)
        FROM pragma_user_version, pragma_application_id
        """)
    let (version, application, isEmpty) = row.map { ($0[0], $0[1], $0[2]) } ?? (0, 0, true)
    if isEmpty && application == 0 && version == 0 {
      if isReadOnly { throw StorageError.readOnly(path: path) }
      return 0
    }
    if application != Schema.applicationID { throw StorageError.otherApplication(path: path) }
    if version > Schema.steps.count {
      throw StorageError.newer(path: path, version: version, known: Schema.steps.count)
    }
    return version
  }

  private func upgrade(_ database: Database, from version: Int) throws {
    if version == Schema.steps.count { return }
    try database.inTransaction(.immediate) {
      // Another process may have done it while we waited for the file.
      let version = try checkIdentity(of: database)
      for step in Schema.steps.dropFirst(version) { try database.execute(sql: step) }
      if version == 0 { try database.rebuildCaches(from: [], []) }
      try database.execute(
        sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(Schema.steps.count)")
      return .commit
    }
  }

  private func translatingErrors<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      throw StorageError.translated(error, path: path, waited: patience)
    }
  }
}
