import Foundation
import Testing

@testable import Storage

struct DocumentFolderDraftsTests {
  private let scratch = Scratch()
  private var folder: DocumentFolder { DocumentFolder(besides: scratch.path) }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func makeFolder() throws {
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
  }

  @Test func theNextOpeningClearsWhatAKilledProcessLeft() throws {
    try makeFolder()
    let abandoned = folder.path + "/26C4F7B0.part"
    try Data("half a report".utf8).write(to: URL(fileURLWithPath: abandoned))
    #expect(chmod(abandoned, 0o400) == 0, "as a draft is just before it gets its name")
    _ = try scratch.ledger()
    #expect(try names().isEmpty)
  }

  @Test func aDraftThatIsBeingWrittenStays() throws {
    let ledger = try scratch.ledger()
    let stored = try ledger.store { take in
      Data("begun".utf8).withUnsafeBytes(take)
      _ = try scratch.ledger()
      let drafts = try names().filter { $0.hasSuffix(".part") }
      #expect(drafts.count == 1)
      Data(" and ended".utf8).withUnsafeBytes(take)
    }
    #expect(stored.size == "begun and ended".utf8.count)
    #expect(folder.state(of: stored.hash, size: stored.size) == .kept)
  }

  @Test func onlyDraftsAreCleared() throws {
    try makeFolder()
    let elsewhere = scratch.folder + "/elsewhere"
    try Data("not ours".utf8).write(to: URL(fileURLWithPath: elsewhere))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.part", withDestinationPath: elsewhere)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/folder.part", withIntermediateDirectories: true)
    #expect(mkfifo(folder.path + "/pipe.part", 0o600) == 0)
    try Data("a file of the person's".utf8).write(to: URL(fileURLWithPath: folder.path + "/read me"))
    _ = try scratch.ledger()
    #expect(try names() == ["folder.part", "link.part", "pipe.part", "read me"])
    #expect(FileManager.default.fileExists(atPath: elsewhere))
  }

  @Test func whoMayOnlyReadClearsNothing() throws {
    _ = try scratch.ledger()
    try makeFolder()
    try Data("half".utf8).write(to: URL(fileURLWithPath: folder.path + "/26C4F7B0.part"))
    _ = try Ledger(at: scratch.path, readOnly: true)
    #expect(try names() == ["26C4F7B0.part"])
  }

  /// Drafts are made and cleared by many at once: none may lose its name under the one who writes it.
  @Test func clearingWhileOthersBeginTakesNobodysDraft() async throws {
    try makeFolder()
    let folder = folder
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<8 {
        group.addTask {
          for _ in 0..<100 {
            if number.isMultiple(of: 2) {
              folder.clearAbandonedDrafts()
            } else {
              guard let (path, file) = folder.newDraft() else { return false }
              let isThere = access(path, F_OK) == 0
              close(file)
              if !isThere { return false }
            }
          }
          return true
        }
      }
      for await isSound in group { #expect(isSound) }
    }
  }
}
