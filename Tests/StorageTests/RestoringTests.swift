import Diligence
import Foundation
import GRDB
import Testing
import TrialSupport

@testable import Storage

struct RestoringTests {
  private let scratch = Scratch()
  private var backup: String { scratch.folder + "/portfolio.backup" }
  private var restored: String { scratch.folder + "/new/duly.sqlite" }
  private static let day = Day("2026-11-22") ?? Day(dayNumber: 0)

  /// The head of a record with a vendor's file, of which a backup lies there.
  private func backedUp() throws -> LedgerHead {
    let ledger = try scratch.ledger()
    try ledger.record(Story.beginning, seen: 0)
    try ledger.attach(Data("%PDF-1.7 and so on".utf8), named: "report.pdf")
    return try ledger.backUp(to: backup, at: Moment(seconds: 1_795_000_000)).head
  }

  private func restore(_ path: String? = nil, replacing isReplacing: Bool = false) throws
    -> (contents: BackupContents, place: Assembly.Outcome)
  {
    try Restoring(of: path ?? backup, to: restored, patience: .milliseconds(50))
      .run(replacing: isReplacing, on: Self.day)
  }

  private var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: scratch.folder + "/new")) ?? []).sorted()
  }

  @Test func bringsBackTheSameRecordWithItsFiles() throws {
    let before = umask(0)
    defer { umask(before) }
    let head = try backedUp()
    let outcome = try restore()
    #expect(outcome.contents.head == head && outcome.place.aside == nil)
    #expect(files == ["duly.sqlite", "duly.sqlite-objects"])
    #expect(scratch.mode(restored) == 0o600 && scratch.mode(restored + "-objects") == 0o700)
    let ledger = try Ledger(at: restored)
    #expect(ledger.upgraded == nil)
    #expect(try ledger.head() == head)
    #expect(try ledger.fold() == scratch.ledger().fold())
    #expect(try ledger.problems() == [])
    #expect(try ledger.lastBackup()?.head == head)
    let document = try #require(try ledger.events().compactMap(\.change.attachedDocument).first)
    let place = ledger.place(of: document)
    #expect(FileManager.default.contents(atPath: place) == Data("%PDF-1.7 and so on".utf8))
    #expect(try ledger.summaries().map(\.name) == ["Example Code"])
    try ledger.record([Story.draft(Story.answer("Q06", "yes"))], seen: 5)
    #expect(try ledger.problems() == [])
  }

  @Test func whatIsThereStaysUnlessItIsToBeMovedAside() throws {
    let head = try backedUp()
    let old = try Ledger(at: restored)
    try old.record([Story.draft(Story.added)], seen: 0)
    try old.record([Story.draft(Story.opened)], seen: 1)
    try old.attach(Data("old".utf8), named: "old.pdf")
    let oldHead = try old.head()
    #expect(throws: StorageError.alreadyThere(path: restored)) { try restore() }
    #expect(try Ledger(at: restored).head() == oldHead)
    let aside = restored + ".replaced-2026-11-22"
    #expect(try restore(replacing: true).place.aside == aside)
    #expect(try Ledger(at: restored).head() == head)
    #expect(try Ledger(at: restored).problems() == [])
    #expect(try Ledger(at: aside).head() == oldHead)
    #expect(try Ledger(at: aside).problems() == [])
    #expect(try restore(replacing: true).place.aside == aside + "-2")
  }

  @Test func filesWithoutTheirDatabaseAreInTheWayToo() throws {
    _ = try backedUp()
    try FileManager.default.createDirectory(
      atPath: restored + "-objects/ab", withIntermediateDirectories: true)
    #expect(throws: StorageError.alreadyThere(path: restored + "-objects")) { try restore() }
    #expect(try restore(replacing: true).place.aside == nil)
    #expect(files.contains("duly.sqlite.replaced-2026-11-22-objects"))
  }

  @Test func aDatabaseThatSomebodyWritesToIsNotMovedAside() throws {
    _ = try backedUp()
    let old = try Ledger(at: restored)
    _ = try old.write { _ in
      #expect(throws: StorageError.locked(path: restored, waited: .milliseconds(50))) {
        try restore(replacing: true)
      }
    }
    #expect(try old.head() == .empty)
    #expect(!files.contains { $0.hasSuffix(".part") })
  }

  /// What SQLite would roll back into the restored file does not stay beside it.
  @Test func aLeftJournalDoesNotStay() throws {
    let head = try backedUp()
    try FileManager.default.createDirectory(
      atPath: scratch.folder + "/new", withIntermediateDirectories: true)
    try Data("no database".utf8).write(to: URL(fileURLWithPath: restored))
    try Data("a journal".utf8).write(to: URL(fileURLWithPath: restored + "-journal"))
    _ = try restore(replacing: true)
    #expect(!files.contains("duly.sqlite-journal"))
    #expect(try Ledger(at: restored).head() == head)
  }

  @Test func aBackupWithoutAFileSaysWhich() throws {
    _ = try backedUp()
    let ledger = try scratch.ledger()
    let document = try #require(try ledger.events().compactMap(\.change.attachedDocument).first)
    unlink(ledger.place(of: document))
    _ = try ledger.backUp(to: backup, at: Moment(seconds: 0), replacing: true, incomplete: true)
    #expect(try restore().contents.leftOut == ["report.pdf"])
    #expect(
      try Ledger(at: restored).problems() == [.documentMissing(document.hash, name: "report.pdf")])
  }

  /// Each row: what somebody put into a backup, and how the refusal begins.
  @Test(arguments: [
    ("CREATE TRIGGER mine AFTER INSERT ON backup BEGIN SELECT 1; END", #""mine" in it is not as"#),
    ("CREATE VIEW mine AS SELECT * FROM event", #""mine" in it is not as"#),
    ("CREATE TABLE mine(a, b AS (a + 1))", #""mine" in it is not as"#),
    ("CREATE VIRTUAL TABLE mine USING fts5(a)", #""mine" in it is not as"#),
    ("CREATE INDEX mine ON attachment(number)", #""mine" in it is not as"#),
    ("DROP TRIGGER event_stays", #""event_stays" in it is not as"#),
    ("DROP TABLE backup; CREATE TABLE backup(id, at, program, left_out)", #""backup" in it is not as"#),
    ("PRAGMA application_id = 7", "no duly wrote it"),
    ("PRAGMA application_id = \(Schema.applicationID)", "it is a database to work in"),
    ("PRAGMA user_version = 0", "it says that its schema has version 0"),
    ("DELETE FROM backup", "it does not say when"),
    ("UPDATE backup SET left_out = 3", "0 files are missing in it, where 3 were left out"),
    ("DELETE FROM attachment", "1 files are missing in it, where 0 were left out"),
    ("UPDATE attachment SET bytes = x'00'", "the file with SHA-256"),
    ("INSERT INTO attachment SELECT hash, 2, x'00' FROM attachment", "the file with SHA-256"),
    (
      "INSERT INTO event VALUES (6, zeroblob(32), zeroblob(32))",
      "vent 6 does not follow from the one before it"
    ),
    ("DELETE FROM payload WHERE seq = 3", "vent 3 has lost its contents"),
    ("DELETE FROM object", "a file that its record took in is not on its list"),
    ("DELETE FROM object; DELETE FROM attachment", "a file that its record took in is not on its list"),
    ("INSERT INTO attachment VALUES (zeroblob(32), 1, x'00')", "a file in it is not on its list"),
    ("UPDATE attachment SET bytes = zeroblob(40000000)", "string or blob too big"),
  ])
  func whatIsNotAsDulyMakesItIsRefused(_ change: String, _ reason: String) throws {
    _ = try backedUp()
    try DatabaseQueue(path: backup).write { try $0.execute(sql: change) }
    let error = #expect(throws: StorageError.self, "\(change)") { try restore() }
    guard case .notABackup(backup, let found) = error else {
      Issue.record("\(change): \(String(describing: error))")
      return
    }
    #expect(found.contains(reason), "\(change): \(found)")
    #expect(files == [])
  }

  @Test func aNewerOneSaysWhatItNeeds() throws {
    _ = try backedUp()
    try DatabaseQueue(path: backup).write { try $0.execute(sql: "PRAGMA user_version = 9") }
    #expect(throws: StorageError.newer(path: backup, version: 9, known: Schema.version, needs: "0.2.0")) {
      try restore()
    }
  }

  @Test(arguments: ["", "x", String(repeating: "text ", count: 5000)])
  func whatIsNoBackupIsRefused(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: backup))
    let error = #expect(throws: StorageError.self) { try restore() }
    guard case .notABackup = error else { Issue.record("\(String(describing: error))"); return }
  }

  @Test func whatIsNoFileIsRefused() throws {
    for path in [scratch.folder, scratch.folder + "/nothing", "/dev/zero"] {
      let error = #expect(throws: StorageError.self) { try restore(path) }
      guard case .cannotRead(path, _) = error else { Issue.record("\(String(describing: error))"); return }
    }
  }

  /// A backup of a file that was still at the first version of the schema, as one that may only be read is.
  @Test func anOlderSchemaIsBroughtUpOnTheWay() throws {
    try DatabaseQueue(path: scratch.path).write { database in
      try database.takeSteps(from: 0, to: 1)
      try database.pin(Story.source)
      _ = try database.insert(Story.beginning, after: .empty, salt: { Array(0...15) })
    }
    let old = try Ledger(at: scratch.path, readOnly: true)
    _ = try old.backUp(to: backup, at: Moment(seconds: 0))
    _ = try restore()
    let ledger = try Ledger(at: restored)
    #expect(ledger.upgraded == nil)
    #expect(try ledger.head() == old.head())
    #expect(try ledger.problems() == [])
  }

  /// Whatever byte is damaged, the backup is refused or gives the very record that it was made of.
  @Test func flippedBytesNeverGiveAnotherRecord() throws {
    let head = try backedUp()
    let fold = try scratch.ledger().fold()
    let bytes = try #require(FileManager.default.contents(atPath: backup))
    var random = SeededGenerator(seed: 5)
    var tally = Tally("flipped bytes in a backup", bytes: bytes.count)
    for round in 0..<min(Effort.count("DULY_FUZZ", usually: 40), 1500) {
      var damaged = bytes
      for _ in 0...(round % 4) { damaged[random.pick(damaged.indices)] ^= random.pick(1...255) }
      try damaged.write(to: URL(fileURLWithPath: backup))
      tally.tried += 1
      guard let outcome = try? restore(replacing: true) else { continue }
      let ledger = try Ledger(at: restored)
      let isSame = try outcome.contents.head == head && ledger.fold() == fold && ledger.problems() == []
      #expect(isSame, "round \(round)")
      if !isSame { tally.undetected += 1 }
      try FileManager.default.removeItem(atPath: scratch.folder + "/new")
    }
    try tally.note()
  }
}
