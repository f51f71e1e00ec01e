import GRDB

#if canImport(SQLite3)
  import SQLite3
#else
  import GRDBSQLite
#endif

extension DatabaseQueue {
  /// A file from somewhere else, to be looked at and never to be believed: it is not written to, runs nothing of its own,
  /// and no value of it is read that is longer than any of ours.
  static func foreign(at path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
      sqlite3_limit(database.sqliteConnection, SQLITE_LIMIT_LENGTH, Int32(BackupFile.longestValue))
    }
    configuration.label = "duly, a backup"
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
