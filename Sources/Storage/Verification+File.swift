import GRDB

extension Verification {
  mutating func checkFile() throws {
    for line in try String.fetchAll(database, sql: "PRAGMA integrity_check(10)") where line != "ok" {
      found(.unreadable(detail: line))
    }
    if try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") != nil {
      found(.unreadable(detail: "a payload belongs to no event"))
    }
  }

  /// Compares with the schema of a database made this moment, so that no list of tables has to be kept here.
  mutating func checkSchema() throws {
    let fresh = try DatabaseQueue()
    let wanted = try fresh.write { database in
      for step in Schema.steps { try database.execute(sql: step) }
      return try Self.parts(of: database)
    }
    let present = try Self.parts(of: database)
    for (name, part) in wanted.sorted(by: { $0.key < $1.key }) {
      if present[name] == nil {
        found(.schemaPartMissing(name: name))
      } else if present[name] != part {
        found(.schemaPartChanged(name: name))
      }
    }
    for (name, part) in present.sorted(by: { $0.key < $1.key }) where wanted[name] == nil && part.isTrigger {
      found(.unknownTrigger(name: name))
    }
  }

  private struct SchemaPart: Equatable {
    let isTrigger: Bool
    let sql: String?
  }

  private static func parts(of database: Database) throws -> [String: SchemaPart] {
    let rows = try Row.fetchAll(database, sql: "SELECT name, type, sql FROM sqlite_schema")
    return Dictionary(
      rows.map { ($0[0], SchemaPart(isTrigger: $0[1] == "trigger", sql: $0[2])) },
      uniquingKeysWith: { first, _ in first })
  }
}
