import Diligence
import Foundation
import GRDB
import Testing

@testable import Storage

struct LedgerAppendingTests {
  private let scratch = Scratch()

  @Test func whatIsAppendedIsReadBackInOrder() throws {
    let ledger = try scratch.ledger()
    let events = try ledger.record(Story.beginning, seen: 0)
    #expect(events.map(\.sequence) == [1, 2, 3, 4])
    #expect(events.map(\.draft) == Story.beginning)
    #expect(try scratch.ledger().events() == events)
  }

  @Test func twoLedgersOnOneFileSeeEachOther() throws {
    let (mine, theirs) = (try scratch.ledger(), try scratch.ledger())
    try mine.record(Story.beginning, seen: 0)
    #expect(try theirs.hasChanged(since: 0))
    #expect(try theirs.events(after: 2).map(\.sequence) == [3, 4])

    let first = try mine.record([Story.draft(Story.answer("Q06", "yes"))], seen: 4)
    #expect(first.map(\.sequence) == [5])
    let second = try theirs.record([Story.draft(Story.answer("Q07", "no"), by: "asmith")], seen: 4)
    #expect(second.map(\.sequence) == [5, 6])
    #expect(second.map(\.draft.by) == ["jdoe", "asmith"])
    let third = try mine.record([Story.draft(Story.answer("Q08", "no"))], seen: 5)
    #expect(third.map(\.sequence) == [6, 7])

    #expect(try !mine.hasChanged(since: 7))
    #expect(try mine.head() == theirs.head())
    #expect(try mine.problems() == [])
  }

  @Test func manyWhoOpenAndWriteAtOnceLoseNothing() async throws {
    let path = scratch.path
    try await withThrowingTaskGroup { group in
      for writer in 0..<4 {
        group.addTask {
          let ledger = try Ledger(at: path)
          for number in 0..<3 {
            let vendor = VendorID("vendor-\(writer)-\(number)")
            _ = try ledger.append([Story.draft(.vendorAdded(vendor, name: "V"))], seen: 0) { others, ours in
              Story.summaries(of: others + ours)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let ledger = try scratch.ledger()
    #expect(try ledger.head().events == 12)
    #expect(try ledger.fold().vendors.count == 12)
    #expect(try ledger.problems() == [])
  }

  @Test func aChangeUnderOnesHandsIsAConflictAndNothingIsWritten() throws {
    let (mine, theirs) = (try scratch.ledger(), try scratch.ledger())
    try mine.record(Story.beginning, seen: 0)
    let earlier = try theirs.record([Story.draft(Story.answer("Q04", "no"), by: "asmith")], seen: 4)
    let head = try theirs.head()
    let another = Array("another questionnaire".utf8)
    #expect(throws: StorageError.conflict(earlier)) {
      try mine.append(
        [Story.draft(Story.answer("Q06", "yes")), Story.draft(Story.answer("Q04", "partial"))],
        pinning: [another], seen: 4, summarise: { _, _ in [] })
    }
    #expect(try mine.head() == head)
    #expect(try mine.questionnaireSource(ContentHash(of: another)) == nil)
    // Having seen their change, one may well decide otherwise.
    try mine.record([Story.draft(Story.answer("Q04", "partial"))], seen: 5)
    #expect(try mine.head().events == 6)
  }

  @Test func summariesAreGivenForWhatOthersDidAndForOurs() throws {
    let (mine, theirs) = (try scratch.ledger(), try scratch.ledger())
    try mine.record(Story.beginning, seen: 0)
    try theirs.record([Story.draft(.vendorAdded("other", name: "Other"))], seen: 4)
    _ = try mine.append([Story.draft(Story.answer("Q06", "yes"))], seen: 4) { others, ours in
      #expect(others.map(\.sequence) == [5])
      #expect(ours.map(\.sequence) == [6])
      return []
    }
  }

  @Test func aSummaryCanAskForAQuestionnaireKeptInTheSameStep() throws {
    let ledger = try scratch.ledger()
    var source: [UInt8]?
    _ = try ledger.append(Story.beginning, pinning: [Story.source], seen: 0) { _, _ in
      source = try ledger.questionnaireSource(Story.hash)
      return []
    }
    #expect(source == Story.source)
  }

  @Test func whenSummarisingFailsNothingIsWritten() throws {
    struct Failure: Error, Equatable {}
    let ledger = try scratch.ledger()
    #expect(throws: Failure()) {
      try ledger.append(Story.beginning, pinning: [Story.source], seen: 0) { _, _ in throw Failure() }
    }
    #expect(try ledger.head() == .empty)
    #expect(try ledger.questionnaires() == [])
  }

  @Test func aQuestionnaireIsKeptWithTheFirstEventThatNamesIt() throws {
    let ledger = try scratch.ledger()
    #expect(throws: StorageError.questionnaireNotKept(Story.hash)) {
      try ledger.append(Story.beginning, seen: 0) { _, _ in [] }
    }
    #expect(try ledger.head() == .empty)
    try ledger.record(Story.beginning, seen: 0)
    #expect(try ledger.questionnaireSource(Story.hash) == Story.source)
    #expect(try ledger.questionnaires() == [Story.hash])
    try ledger.record([Story.draft(Story.answer("Q06", "yes"))], seen: 4)
    #expect(try ledger.questionnaires() == [Story.hash])
  }

  @Test func aRecordShorterThanWhatWasSeenIsNotWrittenTo() throws {
    let ledger = try scratch.ledger()
    try ledger.record(Story.beginning, seen: 0)
    #expect(throws: StorageError.shorterThanSeen(path: scratch.path, seen: 9, events: 4)) {
      try ledger.record([Story.draft(Story.answer("Q06", "yes"))], seen: 9)
    }
  }

  @Test func everyEventHasItsOwnSalt() throws {
    let ledger = try Ledger(at: scratch.path)
    try ledger.record(Story.beginning, seen: 0)
    let salts = try ledger.read { try Data.fetchAll($0, sql: "SELECT salt FROM payload") }
    #expect(Set(salts).count == 4)
    #expect(salts.allSatisfy { $0.count == 16 })
  }

  @Test func aReadOnlyRecordIsReadAndNotWritten() throws {
    try scratch.ledger().record(Story.beginning, seen: 0)
    let ledger = try Ledger(at: scratch.path, readOnly: true)
    #expect(ledger.isReadOnly)
    #expect(try ledger.fold().vendors.count == 1)
    #expect(try ledger.summaries().count == 1)
    #expect(try ledger.problems() == [])
    #expect(throws: StorageError.readOnly(path: scratch.path)) {
      try ledger.record([Story.draft(Story.answer("Q06", "yes"))], seen: 4)
    }
  }

  @Test func textOfVendorsIsJustText() throws {
    let hostile = "'; DROP TABLE event; --\u{1B}[2J\u{202E}\0 \"quoted\" \\ / 🇳🇱"
    let ledger = try scratch.ledger()
    let drafts = [
      Story.draft(.vendorAdded("hostile", name: hostile)),
      Story.draft(.vendorRenamed("hostile", name: hostile + "2")),
    ]
    let events = try ledger.record(drafts, seen: 0)
    #expect(try ledger.events() == events)
    #expect(try ledger.events(ofVendor: "hostile") == events)
    #expect(try ledger.problems() == [])
  }
}
