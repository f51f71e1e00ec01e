import Diligence
import DiligenceSupport
import Foundation
import GRDB
import Testing
import TrialSupport

@testable import Storage

/// A bit or a byte of the file changes, by a bad disk or by a hand: either that is found, or nothing reads otherwise.
@Suite struct FlippedBitTests {
  private let scratch = Scratch()

  /// What anybody can read of the record.
  private struct Reading: Equatable {
    let events: [Event]
    let questionnaires: [[UInt8]?]
    let lines: [VendorSummary]
    let checkpoints: [Checkpoint]

    init(_ ledger: Ledger) throws {
      events = try ledger.events()
      questionnaires = try ledger.questionnaires().map { try ledger.questionnaireSource($0) }
      lines = try ledger.summaries()
      checkpoints = try ledger.read { try $0.checkpoints() }
    }
  }

  private func original() throws -> (bytes: [UInt8], reading: Reading) {
    let ledger = try scratch.ledger()
    let answers = (0..<60).map {
      Story.answer(ItemID("C\($0)"), "yes", note: String(repeating: "note \($0) ", count: $0))
    }
    try ledger.record(([Story.added, Story.opened] + answers).map { Story.draft($0) }, seen: 0)
    _ = try ledger.signature(of: try ledger.head(), by: SigningKey())
    return (Array(try #require(scratch.bytes)), try Reading(ledger))
  }

  private enum Outcome { case found, withoutEffect, missed }

  private func outcome(of bytes: [UInt8], _ reading: Reading) -> Outcome {
    let other = Scratch()
    other.bytes = Data(bytes)
    do {
      let ledger = try Ledger(at: other.path, readOnly: true)
      let report = try ledger.verify(summarise: Story.summaries)
      if !report.isSound { return .found }
      return try Reading(ledger) == reading ? .withoutEffect : .missed
    } catch {
      return .found
    }
  }

  @Test(arguments: ["bit", "byte"]) func everyFlipIsFoundOrChangesNothing(_ what: String) throws {
    var generator = SeededGenerator(seed: what == "bit" ? 6 : 7)
    let (bytes, reading) = try original()
    #expect(outcome(of: bytes, reading) == .withoutEffect)
    // Each takes a look at the whole file, some 15 ms.
    let count = max(1, Effort.count("DULY_FUZZ", usually: 8000) / 80)
    var tally = Tally(
      "tampering with the record, a random \(what) of the file", tried: count, bytes: count * bytes.count)
    var found = 0
    for _ in 0..<count {
      var flipped = bytes
      let place = Int(generator.next() % UInt64(bytes.count))
      let change = what == "bit" ? UInt8(1) << (generator.next() % 8) : UInt8(1 + generator.next() % 255)
      flipped[place] ^= change
      switch outcome(of: flipped, reading) {
      case .found: found += 1
      case .withoutEffect: break
      case .missed:
        tally.undetected += 1
        Issue.record("byte \(place) ^ \(change) was not found")
      }
    }
    try tally.note()
    #expect(found > count / 5, "a good part of the file holds the record: \(found) of \(count)")
  }
}
