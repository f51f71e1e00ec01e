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

  /// Compares with the schema of the file's own version: one that may only be read is not brought to today's.
  mutating func checkSchema() throws {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let wanted = try SchemaPart.parts(ofVersion: version)
    let present = try SchemaPart.parts(of: database)
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
}
