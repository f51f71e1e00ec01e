import GRDB

/// A table, index or trigger as the file itself describes it.
struct SchemaPart: Equatable {
  /// `table`, `index`, `trigger` or `view`.
  let type: String
  /// Nil for what SQLite makes by itself.
  let sql: String?

  var isTrigger: Bool { type == "trigger" }
}

extension SchemaPart {
  /// All parts of a file by name; a damaged file may hold a name twice, and then the first counts.
  static func parts(of database: Database) throws -> [String: SchemaPart] {
    let rows = try Row.fetchCursor(database, sql: "SELECT name, type, sql FROM sqlite_schema")
    var parts: [String: SchemaPart] = [:]
    while let row = try rows.next() {
      let (name, type, sql): (String?, String?, String?) = (row[0], row[1], row[2])
      let part = SchemaPart(type: type ?? "", sql: sql)
      parts[name ?? ""] = parts[name ?? ""] ?? part
    }
    return parts
  }

  /// The parts that a file of this version has to have, from a database made this moment, so that no list of them has to
  /// be kept.
  static func parts(ofVersion version: Int) throws -> [String: SchemaPart] {
    try DatabaseQueue().write { database in
      for step in Schema.steps.prefix(max(0, version)) { try database.execute(sql: step) }
      return try parts(of: database)
    }
  }
}
