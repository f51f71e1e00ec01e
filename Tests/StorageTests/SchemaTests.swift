import Diligence
import Foundation
import GRDB
import Testing

@testable import Storage

struct SchemaTests {
  private let scratch = Scratch()
  private static let zeros = "zeroblob(32)"

  @Test(arguments: [
    ("changing an event", "UPDATE event SET body = zeroblob(32) WHERE seq = 1"),
    ("renumbering an event", "UPDATE event SET seq = 9 WHERE seq = 4"),
    ("deleting an event", "DELETE FROM event WHERE seq = 4"),
    ("deleting all events", "DELETE FROM event"),
    ("replacing an event", "INSERT OR REPLACE INTO event VALUES (4, \(zeros), \(zeros))"),
    ("ignoring a clash", "INSERT OR IGNORE INTO event VALUES (4, \(zeros), \(zeros))"),
    (
      "upserting an event",
      "INSERT INTO event VALUES (4, \(zeros), \(zeros)) ON CONFLICT(seq) DO UPDATE SET hash = excluded.hash"
    ),
    ("leaving a gap", "INSERT INTO event VALUES (6, \(zeros), \(zeros))"),
    ("forking", "INSERT INTO event VALUES (3, \(zeros), \(zeros))"),
    ("an unnumbered event", "INSERT INTO event(body, hash) VALUES (\(zeros), \(zeros))"),
    ("a body of another length", "INSERT INTO event VALUES (5, zeroblob(31), \(zeros))"),
    ("a body of another type", "INSERT INTO event VALUES (5, 'text', \(zeros))"),
    ("changing a payload", "UPDATE payload SET json = x'7b7d' WHERE seq = 1"),
    ("replacing a payload", "INSERT OR REPLACE INTO payload VALUES (4, zeroblob(16), x'7b7d')"),
    (
      "filling an erased payload",
      "DELETE FROM payload WHERE seq = 2; INSERT INTO payload VALUES (2, zeroblob(16), x'7b7d')"
    ),
    ("a payload without an event", "INSERT INTO payload VALUES (5, zeroblob(16), x'7b7d')"),
    (
      "a short salt",
      """
      INSERT INTO event VALUES (5, \(zeros), \(zeros));
      INSERT INTO payload VALUES (5, zeroblob(15), x'7b7d')
      """
    ),
    ("changing a questionnaire", "UPDATE questionnaire SET source = x'00'"),
    ("deleting a questionnaire", "DELETE FROM questionnaire"),
    (
      "replacing a questionnaire",
      "INSERT OR REPLACE INTO questionnaire SELECT hash, x'00' FROM questionnaire"
    ),
    ("changing what is noted of a file", "UPDATE object SET size = size + 1"),
    ("replacing what is noted of a file", "INSERT OR REPLACE INTO object SELECT * FROM object"),
    ("noting a file twice", "INSERT OR IGNORE INTO object SELECT * FROM object"),
    ("a second program", "INSERT INTO program VALUES (2, '9.9')"),
  ])
  func theFileItselfRefuses(_ what: String, _ sql: String) throws {
    let ledger = try scratch.ledger()
    try ledger.record(Story.beginning, seen: 0)
    let document = try ledger.store { take in Story.source.withUnsafeBytes(take) }
    _ = try ledger.append([], keeping: [document], seen: 4) { _, _ in [] }
    #expect(throws: DatabaseError.self, "\(what)") { try scratch.tamper(sql) }
    #expect(try ledger.problems() == [], "\(what)")
    #expect(try ledger.head().events == 4, "\(what)")
  }

  @Test func aPayloadCanBeErased() throws {
    try scratch.ledger().record(Story.beginning, seen: 0)
    try scratch.tamper("DELETE FROM payload WHERE seq = 3")
    #expect(try scratch.ledger().head().events == 4)
  }

  @Test func whatIsNotedOfAFileCanBeErased() throws {
    let ledger = try scratch.ledger()
    let document = try ledger.store { take in Story.source.withUnsafeBytes(take) }
    for _ in 1...2 { _ = try ledger.append([], keeping: [document], seen: 0) { _, _ in [] } }
    #expect(try ledger.read { try $0.keptDocuments() } == [document])
    try scratch.tamper("DELETE FROM object")
    #expect(try ledger.problems() == [])
  }

  @Test func everyTableIsStrict() throws {
    let ledger = try scratch.ledger()
    let loose = try ledger.read {
      try String.fetchAll(
        $0,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%STRICT%'
          """)
    }
    #expect(loose == [])
  }

  /// A file may not ask for a release that there is not.
  @Test func noFileNeedsMoreThanThisRelease() throws {
    let ledger = try scratch.ledger()
    let needs = try ledger.read { try String.fetchOne($0, sql: "SELECT needs FROM program") }
    func numbers(_ version: String) -> [Int] { version.split(separator: ".").compactMap { Int($0) } }
    let (needed, own) = (numbers(try #require(needs)), numbers(ProgramVersion.text))
    #expect(needed.count == 3 && own.count == 3)
    #expect(!own.lexicographicallyPrecedes(needed))
  }

  /// Whoever reads the file without duly relies on these columns.
  @Test(arguments: [
    ("event", "seq INTEGER, body BLOB, hash BLOB"), ("payload", "seq INTEGER, salt BLOB, json BLOB"),
    ("questionnaire", "hash BLOB, source BLOB"), ("object", "hash BLOB, size INTEGER, kind TEXT, bytes BLOB"),
    ("checkpoint", "seq INTEGER, hash BLOB, key_id BLOB, signature BLOB"),
    ("program", "id INTEGER, needs TEXT"),
    ("last_backup", "id INTEGER, at INTEGER, seq INTEGER, hash BLOB, path TEXT"),
  ])
  func theColumnsAreAContract(_ table: String, _ columns: String) throws {
    let ledger = try scratch.ledger()
    let found = try ledger.read {
      try String.fetchAll($0, sql: "SELECT name || ' ' || type FROM pragma_table_info('\(table)')")
    }
    #expect(found.joined(separator: ", ") == columns)
  }
}
