import Diligence
import Foundation
import Testing

@testable import Storage

/// What was done to a record is told by what was done, not by all that no longer fits.
@Suite struct DiagnosisTests {
  private let scratch = Scratch()

  /// A vendor, its assessment and twenty answers.
  private func recorded() throws -> Ledger {
    let ledger = try scratch.ledger()
    let answers = (1...20).map { Story.answer(ItemID("C\($0)"), $0 % 2 == 0 ? "no" : "yes") }
    try ledger.record(([Story.added, Story.opened] + answers).map { Story.draft($0) }, seen: 0)
    return ledger
  }

  private func move(_ from: Int, to place: Int) -> String {
    "UPDATE payload SET seq = \(place) WHERE seq = \(from); UPDATE event SET seq = \(place) WHERE seq = \(from);"
  }

  private func kinds(_ ledger: Ledger) throws -> [String] {
    try ledger.verify(summarise: Story.summaries).findings.map(\.kind)
  }

  @Test(arguments: [(5, 6), (5, 7), (5, 22), (21, 22), (1, 22)])
  func swappedEventsAreOneFinding(_ one: Int, _ other: Int) throws {
    let ledger = try recorded()
    try scratch.tamperBehindGuards(move(one, to: 99) + move(other, to: one) + move(99, to: other))
    let findings = try ledger.verify(summarise: Story.summaries).findings
    #expect(findings.map(\.kind) == ["events_swapped", "consequences"])
    #expect(findings.first?.event == one)
    #expect(findings.first?.sentence.contains("Events \(one) and \(other) were exchanged") == true)
  }

  @Test(arguments: [1, 2, 5]) func renumberedEventsAfterARemovalAreOneFinding(_ count: Int) throws {
    let ledger = try recorded()
    try scratch.tamperBehindGuards(
      (10..<(10 + count)).map {
        "DELETE FROM payload WHERE seq = \($0); DELETE FROM event WHERE seq = \($0);"
      }
      .joined() + ((10 + count)...22).map { move($0, to: $0 - count) }.joined())
    #expect(try kinds(ledger) == ["event_removed", "consequences"])
    let first = try ledger.verify(summarise: Story.summaries).findings[0].sentence
    #expect(
      first.contains(count == 1 ? "An event was removed before number 10" : "\(count) events were removed"))
  }

  @Test func anEventPutInBetweenIsTold() throws {
    let ledger = try recorded()
    try scratch.tamperBehindGuards(
      (10...22).reversed().map { move($0, to: $0 + 1) }.joined()
        + """
        INSERT INTO event SELECT 10, body, hash FROM event WHERE seq = 5;
        INSERT INTO payload SELECT 10, salt, json FROM payload WHERE seq = 5;
        """)
    #expect(try kinds(ledger) == ["event_added", "consequences"])
  }

  @Test func exchangedContentsAreOneFinding() throws {
    let ledger = try recorded()
    try scratch.tamperBehindGuards(
      "UPDATE payload SET seq = 99 WHERE seq = 5; UPDATE payload SET seq = 5 WHERE seq = 9;"
        + "UPDATE payload SET seq = 9 WHERE seq = 99")
    #expect(try kinds(ledger) == ["contents_swapped", "consequences"])
  }

  @Test func severalWrongEventsAreToldInOrderAndTheFirstIsMarked() throws {
    let ledger = try recorded()
    try scratch.tamperBehindGuards(
      "UPDATE payload SET salt = zeroblob(16) WHERE seq IN (12, 7); UPDATE questionnaire SET source = x'00'")
    let findings = try ledger.verify(summarise: Story.summaries).findings
    #expect(findings.map(\.event) == [7, 12, nil])
    #expect(findings.map { $0.sentence.hasPrefix("First wrong event: ") } == [true, false, false])
  }

  /// What somebody wrote into a vendor's name cannot write over the terminal.
  @Test func whatEventsSayIsShownAsText() throws {
    let ledger = try scratch.ledger()
    try ledger.record(
      [Story.draft(.vendorAdded("x", name: "\u{1B}[2J\u{202E}Example\n"), by: "a\u{7}b")], seen: 0)
    try scratch.tamperBehindGuards("UPDATE payload SET salt = zeroblob(16)")
    let sentence = try ledger.verify(summarise: Story.summaries).findings[0].sentence
    #expect(
      sentence.hasSuffix(#"it now says that a?b added the vendor "?[2J?Example?" on 2026-11-21."#),
      "\(sentence)")
  }
}
