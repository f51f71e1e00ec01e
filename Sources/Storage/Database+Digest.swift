import Crypto
import Diligence
import Foundation
import GRDB

extension Database {
  /// A hash of everything that the file says: the text of its schema and every value of every table, in order.
  ///
  /// Two files that agree in it hold the same, however their pages lie. Reads all of the file.
  func contentDigest() throws -> ContentHash {
    var digest = ValueDigest()
    try digest.add(self, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")
    for pragma in ["application_id", "user_version"] { try digest.add(self, "PRAGMA \(pragma)") }
    // A virtual table has no page of its own, and no place in a database of duly's.
    let tables = try String.fetchAll(
      self, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    for table in tables { try digest.add(self, "SELECT * FROM \(table.quotedDatabaseIdentifier)") }
    return digest.hash
  }
}

/// A hash over values of SQLite, each with its kind and its length, so that no two rows look alike that differ.
private struct ValueDigest {
  private var hasher = SHA256()

  var hash: ContentHash { ContentHash(bytes: hasher.finalize()) }

  mutating func add(_ database: Database, _ sql: String) throws {
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      add(tag: 1, count: row.count)
      for value in row.databaseValues { add(value) }
    }
    add(tag: 0, count: 0)
  }

  private mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: add(tag: 2, count: 0)
    case .int64(let number): add(tag: 3, count: Int(number))
    case .double(let number): add(tag: 4, count: Int(bitPattern: UInt(number.bitPattern)))
    case .string(let text): add(tag: 5, Data(text.utf8))
    case .blob(let bytes): add(tag: 6, bytes)
    }
  }

  private mutating func add(tag: UInt8, _ bytes: Data) {
    add(tag: tag, count: bytes.count)
    hasher.update(data: bytes)
  }

  private mutating func add(tag: UInt8, count: Int) {
    hasher.update(data: [tag])
    withUnsafeBytes(of: UInt64(bitPattern: Int64(count)).bigEndian) { hasher.update(bufferPointer: $0) }
  }
}
