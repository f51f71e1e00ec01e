import Foundation
import GRDB

extension Database {
  /// Copies what the record's tables hold into a new file of the same version, whose guards are in place.
  ///
  /// Row by row, so that nothing comes along that a page still holds of what was erased. Caches stay behind.
  func copyRecord(into copy: Database, ofVersion version: Int) throws {
    try copyEvents(into: copy)
    let tables = try SchemaPart.parts(ofVersion: version).filter { $0.value.type == "table" }.keys
    // The steps write `program` themselves, and a copy has backups of its own.
    let rest = Set(tables).subtracting(["event", "payload", "program", "last_backup"])
    for table in rest.sorted() { try copyRows(of: table, into: copy) }
  }

  /// A payload is only taken right behind its event.
  private func copyEvents(into copy: Database) throws {
    let events = try Row.fetchCursor(
      self,
      sql: """
        SELECT event.seq, event.body, event.hash, payload.salt, payload.json
        FROM event LEFT JOIN payload ON payload.seq = event.seq ORDER BY event.seq
        """)
    let addEvent = try copy.makeStatement(sql: "INSERT INTO event(seq, body, hash) VALUES (?, ?, ?)")
    let addPayload = try copy.makeStatement(sql: "INSERT INTO payload(seq, salt, json) VALUES (?, ?, ?)")
    while let row = try events.next() {
      let values = Array(row.databaseValues)
      try addEvent.execute(arguments: StatementArguments(values[0...2]))
      if values[4].isNull { continue }
      try addPayload.execute(arguments: [values[0], values[3], values[4]])
    }
  }

  private func copyRows(of table: String, into copy: Database) throws {
    let table = table.quotedDatabaseIdentifier
    let rows = try Row.fetchCursor(self, sql: "SELECT * FROM \(table)")
    var add: Statement?
    while let row = try rows.next() {
      let places = row.databaseValues.map { _ in "?" }.joined(separator: ", ")
      let statement = try add ?? copy.makeStatement(sql: "INSERT INTO \(table) VALUES (\(places))")
      add = statement
      try statement.execute(arguments: StatementArguments(row.databaseValues))
    }
  }
}

extension DatabaseQueue {
  /// An empty file to fill, of this process alone: who gives it its name waits for the disk once.
  static func draft(at path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA trusted_schema = OFF")
    }
    configuration.label = "duly, a draft"
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
