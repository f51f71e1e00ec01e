import Diligence
import Foundation
import GRDB
import Testing

@testable import Storage

struct BackupTests {
  private let scratch = Scratch()
  private var backup: String { scratch.folder + "/portfolio.backup" }
  private let now = Moment(seconds: 1_795_000_000)

  private func filled() throws -> Ledger {
    let ledger = try scratch.ledger()
    try ledger.record(Story.beginning, seen: 0)
    try ledger.attach(Data((0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* 11) }), named: "report.pdf")
    return ledger
  }

  private var leftovers: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: scratch.folder)) ?? []).filter {
      $0.hasSuffix(".part") || $0.contains(".part-")
    }
  }

  @Test func holdsEverythingForItsOwnerAlone() throws {
    let before = umask(0)
    defer { umask(before) }
    let ledger = try filled()
    let contents = try ledger.backUp(to: backup, at: now)
    #expect(contents.head == (try ledger.head()))
    #expect(contents.at == now && contents.program == ProgramVersion.text)
    #expect(contents.questionnaires == 1 && contents.documents == 1 && contents.leftOut == [])
    #expect(scratch.mode(backup) == 0o600)
    #expect(leftovers == [])
  }

  @Test func carriesNothingOfWhatWasErased() throws {
    let ledger = try filled()
    let secret = "unmistakable words"
    try ledger.record([Story.draft(Story.answer("Q09", "no", note: secret))], seen: 5)
    try scratch.tamper("PRAGMA secure_delete = OFF; DELETE FROM payload WHERE seq = 6")
    // Without a word of its erasure in the record it is damage; with caches away nothing else holds the words.
    _ = try? ledger.backUp(to: backup, at: now)
    try DatabaseQueue(path: scratch.folder + "/copy").write { copy in
      try copy.takeSteps(from: 0)
      try ledger.read { try $0.copyRecord(into: copy, ofVersion: Schema.version) }
    }
    let bytes = try #require(FileManager.default.contents(atPath: scratch.folder + "/copy"))
    #expect(bytes.range(of: Data(secret.utf8)) == nil)
    #expect(bytes.range(of: Data("Example Agent".utf8)) != nil)
  }

  @Test func anotherFileStaysUnlessItIsToBeReplaced() throws {
    let ledger = try filled()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: backup))
    #expect(throws: StorageError.alreadyThere(path: backup)) { try ledger.backUp(to: backup, at: now) }
    #expect(FileManager.default.contents(atPath: backup) == Data("mine".utf8))
    _ = try ledger.backUp(to: backup, at: now, replacing: true)
    #expect(try DatabaseQueue.foreign(at: backup).read { try $0.head() } == ledger.head())
    #expect(leftovers == [])
  }

  @Test func theDatabaseItselfIsNeverWrittenOver() throws {
    let ledger = try filled()
    let second = scratch.folder + "/second-name"
    link(scratch.path, second)
    for path in [scratch.path, scratch.path + "-journal", scratch.path + "-objects", second] {
      #expect(throws: StorageError.alreadyThere(path: path)) {
        try ledger.backUp(to: path, at: now, replacing: true)
      }
    }
    #expect(try ledger.problems() == [])
  }

  @Test func aRecordThatDoesNotVerifyIsNotCarriedOn() throws {
    let ledger = try filled()
    try scratch.tamperBehindGuards("UPDATE payload SET salt = zeroblob(16) WHERE seq = 3")
    let error = #expect(throws: StorageError.self) { try ledger.backUp(to: backup, at: now) }
    guard case .unsound(scratch.path, let first, 1) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(first.contains("3"))
    #expect(!FileManager.default.fileExists(atPath: backup))
    #expect(leftovers == [])
  }

  @Test(arguments: [true, false])
  func aMissingOrAlteredFileIsLeftOutOnlyWhereAskedFor(isMissing: Bool) throws {
    let ledger = try filled()
    let document = try #require(try ledger.events().compactMap(\.change.attachedDocument).first)
    let place = ledger.place(of: document)
    chmod(place, 0o600)
    if isMissing { unlink(place) } else { try Data("other".utf8).write(to: URL(fileURLWithPath: place)) }
    let problem = StorageError.documentsNotWhole(path: scratch.path, first: "report.pdf", count: 1)
    #expect(throws: problem) { try ledger.backUp(to: backup, at: now) }
    #expect(!FileManager.default.fileExists(atPath: backup) && leftovers == [])
    let contents = try ledger.backUp(to: backup, at: now, incomplete: true)
    #expect(contents.leftOut == ["report.pdf"] && contents.documents == 0)
  }

  @Test func aFileThatIsTakenOffTheListIsCarriedAllTheSame() throws {
    let ledger = try filled()
    let document = try #require(try ledger.events().compactMap(\.change.attachedDocument).first)
    try ledger.write { try $0.forget(document.hash) }
    #expect(try ledger.backUp(to: backup, at: now).documents == 1)
    unlink(ledger.place(of: document))
    let problem = StorageError.documentsNotWhole(path: scratch.path, first: "report.pdf", count: 1)
    #expect(throws: problem) { try ledger.backUp(to: backup, at: now, replacing: true) }
  }

  @Test func aFileThatMayOnlyBeReadCanBeCarriedToSafetyToo() throws {
    _ = try filled()
    let ledger = try Ledger(at: scratch.path, readOnly: true)
    #expect(try ledger.backUp(to: backup, at: now).head.events == 5)
  }

  @Test func isNotTakenForADatabase() throws {
    _ = try filled().backUp(to: backup, at: now)
    #expect(throws: StorageError.isBackup(path: backup)) { try Ledger(at: backup) }
  }

  @Test func theDatabaseRemembersTheLastOne() throws {
    let ledger = try filled()
    #expect(try ledger.lastBackup() == nil)
    for seconds in 1...2 {
      let last = LastBackup(at: Moment(seconds: seconds), head: try ledger.head(), path: backup)
      try ledger.remember(last)
      #expect(try ledger.lastBackup() == last)
    }
    #expect(try ledger.problems() == [])
  }
}

extension Ledger {
  /// Keeps these bytes and records that they are attached to the story's assessment.
  func attach(_ bytes: Data, named name: String) throws {
    let stored = try store { take in bytes.withUnsafeBytes(take) }
    let document = AttachedDocument(hash: stored.hash, size: stored.size, name: name)
    let before = try events()
    _ = try append(
      [Story.draft(.documentAttached(Story.assessment, ReportID(name), document))], keeping: [stored],
      seen: before.count
    ) { Story.summaries(of: before + $0 + $1) }
  }
}
