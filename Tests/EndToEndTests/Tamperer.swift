import Crypto
import Foundation
import GRDB

/// Somebody who may write to the database file and knows how it is made, but has nobody's signing key.
struct Tamperer {
  private let queue: DatabaseQueue

  init(_ home: Home) throws {
    queue = try DatabaseQueue(path: home.database)
  }

  /// Works on the file as any other program could.
  func run(_ sql: String) throws {
    try queue.write { try $0.execute(sql: sql) }
  }

  /// Drops all guards, works, and puts the guards back exactly as they were.
  func behindGuards(_ work: (Database) throws -> Void) throws {
    try queue.write { database in
      let guards = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for row in guards { try database.execute(sql: "DROP TRIGGER \(row[0] as String)") }
      try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
      try work(database)
      for row in guards { try database.execute(sql: row[1]) }
    }
  }

  func behindGuards(_ sql: String) throws {
    try behindGuards { try $0.execute(sql: sql) }
  }

  /// The number of the first event whose contents hold these bytes.
  func event(saying words: String) throws -> Int {
    try queue.read { database in
      try Int.fetchOne(
        database, sql: "SELECT min(seq) FROM payload WHERE instr(json, ?) > 0", arguments: [Data(words.utf8)])
        ?? 0
    }
  }

  func count() throws -> Int {
    try queue.read { try Int.fetchOne($0, sql: "SELECT max(seq) FROM event") ?? 0 }
  }

  /// Changes what event `sequence` says, and nothing else.
  func edit(_ sequence: Int, _ old: String, _ new: String) throws {
    try behindGuards { try Self.edit(sequence, old, new, in: $0) }
  }

  private static func edit(_ sequence: Int, _ old: String, _ new: String, in database: Database) throws {
    try database.execute(
      sql: "UPDATE payload SET json = CAST(replace(CAST(json AS TEXT), ?, ?) AS BLOB) WHERE seq = ?",
      arguments: [old, new, sequence])
  }

  /// Changes what an event says and works out its body and every hash after it anew, as only somebody who knows how can.
  func rewrite(_ sequence: Int, _ old: String, _ new: String) throws {
    try behindGuards { database in
      try Self.edit(sequence, old, new, in: database)
      try Self.chain(from: sequence, in: database)
    }
  }

  private static func chain(from first: Int, in database: Database) throws {
    var previous =
      try Data.fetchOne(database, sql: "SELECT hash FROM event WHERE seq = ?", arguments: [first - 1])
      ?? Data(count: 32)
    let rows = try Row.fetchAll(
      database, sql: "SELECT seq, salt, json FROM payload WHERE seq >= ? ORDER BY seq", arguments: [first])
    for row in rows {
      let (sequence, salt, json): (Int, Data, Data) = (row[0], row[1], row[2])
      let body = Data(SHA256.hash(data: salt + json))
      let number = withUnsafeBytes(of: UInt64(sequence).bigEndian) { Data($0) }
      previous = Data(SHA256.hash(data: Data("duly1".utf8) + number + previous + body))
      try database.execute(
        sql: "UPDATE event SET body = ?, hash = ? WHERE seq = ?", arguments: [body, previous, sequence])
    }
  }

  /// Cuts the record after event `last`, with all that was worked out from it.
  func cut(after last: Int) throws {
    try behindGuards(
      """
      DELETE FROM payload WHERE seq > \(last); DELETE FROM event WHERE seq > \(last);
      DROP TABLE cache_state; DROP TABLE vendor_current; DROP TABLE vendor_event; DROP TABLE assessment_event
      """)
  }

  /// Lets two events change places, with their bodies and hashes.
  func swap(_ one: Int, _ other: Int) throws {
    let moves = [(one, 999_999), (other, one), (999_999, other)]
    try behindGuards(
      moves.map {
        "UPDATE payload SET seq = \($1) WHERE seq = \($0); UPDATE event SET seq = \($1) WHERE seq = \($0);"
      }
      .joined(separator: "\n"))
  }

  func forgetSignedHeads() throws { try behindGuards("DELETE FROM checkpoint") }
}
