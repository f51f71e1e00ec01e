package import Diligence
import GRDB

/// What a backup looks like: the tables of the record without their caches, and beside them the vendors' files.
///
/// It is an SQLite file that anybody can look into, with a mark of its own, so that nobody works in it by mistake.
enum BackupFile {
  /// "dulB" in ASCII, where a database says "duly".
  static let applicationID = 0x6475_6C42

  /// Nothing in a backup that duly writes is longer, in bytes, so a longer value is not read.
  static let longestValue = 32 << 20

  /// Beside the tables of the schema version that `user_version` names.
  static let tables = """
    CREATE TABLE backup(
      id INTEGER PRIMARY KEY CHECK(id = 1),
      at INTEGER NOT NULL,
      program TEXT NOT NULL,
      left_out INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE attachment(
      hash BLOB NOT NULL CHECK(length(hash) = 32),
      number INTEGER NOT NULL CHECK(number > 0),
      bytes BLOB NOT NULL,
      PRIMARY KEY(hash, number)
    ) STRICT;
    """

  /// Every part that a backup of this version has, and no other.
  static func parts(ofVersion version: Int) throws -> [String: SchemaPart] {
    try DatabaseQueue().write { database in
      for step in Schema.steps.prefix(version) { try database.execute(sql: step) }
      try database.execute(sql: tables)
      return try SchemaPart.parts(of: database)
    }
  }
}

/// What a backup holds, as whoever wrote or restored it found.
package struct BackupContents: Sendable, Equatable {
  /// When it was made, and by which release of duly.
  package let at: Moment
  package let program: String
  package let head: LedgerHead
  package let questionnaires: Int
  /// How many files of vendors are inside.
  package let documents: Int
  /// The names of files that the record knows and the backup does not hold; `without a name` where nobody named one.
  package let leftOut: [String]
}
