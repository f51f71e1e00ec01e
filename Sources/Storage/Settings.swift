import GRDB

/// What every connection must hold to before an answer is trusted to it.
///
/// They are set after the connection is open, because GRDB itself changes `synchronous` on the way, and read
/// back, because SQLite ignores what it cannot do.
enum Settings {
  /// Sets all of them; throws ``StorageError/settingRefused(path:setting:wanted:found:)`` for the first that
  /// does not hold.
  static func apply(to database: Database, path: String, readOnly: Bool) throws {
    for (name, value) in always + (readOnly ? [] : durable(on: try sqliteVersion(database))) {
      try database.execute(sql: "PRAGMA \(name) = \(value.wanted)")
      let found = try String.fetchOne(database, sql: "PRAGMA \(name)") ?? "unknown"
      if found != value.readBack {
        throw StorageError.settingRefused(path: path, setting: name, wanted: value.wanted, found: found)
      }
    }
  }

  private typealias Setting = (name: String, value: (wanted: String, readBack: String))

  private static let always: [Setting] = [
    ("foreign_keys", ("ON", "1")), ("trusted_schema", ("OFF", "0")),
  ]

  private static func durable(on version: [Int]) -> [Setting] {
    let journal = journalMode(on: version)
    return [
      ("journal_mode", (journal, journal)), ("synchronous", ("FULL", "2")), ("fullfsync", ("ON", "1")),
      // What is erased is written over with zeros.
      ("secure_delete", ("ON", "1")),
    ]
  }

  /// `wal` only where SQLite's WAL-reset bug is fixed: from 3.51.3 on, and in the repaired lines 3.50 and
  /// 3.44.
  ///
  /// Source: the release notes of SQLite 3.51.3. The bug loses pages when two connections write or checkpoint
  /// at once.
  static func journalMode(on version: [Int]) -> String {
    let (line, patch) = (version.prefix(2), version.dropFirst(2).first ?? 0)
    let isRepaired: Bool =
      switch (line.first ?? 0, line.dropFirst().first ?? 0) {
      case (3, 44): patch >= 6
      case (3, 50): patch >= 7
      case (3, 51): patch >= 3
      case (let major, let minor): (major, minor) > (3, 51)
      }
    return isRepaired ? "wal" : "truncate"
  }

  static func sqliteVersion(_ database: Database) throws -> [Int] {
    let text = try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? ""
    return text.split(separator: ".").compactMap { Int($0) }
  }
}
