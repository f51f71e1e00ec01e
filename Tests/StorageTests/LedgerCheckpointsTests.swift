import Diligence
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct LedgerCheckpointsTests {
  private let scratch = Scratch()
  private let key = SigningKey()

  private func recorded() throws -> Ledger {
    let ledger = try scratch.ledger()
    try ledger.record(Story.beginning, seen: 0)
    return ledger
  }

  @Test func aSignedHeadIsKeptAndUsedAgain() throws {
    let ledger = try recorded()
    let head = try ledger.head()
    let signature = try ledger.signature(of: head, by: key)
    #expect(signature.vouches(for: SignedMessage.head(head)))
    #expect(try ledger.read { try $0.checkpoints() } == [Checkpoint(head: head, signature: signature)])
    // A kept signature comes back even where signing anew would give another, as on some systems.
    let other = Signature(key: key.publicKey, bytes: [UInt8](repeating: 7, count: 64))
    try scratch.tamperBehindGuards(
      "UPDATE checkpoint SET signature = x'\(Hexadecimal.text(of: other.bytes))'")
    #expect(try ledger.signature(of: head, by: key) == other)
    #expect(try ledger.head() == head, "no event")
    #expect(try ledger.knows(key: key.publicKey))
    #expect(try !ledger.knows(key: SigningKey().publicKey))
  }

  @Test func anotherPersonSignsAnewAndTheFirstStays() throws {
    let ledger = try recorded()
    let head = try ledger.head()
    _ = try ledger.signature(of: head, by: key)
    let other = SigningKey()
    #expect(try ledger.signature(of: head, by: other).vouches(for: SignedMessage.head(head)))
    #expect(try ledger.read { try $0.checkpoints() }.map(\.signature.key) == [key.publicKey])
  }

  @Test func onlyHeadsOfTheRecordAreKept() throws {
    let ledger = try recorded()
    let foreign = LedgerHead(events: 4, hash: Story.hash)
    #expect(try ledger.signature(of: foreign, by: key).vouches(for: SignedMessage.head(foreign)))
    #expect(try ledger.signature(of: .empty, by: key).vouches(for: SignedMessage.head(.empty)))
    #expect(try ledger.read { try $0.checkpoints() } == [])
  }

  @Test func aRecordWithoutTheTableIsSignedAllTheSame() throws {
    let ledger = try recorded()
    let head = try ledger.head()
    try scratch.tamper("DROP TABLE checkpoint")
    #expect(try ledger.signature(of: head, by: key).vouches(for: SignedMessage.head(head)))
  }

  @Test func aRecordThatMayOnlyBeReadIsSignedWithoutKeeping() throws {
    let head = try recorded().head()
    let ledger = try Ledger(at: scratch.path, readOnly: true)
    #expect(try ledger.signature(of: head, by: key).vouches(for: SignedMessage.head(head)))
    #expect(try ledger.read { try $0.checkpoints() } == [])
  }
}
