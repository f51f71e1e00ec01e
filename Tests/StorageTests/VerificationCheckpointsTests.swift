import Diligence
import Foundation
import Testing

@testable import Storage

@Suite struct VerificationCheckpointsTests {
  private let scratch = Scratch()
  private let key = SigningKey()

  /// A record that was signed after its second and its fourth event.
  private func signed() throws -> Ledger {
    let ledger = try scratch.ledger()
    try ledger.record(Array(Story.beginning.prefix(2)), seen: 0)
    _ = try ledger.signature(of: try ledger.head(), by: key)
    try ledger.record(Array(Story.beginning.dropFirst(2)), seen: 2)
    _ = try ledger.signature(of: try ledger.head(), by: SigningKey())
    return ledger
  }

  @Test func signedHeadsThatFitAreCounted() throws {
    let report = try signed().verify(summarise: Story.summaries)
    #expect(report.isSound)
    #expect(report.findings == [])
    #expect(report.signers.count == 2 && report.signers.first == key.publicKey)
  }

  /// Drops the events behind the second and writes others in their place, chained as they should be.
  @Test func whoRewritesTheEndContradictsTheHeadsThatWereSigned() throws {
    _ = try signed()
    try scratch.tamperBehindGuards(
      """
      DELETE FROM payload WHERE seq > 2; DELETE FROM event WHERE seq > 2;
      DELETE FROM assessment_event WHERE seq > 2; UPDATE cache_state SET seq = 2
      """)
    let ledger = try scratch.ledger()
    try ledger.record(
      [Story.answer("Q04", "no"), Story.answer("Q05", "no")].map { Story.draft($0) }, seen: 2)
    let findings = try ledger.verify(summarise: Story.summaries).findings
    #expect(findings.map(\.kind) == ["history_rewritten"])
    #expect(findings.first?.event == 3)
    #expect(
      findings.first?.sentence.hasPrefix(
        "First wrong event: One of the events 3 to 4 was altered or exchanged, and the hashes after it were worked out anew"
      )
        == true)
  }

  @Test func aCutEndIsNamedWithWhatRemains() throws {
    let ledger = try signed()
    try scratch.tamperBehindGuards(
      "DELETE FROM payload WHERE seq = 4; DELETE FROM event WHERE seq = 4; DROP TABLE cache_state")
    let findings = try ledger.verify(summarise: Story.summaries).findings
    #expect(findings.map(\.kind) == ["end_cut_off"])
    #expect(findings.first?.event == 4)
    #expect(
      findings.first?.sentence
        == #"First wrong event: Event 4 is missing, and all after it: a head was signed here when there were 4 events, "#
        + #"and now there are 3. The last that remains is event 3 (jdoe answered Q04 of "Example Code" with "yes" on "#
        + "2026-11-21).")
  }

  @Test(arguments: ["hash = zeroblob(32)", "hash = x'00'", "key_id = x''", "signature = x''", "seq = 3"])
  func analteredOneIsFound(_ change: String) throws {
    let ledger = try signed()
    try scratch.tamperBehindGuards("UPDATE checkpoint SET \(change) WHERE seq = 4")
    #expect(try ledger.verify(summarise: Story.summaries).findings.map(\.kind) == ["checkpoint_altered"])
  }

  /// Where an event is found to be wrong, a signed head that no longer fits is no second finding.
  @Test func whatFollowsFromAWrongEventIsOneLine() throws {
    let ledger = try signed()
    try scratch.tamperBehindGuards("UPDATE event SET hash = zeroblob(32) WHERE seq = 2")
    #expect(
      try ledger.verify(summarise: Story.summaries).findings.map(\.kind) == ["hash_altered", "consequences"])
  }
}
