import Diligence
import Foundation
import Testing

@testable import Storage

/// Every hash here was worked out by another program. They are frozen: documents carry such hashes for good.
struct ChainTests {
  private let salt = Data(0...15)
  private let scratch = Scratch()

  @Test func aRecordOfThreeEvents() {
    let rows = [
      (
        #"{"kind":"vendor.added/1"}"#, "7de500fe02b2d2c2c5819ad1ea0285c66b3df2760de856eff60554f0802fb9b9"
      ),
      (
        #"{"kind":"vendor.renamed/1"}"#,
        "bba29d35ce7f2a1f618a0e6566ffe9c7ccb76c9502202e6e77336d9b22cc89a1"
      ),
      ("", "c85bf01a1d1e49c817e914263c47e31dcc680fdc7d29f2cbd9cfbbde35340bd6"),
    ]
    var previous = LedgerHead.empty.hash
    for (index, (payload, expected)) in rows.enumerated() {
      let body = Chain.body(salt: salt, payload: Data(payload.utf8))
      previous = ContentHash(
        bytes: Chain.link(sequence: index + 1, previous: previous.bytes, body: body))
      #expect(previous.hex == expected)
    }
  }

  @Test func theSequenceIsWrittenWithItsMostSignificantByteFirst() {
    let hash = Chain.link(
      sequence: 0x0102_0304_0506_0708, previous: [UInt8](repeating: 255, count: 32),
      body: Chain.body(salt: salt, payload: Data("{}".utf8)))
    #expect(
      ContentHash(bytes: hash).hex == "1ee562f099e2b5ccc6cf32dc839d7124422b3ec76318bf857836f5139920a84f")
  }

  @Test func aWholeRecordInAFile() throws {
    let ledger = try scratch.ledger()
    try ledger.record(Story.beginning, seen: 0)
    #expect(
      try ledger.head().hash.hex == "2e17c12b1821b41301066d6c881513696a6751cf4688989b6315da9e2426b3fc")
  }

  @Test func saltsDiffer() {
    #expect(Set((0..<100).map { _ in Salt.random() }).count == 100)
    #expect(Salt.random().count == 16)
  }
}
