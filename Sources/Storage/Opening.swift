import GRDB

/// What lies between connecting to a file and trusting it: that it is ours, that the settings hold, and that its schema
/// is today's.
struct Opening {
  let path: String
  let isReadOnly: Bool

  /// Nothing is written before it is known whose file this is. A file that may only be read stays at its version.
  func setUp(_ database: Database) throws -> Upgraded? {
    let version = try checkIdentity(of: database)
    try Settings.apply(to: database, path: path, readOnly: isReadOnly)
    if isReadOnly || version == Schema.version { return nil }
    guard version > 0 else {
      try fill(database)
      return nil
    }
    do {
      return try upgrade(database)
    } catch {
      throw explained(error)
    }
  }

  /// The version of a file that is ours and not newer than this program; 0 of an empty one.
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
    if application == BackupFile.applicationID { throw StorageError.isBackup(path: path) }
    if application != Schema.applicationID { throw StorageError.otherApplication(path: path) }
    if version > Schema.version {
      throw StorageError.newer(
        path: path, version: version, known: Schema.version, needs: database.neededRelease())
    }
    if version < 1 {
      throw StorageError.damaged(path: path, detail: "it says that its schema has version \(version)")
    }
    return version
  }

  /// Makes the tables of a new file, unless another process was quicker.
  private func fill(_ database: Database) throws {
    try database.inTransaction(.immediate) {
      if try checkIdentity(of: database) == 0 {
        try database.takeSteps(from: 0)
        try database.rebuildCaches(from: [], [])
      }
      return .commit
    }
  }

  /// Keeps a copy of the file as it is, then takes all steps at once.
  private func upgrade(_ database: Database) throws -> Upgraded? {
    var upgraded: Upgraded?
    try database.inTransaction(.immediate) {
      // Another process may have done it while we waited for the file.
      let version = try checkIdentity(of: database)
      if version == Schema.version { return .commit }
      let copy = try EarlierCopy(of: path).keep(beforeVersion: Schema.version)
      try database.takeSteps(from: version)
      upgraded = Upgraded(from: version, to: Schema.version, copy: copy)
      return .commit
    }
    return upgraded
  }

  /// Says that the file is as it was, beside what went wrong; a lock or a newer file is no failure of the upgrade.
  private func explained(_ error: any Error) -> any Error {
    switch StorageError.translated(error, path: path, waited: .zero) {
    case StorageError.locked, StorageError.newer: error
    case let problem as StorageError: StorageError.notUpgraded(path: path, reason: problem.message)
    default: error
    }
  }
}

extension Database {
  /// Takes the schema from one version to another, today's unless another is named.
  func takeSteps(from version: Int, to last: Int = Schema.version) throws {
    for step in Schema.steps[version..<last] { try execute(sql: step) }
    try execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(last)")
  }
}

/// That a file of an older duly was brought to today's schema.
package struct Upgraded: Sendable, Equatable {
  /// Versions of the schema.
  package let from: Int
  package let to: Int
  /// The path of the file as it was before.
  package let copy: String
}
