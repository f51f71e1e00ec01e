import Diligence
import Foundation
import GRDB
import Testing

@testable import Storage

/// The file moved, deleted, replaced or damaged while it is open.
struct LedgerStandingTests {
  private let scratch = Scratch()
  private let next = [Story.draft(Story.answer("Q06", "yes"))]

  private func begun() throws -> Ledger {
    let ledger = try scratch.ledger()
    try ledger.record(Story.beginning, seen: 0)
    return ledger
  }

  private func move(_ from: String, _ to: String) throws {
    try FileManager.default.moveItem(atPath: from, toPath: to)
  }

  @Test func nothingIsWrittenToADeletedFile() throws {
    let ledger = try begun()
    try FileManager.default.removeItem(atPath: scratch.path)
    #expect(throws: StorageError.gone(path: scratch.path)) { try ledger.record(next, seen: 4) }
    #expect(throws: StorageError.gone(path: scratch.path)) { try ledger.hasChanged(since: 4) }
    #expect(try ledger.head().events == 4, "what is open can still be read")
    #expect(scratch.bytes == nil, "and nothing was put in its place")
  }

  /// SQLite itself looks at the path only where it opens a journal beside it.
  @Test func aFileDeletedBetweenWritingAndCommittingIsNoticed() throws {
    let ledger = try begun()
    #expect(throws: StorageError.gone(path: scratch.path)) {
      try ledger.append(next, seen: 4) { _, _ in
        unlink(scratch.path)
        return []
      }
    }
    #expect(try ledger.head().events == 4)
  }

  @Test func workGoesOnWhereTheFileIsMovedBack() throws {
    let ledger = try begun()
    try move(scratch.path, scratch.path + ".aside")
    #expect(throws: StorageError.gone(path: scratch.path)) { try ledger.record(next, seen: 4) }
    try move(scratch.path + ".aside", scratch.path)
    try ledger.record(next, seen: 4)
    #expect(try scratch.ledger().head().events == 5)
    #expect(try ledger.problems() == [])
  }

  @Test func workGoesOnWhereTheFolderIsMovedBack() throws {
    let ledger = try begun()
    try move(scratch.folder, scratch.folder + "-aside")
    #expect(throws: StorageError.gone(path: scratch.path)) { try ledger.record(next, seen: 4) }
    try move(scratch.folder + "-aside", scratch.folder)
    try ledger.record(next, seen: 4)
    #expect(try scratch.ledger().head().events == 5)
  }

  @Test func anotherFileInItsPlaceIsNotWrittenTo() throws {
    let ledger = try begun()
    let other = Scratch()
    try other.ledger().record(Array(Story.beginning.prefix(2)), seen: 0)
    let theirs = other.bytes
    unlink(scratch.path)
    scratch.bytes = theirs
    #expect(throws: StorageError.replaced(path: scratch.path)) { try ledger.record(next, seen: 4) }
    #expect(throws: StorageError.replaced(path: scratch.path)) { try ledger.hasChanged(since: 4) }
    #expect(throws: StorageError.self) { _ = try ledger.reopened() }
    #expect(scratch.bytes == theirs)
  }

  @Test func aLinkInItsPlaceIsNotFollowed() throws {
    let ledger = try begun()
    try move(scratch.path, scratch.path + ".aside")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path, withDestinationPath: scratch.path + ".aside")
    #expect(throws: StorageError.replaced(path: scratch.path)) { try ledger.record(next, seen: 4) }
  }

  @Test func aCopyOfTheSameRecordInItsPlaceCanBeGoneOnWith() throws {
    let ledger = try begun()
    let bytes = scratch.bytes
    unlink(scratch.path)
    scratch.bytes = bytes
    #expect(throws: StorageError.replaced(path: scratch.path)) { try ledger.record(next, seen: 4) }
    let again = try ledger.reopened()
    try again.record(next, seen: 4)
    #expect(try scratch.ledger().head().events == 5)
  }

  @Test func anOlderCopyIsNotTakenForTheRecord() throws {
    let ledger = try begun()
    let bytes = scratch.bytes
    try ledger.record(next, seen: 4)
    unlink(scratch.path)
    scratch.bytes = bytes
    #expect(throws: StorageError.shorterThanSeen(path: scratch.path, seen: 5, events: 4)) {
      _ = try ledger.reopened()
    }
  }

  /// `cp` writes over a file in its place, so that only its contents tell that it is another one.
  @Test func anotherRecordCopiedOverTheFileIsNotWrittenTo() throws {
    let ledger = try begun()
    let other = Scratch()
    let another = try Ledger(at: other.path)
    try another.record(Story.beginning, seen: 0)
    try another.record(next, seen: 4)
    let theirs = try #require(other.bytes)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: theirs)
    try file.close()
    #expect(throws: StorageError.replaced(path: scratch.path)) { try ledger.record(next, seen: 4) }
    #expect(throws: StorageError.replaced(path: scratch.path)) { try ledger.hasChanged(since: 4) }
    #expect(scratch.bytes == theirs)
  }

  @Test func aDamagedPayloadIsNotFolded() throws {
    _ = try begun()
    let bytes = try #require(scratch.bytes)
    let place = try #require(bytes.range(of: Data(#""Q05""#.utf8)))
    scratch.bytes = bytes.replacingSubrange(place, with: Data(#""Q15""#.utf8))
    let detail = "the contents of event 4 do not match its hash"
    #expect(throws: StorageError.damaged(path: scratch.path, detail: detail)) {
      _ = try scratch.ledger().events()
    }
    #expect(try scratch.ledger().problems().contains(.payloadAltered(event: 4)))
  }

  @Test func aLockIsWaitedForAsLongAsAskedFor() throws {
    let ledger = try scratch.ledger(patience: .seconds(600))
    try ledger.record(Story.beginning, seen: 0)
    let other = try DatabaseQueue(path: scratch.path)
    try other.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        ledger.wait(atMost: .milliseconds(1))
        #expect(throws: StorageError.locked(path: scratch.path, waited: .milliseconds(1))) {
          try ledger.record(next, seen: 4)
        }
        return .rollback
      }
    }
    try ledger.record(next, seen: 4)
    #expect(try ledger.head().events == 5)
  }
}

extension Data {
  fileprivate func replacingSubrange(_ range: Range<Int>, with data: Data) -> Data {
    var copy = self
    copy.replaceSubrange(range, with: data)
    return copy
  }
}
