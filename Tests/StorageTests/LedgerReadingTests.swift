import Diligence
import Foundation
import Testing

@testable import Storage

struct LedgerReadingTests {
  private let scratch = Scratch()

  /// Two vendors, the first with two assessments, interleaved.
  private func twoVendors() throws -> Ledger {
    let ledger = try scratch.ledger()
    let second = AssessmentID("example-code-agent-2")
    let changes: [Change] = [
      Story.added, .vendorAdded("other", name: "Other"), Story.opened,
      Story.opening("other-agent", of: "other"),
      Story.answer("Q04", "yes"), .noReportsStated("other-agent", true),
      Story.opening(second, of: "example-code"),
      .noReportsStated(second, true), .vendorRenamed("example-code", name: "Example Code B.V."),
    ]
    try ledger.record(changes.map { Story.draft($0) }, seen: 0)
    return ledger
  }

  @Test func aVendorsEventsAreThoseOfAllItsAssessments() throws {
    let ledger = try twoVendors()
    #expect(try ledger.events(ofVendor: "example-code").map(\.sequence) == [1, 3, 5, 7, 8, 9])
    #expect(try ledger.events(ofVendor: "other").map(\.sequence) == [2, 4, 6])
    #expect(try ledger.events(ofVendor: "nobody") == [])
  }

  @Test func anAssessmentsEventsComeWithItsVendors() throws {
    let ledger = try twoVendors()
    #expect(try ledger.events(ofAssessment: Story.assessment).map(\.sequence) == [1, 3, 5, 9])
    #expect(try ledger.events(ofAssessment: "example-code-agent-2").map(\.sequence) == [1, 7, 8, 9])
    #expect(try ledger.events(ofAssessment: "none") == [])
  }

  @Test func oneAssessmentFoldsAsItDoesInThePortfolio() throws {
    let ledger = try twoVendors()
    let alone = Portfolio(folding: try ledger.events(ofAssessment: Story.assessment).map(\.change))
    #expect(alone.assessments[Story.assessment] == (try ledger.fold()).assessments[Story.assessment])
    #expect(alone.vendors["example-code"]?.name == "Example Code B.V.")
  }

  @Test func withoutCachesTheSameEventsAreFound() throws {
    let ledger = try twoVendors()
    let indexed = (
      try ledger.events(ofVendor: "example-code"), try ledger.events(ofAssessment: Story.assessment)
    )
    try scratch.tamper("DROP TABLE assessment_event")
    #expect(try ledger.events(ofVendor: "example-code") == indexed.0)
    #expect(try ledger.events(ofAssessment: Story.assessment) == indexed.1)
  }

  @Test func eventsAreReadInPages() throws {
    let ledger = try twoVendors()
    #expect(try ledger.events(after: 3, limit: 2).map(\.sequence) == [4, 5])
    #expect(try ledger.events(after: 9) == [])
  }

  @Test func anEventOfANewerKindSaysSo() throws {
    let ledger = try scratch.ledger()
    try ledger.record(Story.beginning, seen: 0)
    let (salt, json) = (Data(repeating: 7, count: 16), Data(#"{"kind":"vendor.merged/1"}"#.utf8))
    func hex(_ bytes: some Sequence<UInt8>) -> String {
      "x'" + bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "'"
    }
    try scratch.tamperBehindGuards(
      """
      UPDATE payload SET salt = \(hex(salt)), json = \(hex(json)) WHERE seq = 3;
      UPDATE event SET body = \(hex(Chain.body(salt: salt, payload: json))) WHERE seq = 3
      """)
    #expect(throws: StorageError.unknownEvent(path: scratch.path, sequence: 3, kind: "vendor.merged/1")) {
      try ledger.fold()
    }
  }

  @Test func anEventWithoutContentsIsDamage() throws {
    let ledger = try scratch.ledger()
    try ledger.record(Story.beginning, seen: 0)
    try scratch.tamper("DELETE FROM payload WHERE seq = 3")
    #expect(throws: StorageError.damaged(path: scratch.path, detail: "event 3 has lost its contents")) {
      try ledger.events()
    }
  }
}
