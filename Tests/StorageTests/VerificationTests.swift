import Diligence
import Foundation
import GRDB
import Testing

@testable import Storage

struct VerificationTests {
  private let scratch = Scratch()

  static let follows =
    "One more thing does not fit because of that: links of events, signed heads or lists that follow from what is "
    + "wrong above."

  private func recorded() throws -> Ledger {
    let ledger = try scratch.ledger()
    try ledger.record(Story.beginning, seen: 0)
    return ledger
  }

  @Test func aSoundRecordIsSoundAndTellsItsHead() throws {
    let ledger = try recorded()
    let report = try ledger.verify(summarise: Story.summaries)
    #expect(report.isSound)
    #expect(report.head == (try ledger.head()))
    #expect(report.questionnaires == 1)
    #expect(report.hasCaches)
  }

  /// Each row: what was done, how, and every problem that must be found, first one first.
  @Test(arguments: [
    (
      "an edited payload",
      "UPDATE payload SET json = CAST(replace(json, 'yes', 'no!') AS BLOB) WHERE seq = 3",
      [
        #"First wrong event: Event 3 was altered after it was recorded: it now says that jdoe answered Q04 of "#
          + #""Example Code" with "no!" on 2026-11-21."#
      ]
    ),
    (
      "an edited salt", "UPDATE payload SET salt = zeroblob(16) WHERE seq = 3",
      [
        #"First wrong event: Event 3 was altered after it was recorded: it now says that jdoe answered Q04 of "#
          + #""Example Code" with "yes" on 2026-11-21."#
      ]
    ),
    (
      "a payload that is no JSON", "UPDATE payload SET json = x'7b' WHERE seq = 3",
      [
        "First wrong event: Event 3 was altered after it was recorded: what it says cannot be read any more."
      ]
    ),
    (
      "an edited body", "UPDATE event SET body = zeroblob(32) WHERE seq = 3",
      [
        #"First wrong event: The hash of the contents of event 3 was altered, and not the contents: they say, as when "#
          + #"they were recorded, that jdoe answered Q04 of "Example Code" with "yes" on 2026-11-21."#
      ]
    ),
    (
      "an edited hash", "UPDATE event SET hash = zeroblob(32) WHERE seq = 3",
      [
        #"First wrong event: The hash of event 3 was altered, and not what it says: event 3 (jdoe answered Q04 of "#
          + #""Example Code" with "yes" on 2026-11-21)."#,
        VerificationTests.follows,
      ]
    ),
    (
      "a removed event", "DELETE FROM payload WHERE seq = 3; DELETE FROM event WHERE seq = 3",
      [
        #"First wrong event: Event 3 was removed: before the gap stands event 2 (jdoe opened an assessment of "#
          + #""Example Code" ("Example Agent, decision date 2026-11-21") on 2026-11-21), after it event 4 (jdoe answered "#
          + #"Q05 of "Example Code" with "no" on 2026-11-21)."#
      ]
    ),
    (
      "two removed events", "DELETE FROM payload WHERE seq IN (2, 3); DELETE FROM event WHERE seq IN (2, 3)",
      [
        #"First wrong event: Events 2 to 3 were removed: before the gap stands event 1 (jdoe added the vendor "#
          + #""Example Code" on 2026-11-21), after it event 4 (jdoe answered Q05 of a vendor with "no" on 2026-11-21)."#
      ]
    ),
    (
      "swapped events",
      """
      UPDATE payload SET seq = 9 WHERE seq = 3; UPDATE event SET seq = 9 WHERE seq = 3;
      UPDATE payload SET seq = 3 WHERE seq = 4; UPDATE event SET seq = 3 WHERE seq = 4;
      UPDATE payload SET seq = 4 WHERE seq = 9; UPDATE event SET seq = 4 WHERE seq = 9;
      """,
      [
        #"First wrong event: Events 3 and 4 were exchanged: number 3 now says that jdoe answered Q05 of "Example Code" "#
          + #"with "no" on 2026-11-21, and number 4, which belongs there, that jdoe answered Q04 of "Example Code" with "#
          + #""yes" on 2026-11-21."#,
        VerificationTests.follows,
      ]
    ),
    (
      "a payload gone without a word", "DELETE FROM payload WHERE seq = 3",
      ["First wrong event: Event 3 has lost its contents, and no erasure is recorded."]
    ),
    (
      "an edited questionnaire", "UPDATE questionnaire SET source = x'00'",
      ["The source of questionnaire \(Story.hash.short)… was altered."]
    ),
    (
      "a removed questionnaire", "DELETE FROM questionnaire",
      ["The source of questionnaire \(Story.hash.short)…, which event 2 names, is missing."]
    ),
    (
      "a changed line of the portfolio",
      "UPDATE vendor_current SET json = CAST(replace(json, 'Example Code', 'Example C0de') AS BLOB)",
      [#"The portfolio's line of "example-code" does not follow from the record."#]
    ),
    (
      "a removed line of the portfolio", "DELETE FROM vendor_current",
      [#"The portfolio's line of "example-code" does not follow from the record."#]
    ),
    (
      "a line of the portfolio for nobody",
      """
      INSERT INTO vendor_current
      SELECT sort_name, 'ghost', is_archived, CAST(replace(json, 'example-code', 'ghost') AS BLOB), seq
      FROM vendor_current
      """,
      [#"The portfolio's line of "ghost" does not follow from the record."#]
    ),
    (
      "an event hidden from its assessment", "DELETE FROM assessment_event WHERE seq = 3",
      ["The list assessment_event does not follow from the record."]
    ),
    (
      "an event listed for another vendor", "UPDATE vendor_event SET vendor = 'other' WHERE seq = 1",
      ["The list vendor_event does not follow from the record."]
    ),
  ])
  func everyTamperingIsFound(_ what: String, _ sql: String, _ problems: [String]) throws {
    let ledger = try recorded()
    try scratch.tamperBehindGuards(sql)
    #expect(try ledger.findings() == problems, "\(what)")
  }

  @Test func aCutTailIsFoundByAHeadKnownFromOutside() throws {
    let ledger = try recorded()
    let head = try ledger.head()
    try scratch.tamperBehindGuards(
      """
      DELETE FROM payload WHERE seq = 4; DELETE FROM event WHERE seq = 4;
      DELETE FROM assessment_event WHERE seq = 4; UPDATE cache_state SET seq = 3
      """)
    #expect(try ledger.problems() == [])
    #expect(try ledger.problems(expecting: head.hash) == [.headNotFound(head.hash, events: nil)])
  }

  @Test func aRecordThatGrewStillContainsItsOldHeads() throws {
    let ledger = try recorded()
    let old = try ledger.head()
    try ledger.record([Story.draft(.vendorAdded("other", name: "Other"))], seen: 4)
    #expect(try ledger.problems(expecting: old.hash) == [])
    #expect(try ledger.problems(expecting: ledger.head().hash) == [])
    #expect(try ledger.problems(expecting: LedgerHead.empty.hash) == [])
  }

  @Test(arguments: [
    ("DROP TRIGGER event_stays", "event_stays, which guards or holds the record, is missing."),
    ("DROP TABLE checkpoint", "checkpoint, which guards or holds the record, is missing."),
    (
      "DROP TRIGGER event_stays; CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT 1; END",
      "event_stays, which guards or holds the record, is not as duly makes it."
    ),
    (
      "CREATE TRIGGER spy AFTER INSERT ON event BEGIN DELETE FROM payload; END",
      "The trigger spy is not one of duly's."
    ),
  ])
  func guardsAreChecked(_ sql: String, _ problem: String) throws {
    let ledger = try recorded()
    try scratch.tamper(sql)
    #expect(try ledger.findings().contains(problem))
  }

  @Test func aTableOfSomebodyElseIsNoProblem() throws {
    let ledger = try recorded()
    try scratch.tamper("CREATE TABLE mine(x TEXT)")
    #expect(try ledger.problems() == [])
  }

  @Test func cachesAreDroppedWithoutLoss() throws {
    let ledger = try recorded()
    try scratch.tamper("DROP TABLE vendor_current")
    let report = try ledger.verify(summarise: Story.summaries)
    #expect(report.isSound)
    #expect(!report.hasCaches)
  }

  @Test func brokenPagesAreAProblemFoundAndNotAnEnd() throws {
    let ledger = try recorded()
    let bytes = try #require(scratch.bytes)
    let page = try ledger.read { database in
      try Int.fetchOne(database, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'payload'") ?? 0
    }
    var broken = bytes
    let start = (page - 1) * 4096
    broken.replaceSubrange(start..<(start + 100), with: Data(repeating: 0xFF, count: 100))
    let other = Scratch()
    other.bytes = broken
    let problems = try other.ledger().problems()
    guard case .unreadable = problems.first else { Issue.record("\(problems)"); return }
  }

  @Test func theListOfProblemsEnds() throws {
    let ledger = try scratch.ledger()
    let drafts = (0..<300).map { Story.draft(.vendorAdded(VendorID("v\($0)"), name: "V")) }
    try ledger.record(drafts, seen: 0)
    try scratch.tamperBehindGuards("UPDATE payload SET salt = zeroblob(16)")
    #expect(try ledger.problems().count == VerificationReport.limit)
    let findings = try ledger.findings()
    #expect(findings.count == 21)
    #expect(findings.last == "80 more events are wrong in such ways.")
  }
}
