import Diligence
import Foundation
import GRDB
import Testing
import TrialSupport

@testable import Storage

@Suite struct LedgerErasingTests {
  private let scratch = Scratch()

  private static let secret = "Hildegard Zwiebelturm"

  private func erase(
    _ ledger: Ledger, _ events: [Int], files: [ContentHash] = [], again: [Diligence.Change] = [],
    standIns: [Erasure.StandIn] = [], vendor: VendorID? = "example-code"
  ) throws -> ErasureOutcome {
    let erasure = Erasure(events: events, files: files, standIns: standIns, reason: "asked for")
    return try ledger.erase(
      events, files: files,
      recording: (again + [.contentsErased(vendor, erasure)]).map { Story.draft($0) },
      seen: try ledger.head().events, summarise: Story.summaries)
  }

  /// Four events and a fifth with a secret in its note.
  private func begun(_ note: String = Self.secret) throws -> Ledger {
    let ledger = try scratch.ledger()
    try ledger.record(Story.beginning + [Story.draft(Story.answer("Q06", "yes", note: note))], seen: 0)
    return ledger
  }

  /// Whether any file in the folder holds the text, in whatever part of it.
  private func isAnywhere(_ text: String) throws -> Bool {
    let found = try FileManager.default.subpathsOfDirectory(atPath: scratch.folder).contains { path in
      let data = FileManager.default.contents(atPath: scratch.folder + "/" + path) ?? Data()
      return data.range(of: Data(text.utf8)) != nil
    }
    return found
  }

  @Test func whatIsErasedIsGoneAndTheRestReadsOn() throws {
    let ledger = try begun()
    let before = try ledger.events()
    let head = try ledger.head().hash
    #expect(try isAnywhere(Self.secret))
    #expect(try erase(ledger, [5]) == .finished)
    #expect(try !isAnywhere(Self.secret))
    #expect(try ledger.events().map(\.sequence) == [1, 2, 3, 4, 6])
    #expect(try ledger.events(limit: 4) == Array(before.prefix(4)))
    #expect(try ledger.events(ofVendor: "example-code").map(\.sequence) == [1, 2, 3, 4, 6])
    #expect(try ledger.fold().assessments[Story.assessment]?.answers["Q06"] == nil)
    #expect(try ledger.erasures().map(\.erasure.events) == [[5]])
    #expect(try ledger.problems(expecting: head) == [])
    #expect(try ledger.problems() == [])
    // Nor does another process see it, or this one after others have written.
    let other = try scratch.ledger()
    try other.record([Story.draft(Story.answer("Q07", "no"))], seen: 6)
    #expect(try ledger.events(after: 4).map(\.sequence) == [6, 7])
    #expect(try other.problems() == [])
  }

  @Test func aStandInStandsInThePlaceOfAnOpening() throws {
    let ledger = try begun()
    let before = try ledger.fold()
    let again = Story.opened
    #expect(try erase(ledger, [2], again: [again], standIns: [.init(event: 2, now: 6)]) == .finished)
    #expect(try ledger.fold() == before)
    #expect(try ledger.events(ofVendor: "example-code").map(\.sequence) == [1, 2, 3, 4, 5, 6, 7])
    #expect(try ledger.events(ofAssessment: Story.assessment).map(\.sequence) == [1, 2, 3, 4, 5, 6, 7])
    #expect(try ledger.problems() == [])
    // And what stands in may be erased in its turn.
    #expect(try erase(ledger, [6], again: [again], standIns: [.init(event: 6, now: 8)]) == .finished)
    #expect(try ledger.fold() == before)
    try scratch.tamper("DROP TABLE cache_state")
    #expect(try ledger.events(ofVendor: "example-code").map(\.sequence) == Array(1...9))
    #expect(try ledger.summaries().map(\.name) == ["Example Code"])
    #expect(try ledger.problems() == [])
  }

  @Test func contentsThatAreLostWithoutAnErasureStayDamage() throws {
    let ledger = try begun()
    _ = try erase(ledger, [5])
    try scratch.tamper("DELETE FROM payload WHERE seq = 3")
    #expect(throws: StorageError.damaged(path: scratch.path, detail: "event 3 has lost its contents")) {
      try ledger.events()
    }
    #expect(try ledger.problems().contains(.payloadMissing(event: 3)))
    #expect(try !ledger.problems().contains(.payloadMissing(event: 5)))
  }

  @Test func anErasureOfWhatIsStillThereIsAProblem() throws {
    let ledger = try begun()
    try ledger.record(
      [Story.draft(.contentsErased("example-code", Erasure(events: [3], reason: "r")))], seen: 5)
    #expect(try ledger.problems() == [.erasedContentsPresent(event: 3)])
  }

  @Test func anErasureThatIsItselfTakenAwayExplainsNothing() throws {
    let ledger = try begun()
    _ = try erase(ledger, [5])
    try scratch.tamper("DELETE FROM payload WHERE seq = 6")
    #expect(try ledger.problems().contains(.payloadMissing(event: 5)))
  }

  @Test func nothingIsErasedWhereAnythingWasRecordedSince() throws {
    let (ledger, other) = (try begun(), try scratch.ledger())
    let theirs = try other.record([Story.draft(Story.answer("Q07", "no"))], seen: 5)
    let head = try other.head()
    #expect(throws: StorageError.conflict(theirs)) {
      try ledger.erase(
        [5], files: [], recording: [Story.draft(.contentsErased(nil, Erasure(events: [5], reason: "r")))],
        seen: 5, summarise: Story.summaries)
    }
    #expect(try ledger.head() == head)
    #expect(try ledger.events().count == 6)
  }

  @Test(arguments: [[9], [5, 5]])
  func whatIsNotThereCannotBeErased(_ numbers: [Int]) throws {
    let ledger = try begun()
    #expect(throws: StorageError.self) { try erase(ledger, numbers) }
    #expect(try ledger.head().events == 5)
    #expect(try ledger.events().count == 5)
  }

  @Test func whoHasNotSeenAnErasureRecordsNothing() throws {
    let (ledger, stale) = (try begun(), try scratch.ledger())
    _ = try erase(ledger, [5])
    #expect(throws: StorageError.conflict(try ledger.events(after: 5))) {
      try stale.record([Story.draft(Story.answer("Q06", "yes", note: Self.secret))], seen: 5)
    }
    // A vendor that is new cannot hold anything of it.
    try stale.record([Story.draft(.vendorAdded("other", name: "Other"))], seen: 5)
    #expect(try !isAnywhere(Self.secret))
  }

  @Test func aPortfolioThatLostAVendorIsToldApart() throws {
    let ledger = try begun()
    #expect(try ledger.changedSummaries(after: 5)?.all == 1)
    #expect(try erase(ledger, [1, 2, 3, 4, 5], vendor: nil) == .finished)
    #expect(try ledger.changedSummaries(after: 5)?.all == 0)
    #expect(try ledger.summaries().isEmpty)
    for text in ["Example Code", "example-code", Self.secret] { #expect(try !isAnywhere(text)) }
    #expect(try ledger.problems() == [])
  }

  /// Rows of many sizes come and go. What SQLite deletes with zeros it may have copied before, when it split and merged pages:
  /// of 150 files made like these, 56 held copies of deleted rows until the whole file was written anew.
  @Test(arguments: 0..<UInt64(6))
  func noPageKeepsACopyOfWhatItOnceHeld(_ seed: UInt64) throws {
    let scratch = Scratch()
    let ledger = try scratch.ledger()
    try ledger.record(Story.beginning, seen: 0)
    var dice = SeededGenerator(seed: seed)
    var (notes, gone): ([Int: String], [String]) = ([:], [])
    for round in 0..<12 {
      let seen = try ledger.head().events
      let texts = (0..<25).map {
        "\(Self.secret) \(round).\($0);"
          + String(repeating: "x", count: Int.random(in: 0...900, using: &dice))
      }
      try ledger.record(texts.map { Story.draft(Story.answer("Q06", "yes", note: $0)) }, seen: seen)
      for (place, text) in texts.enumerated() { notes[seen + 1 + place] = text }
      let leaving = notes.keys.sorted().filter { _ in Int.random(in: 0..<10, using: &dice) < 3 }
      if leaving.isEmpty { continue }
      #expect(try erase(ledger, leaving) == .finished)
      gone += leaving.compactMap { notes.removeValue(forKey: $0) }
    }
    let bytes = try #require(scratch.bytes)
    for text in gone {
      let mark = Data(text.prefix { $0 != ";" }.utf8) + Data(";".utf8)
      #expect(bytes.range(of: mark) == nil, "seed \(seed): \(text.prefix(40))")
    }
    #expect(try ledger.problems() == [])
  }

  @Test func copiesThatStillHoldItAreKnown() throws {
    let ledger = try begun()
    #expect(try ledger.copies() == [])
    scratch.bytes.map { _ = FileManager.default.createFile(atPath: scratch.path + ".before-2", contents: $0) }
    try scratch.tamper(
      "INSERT INTO last_backup(id, at, seq, hash, path) VALUES (1, 0, 5, zeroblob(32), '/mnt/stick/duly')")
    #expect(try ledger.copies() == [scratch.path + ".before-2", "/mnt/stick/duly"])
  }
}

// MARK: - Files

extension LedgerErasingTests {
  private func attach(_ text: String, as report: ReportID, to ledger: Ledger) throws -> AttachedDocument {
    let stored = try ledger.store { take in Array(text.utf8).withUnsafeBytes(take) }
    let document = AttachedDocument(hash: stored.hash, size: stored.size, name: "a.pdf")
    _ = try ledger.append(
      [Story.draft(.documentAttached(Story.assessment, report, document))], keeping: [stored],
      seen: try ledger.head().events
    ) { _, _ in [] }
    return document
  }

  @Test func aFileGoesUnlessSomethingElseNamesIt() throws {
    let ledger = try begun()
    let document = try attach(Self.secret, as: "one", to: ledger)
    _ = try attach(Self.secret, as: "two", to: ledger)
    #expect(try erase(ledger, [6], files: [document.hash]) == .finished)
    #expect(ledger.state(of: document) == .kept)
    #expect(try erase(ledger, [7], files: [document.hash]) == .finished)
    #expect(ledger.state(of: document) == .missing)
    #expect(try ledger.read { try $0.keptDocuments() }.isEmpty)
    _ = try erase(ledger, [5])
    #expect(try !isAnywhere(Self.secret))
    #expect(try ledger.problems() == [])
  }

  @Test func aFileThatWasErasedIsNotTakenForKept() throws {
    let ledger = try begun()
    let stored = try ledger.store { take in Array(Self.secret.utf8).withUnsafeBytes(take) }
    try ledger.documents.remove(stored.hash)
    let document = AttachedDocument(hash: stored.hash, size: stored.size, name: "a.pdf")
    #expect(throws: StorageError.self) {
      try ledger.append(
        [Story.draft(.documentAttached(Story.assessment, "one", document))], keeping: [stored], seen: 5
      ) { _, _ in [] }
    }
    #expect(try ledger.head().events == 5)
  }

  @Test func whatWasNotFinishedIsFinishedAtTheNextOpening() throws {
    let ledger = try begun()
    let document = try attach("contents of a file", as: "one", to: ledger)
    // As far as a process comes that ends right after its transaction.
    try ledger.write { database in
      _ = try database.insert(
        [Story.draft(.contentsErased(nil, Erasure(events: [6], files: [document.hash], reason: "r")))],
        after: try database.head(), salt: Salt.random)
      try database.deleteContents(of: [6])
      try database.forget(document.hash)
      try database.begin(removing: [document.hash])
    }
    #expect(ledger.state(of: document) == .kept)
    #expect(try ledger.problems().contains(.erasedDocumentLeft(document.hash)))
    let next = try scratch.ledger()
    #expect(next.state(of: document) == .missing)
    #expect(try next.read { try $0.hasUnfinishedErasure() } == false)
    #expect(try next.problems() == [])
  }
}
