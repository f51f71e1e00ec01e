import Diligence
import Foundation
import GRDB

/// What is left to do once an erasure is recorded: files to remove, and pages to write anew.
///
/// The list is written with the erasure and dropped when all of it is done, so that after a crash the next opening goes on.
extension Database {
  private static let list = "unfinished_erasure"

  func begin(removing files: [ContentHash]) throws {
    try execute(
      sql: "CREATE TABLE IF NOT EXISTS \(Self.list)(file BLOB NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID")
    for hash in files {
      try execute(
        sql: "INSERT INTO \(Self.list)(file) VALUES (?) ON CONFLICT(file) DO NOTHING",
        arguments: [Data(hash.bytes)])
    }
  }

  func hasUnfinishedErasure() throws -> Bool {
    try Bool.fetchOne(
      self, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = ?)", arguments: [Self.list])
      ?? false
  }

  func filesToRemove() throws -> [ContentHash] {
    try Data.fetchAll(self, sql: "SELECT file FROM \(Self.list)").map { ContentHash(bytes: $0) }
  }

  func endErasure() throws {
    try execute(sql: "DROP TABLE IF EXISTS \(Self.list)")
  }
}
