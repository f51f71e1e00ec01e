import Diligence
import Foundation
import GRDB
import Testing

@testable import Storage

struct LedgerOpeningTests {
  private let scratch = Scratch()

  @Test func aNewDatabaseIsForItsOwnerAloneWhateverTheUmask() throws {
    let path = scratch.folder + "/deep/er/portfolio.duly"
    let before = umask(0)
    defer { umask(before) }
    let ledger = try Ledger(at: path)
    try ledger.record(Story.beginning, seen: 0)
    #expect(scratch.mode(path) == 0o600)
    #expect(scratch.mode(path + "-journal") == 0o600)
    #expect(scratch.mode(scratch.folder + "/deep") == 0o700)
    #expect(scratch.mode(scratch.folder + "/deep/er") == 0o700)
  }

  @Test func anExistingFolderKeepsItsMode() throws {
    chmod(scratch.folder, 0o755)
    _ = try scratch.ledger()
    #expect(scratch.mode(scratch.folder) == 0o755)
  }

  @Test func aNewDatabaseIsEmpty() throws {
    let ledger = try scratch.ledger()
    #expect(try ledger.head() == .empty)
    #expect(try ledger.fold() == Portfolio())
    #expect(try ledger.summaries() == [])
    #expect(try ledger.problems() == [])
    #expect(!ledger.isReadOnly)
  }

  @Test func anEmptyFileBecomesADatabase() throws {
    scratch.bytes = Data()
    try scratch.ledger().record(Story.beginning, seen: 0)
    #expect(try scratch.ledger().head().events == 4)
  }

  @Test func theFileSaysWhoseItIs() throws {
    _ = try scratch.ledger()
    let (application, version) = try DatabaseQueue(path: scratch.path).read {
      (
        try Int.fetchOne($0, sql: "PRAGMA application_id"),
        try Int.fetchOne($0, sql: "PRAGMA user_version")
      )
    }
    #expect(application == 0x6475_6C79)
    #expect(version == 2)
  }

  @Test func aMissingFileIsCreatedOnlyWhereWanted() throws {
    #expect(throws: StorageError.missing(path: scratch.path)) {
      try Ledger(at: scratch.path, ifMissing: .fail)
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path))
  }

  @Test func aLinkIsRefused() throws {
    let target = scratch.folder + "/elsewhere"
    _ = try Ledger(at: target)
    symlink(target, scratch.path)
    #expect(throws: StorageError.symbolicLink(path: scratch.path)) { try scratch.ledger() }
  }

  @Test func aDanglingLinkIsNotFollowedToCreateAFile() throws {
    symlink(scratch.folder + "/nowhere", scratch.path)
    #expect(throws: StorageError.symbolicLink(path: scratch.path)) { try scratch.ledger() }
    #expect(!FileManager.default.fileExists(atPath: scratch.folder + "/nowhere"))
  }

  @Test func aFolderIsRefused() {
    #expect(throws: StorageError.notAFile(path: scratch.folder)) { try Ledger(at: scratch.folder) }
  }

  @Test(arguments: ["x", "This is a letter, not a database.", String(repeating: "text ", count: 5000)])
  func textIsNotADatabase(_ text: String) throws {
    scratch.bytes = Data(text.utf8)
    #expect(throws: StorageError.notADatabase(path: scratch.path)) { try scratch.ledger() }
    #expect(scratch.bytes == Data(text.utf8))
  }

  /// What a power cut leaves of a new database whose first sector never reached the disk, with the journal beside it.
  @Test func aFileCutOffInItsFirstChangeIsBegunAgain() throws {
    scratch.bytes = Data(count: 8192)
    #expect(throws: StorageError.notADatabase(path: scratch.path)) { try scratch.ledger() }
    let mark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    let sizes: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 16, 0]
    try (Data(mark + sizes) + Data(count: 484)).write(to: URL(fileURLWithPath: scratch.path + "-journal"))
    #expect(try scratch.ledger().head() == .empty)
  }

  @Test func anotherProgramsDatabaseIsLeftAlone() throws {
    try scratch.tamper("PRAGMA user_version = 1; CREATE TABLE recipe(title TEXT)")
    let before = scratch.bytes
    #expect(throws: StorageError.otherApplication(path: scratch.path)) { try scratch.ledger() }
    #expect(scratch.bytes == before)
  }

  @Test func aNewerDatabaseIsLeftAlone() throws {
    _ = try scratch.ledger()
    try scratch.tamper("PRAGMA user_version = 7")
    let before = scratch.bytes
    #expect(throws: StorageError.newer(path: scratch.path, version: 7, known: 2, needs: "0.2.0")) {
      try scratch.ledger()
    }
    #expect(scratch.bytes == before)
  }

  /// What a newer file asks for is said only where it is a release, since the file may be anybody's.
  @Test(arguments: [
    ("UPDATE program SET needs = '1.12'", "1.12"),
    ("UPDATE program SET needs = 'the one from http://example.com'", nil),
    ("UPDATE program SET needs = '1.2' || char(27) || '[2J'", nil),
    ("DELETE FROM program", nil), ("DROP TABLE program", nil),
  ])
  func aNewerDatabaseSaysWhatItNeeds(_ change: String, _ needs: String?) throws {
    _ = try scratch.ledger()
    try scratch.tamper("PRAGMA user_version = 7; \(change)")
    #expect(throws: StorageError.newer(path: scratch.path, version: 7, known: 2, needs: needs)) {
      try scratch.ledger()
    }
  }

  @Test(arguments: [0, -1])
  func aVersionThatNeverWasIsDamage(_ version: Int) throws {
    _ = try scratch.ledger()
    try scratch.tamper("PRAGMA user_version = \(version)")
    let error = #expect(throws: StorageError.self) { try scratch.ledger() }
    guard case .damaged(scratch.path, _) = error else { Issue.record("\(String(describing: error))"); return }
  }

  @Test func aTruncatedDatabaseIsDamaged() throws {
    try scratch.ledger().record(Story.beginning, seen: 0)
    let bytes = try #require(scratch.bytes)
    scratch.bytes = bytes.prefix(bytes.count / 2)
    let error = #expect(throws: StorageError.self) { try scratch.ledger() }
    guard case .damaged(scratch.path, _) = error else { Issue.record("\(String(describing: error))"); return }
  }

  @Test func aLockedDatabaseIsWaitedForAndThenReported() throws {
    let ledger = try scratch.ledger()
    try ledger.record(Story.beginning, seen: 0)
    let other = try DatabaseQueue(path: scratch.path)
    let locked = StorageError.locked(path: scratch.path, waited: .milliseconds(50))
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
      #expect(throws: locked) { try scratch.ledger() }
      #expect(throws: locked) { try ledger.head() }
      #expect(throws: locked) { try ledger.record([Story.draft(Story.answer("Q06", "yes"))], seen: 4) }
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try ledger.head().events == 4)
  }
}
