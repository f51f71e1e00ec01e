import Diligence
import Foundation
import GRDB
import Testing

@testable import Storage

struct UpgradeTests {
  private let scratch = Scratch()
  private var copy: String { scratch.path + ".before-\(Schema.version)" }

  /// A file as the first version of the schema left it, with the story in it.
  private func makeEarlier() throws {
    try DatabaseQueue(path: scratch.path).write { database in
      try database.execute(sql: Schema.steps[0])
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1")
      try database.pin(Story.source)
      _ = try database.insert(Story.beginning, after: .empty, salt: { Array(0...15) })
    }
  }

  private func digest(_ path: String) throws -> ContentHash {
    try DatabaseQueue(path: path).read { try $0.contentDigest() }
  }

  @Test func theRecordStaysAndACopyOfTheFileAsItWasIsKept() throws {
    try makeEarlier()
    let before = try digest(scratch.path)
    let ledger = try scratch.ledger()
    #expect(ledger.upgraded == Upgraded(from: 1, to: Schema.version, copy: copy))
    #expect(try ledger.head().events == 4)
    #expect(try ledger.problems() == [])
    #expect(try digest(copy) == before)
    #expect(scratch.mode(copy) == 0o600)
    #expect(try scratch.ledger().upgraded == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder).count == 3)
  }

  @Test func theCopyIsADatabaseThatTheProgramCanBringUpAgain() throws {
    try makeEarlier()
    let head = try scratch.ledger().head()
    let again = try Ledger(at: copy)
    #expect(again.upgraded?.from == 1)
    #expect(try again.head() == head)
  }

  @Test func anotherFileOfThatNameStays() throws {
    try makeEarlier()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: copy))
    #expect(try scratch.ledger().upgraded?.copy == copy + "-2")
    #expect(FileManager.default.contents(atPath: copy) == Data("mine".utf8))
  }

  @Test func aCopyThatAnEarlierAttemptLeftIsTakenAsItIs() throws {
    try makeEarlier()
    let bytes = try #require(scratch.bytes)
    try bytes.write(to: URL(fileURLWithPath: copy))
    #expect(try scratch.ledger().upgraded?.copy == copy)
    #expect(FileManager.default.contents(atPath: copy) == bytes)
    #expect(!FileManager.default.fileExists(atPath: copy + "-2"))
  }

  @Test func aFailureLeavesTheFileAsItWas() throws {
    try makeEarlier()
    try scratch.tamper("CREATE TABLE program(mine TEXT)")
    let before = try digest(scratch.path)
    let error = #expect(throws: StorageError.self) { try scratch.ledger() }
    guard case .notUpgraded(scratch.path, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("program"))
    #expect(try digest(scratch.path) == before)
  }

  @Test func aCopyThatCannotBeWrittenIsAReasonNotToTouchTheFile() throws {
    try makeEarlier()
    let bytes = scratch.bytes
    // A name as long as a file system takes leaves no room for the copy's ending.
    let long = scratch.folder + "/" + String(repeating: "x", count: 250)
    try FileManager.default.moveItem(atPath: scratch.path, toPath: long)
    let error = #expect(throws: StorageError.self) { try Ledger(at: long) }
    guard case .notUpgraded(long, _) = error else { Issue.record("\(String(describing: error))"); return }
    #expect(FileManager.default.contents(atPath: long) == bytes)
  }

  @Test func aFileThatMayOnlyBeReadIsReadAsItIs() throws {
    try makeEarlier()
    let bytes = scratch.bytes
    let ledger = try Ledger(at: scratch.path, readOnly: true)
    #expect(ledger.upgraded == nil)
    #expect(try ledger.head().events == 4)
    #expect(try ledger.problems() == [])
    #expect(scratch.bytes == bytes)
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test func aMissingGuardOfTheOldVersionIsStillFoundThere() throws {
    try makeEarlier()
    try scratch.tamper("DROP TRIGGER event_stays")
    let ledger = try Ledger(at: scratch.path, readOnly: true)
    #expect(try ledger.problems() == [.schemaPartMissing(name: "event_stays")])
  }
}
