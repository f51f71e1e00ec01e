import Crypto
import Diligence
import Foundation
import GRDB

extension Verification {
  mutating func checkEvents(expecting expected: ExpectedHead?) throws {
    var isExpectedFound = expected == nil || expected?.hash == LedgerHead.empty.hash
    let expectedBytes = Data(expected?.hash.bytes ?? [])
    var previous = Data(LedgerHead.empty.hash.bytes)
    var sequence = 0
    let erasures = ErasedContents(try database.erasureEvents())
    let rows = try database.storedEvents()
    while let row = try rows.next() {
      checkPlace(of: row[0], after: sequence)
      sequence = row[0]
      let (body, hash): (Data, Data) = (row[1] ?? Data(), row[2] ?? Data())
      if !(Chain.link(sequence: sequence, previous: previous, body: body) == hash) {
        found(.linkBroken(event: sequence))
      }
      try checkPayload(row, sequence, body, erasures)
      if hash == expectedBytes, expected?.events ?? sequence == sequence { isExpectedFound = true }
      previous = hash
    }
    head = LedgerHead(events: sequence, hash: ContentHash(bytes: previous))
    if let expected, !isExpectedFound {
      found(.headNotFound(expected.hash, events: expected.events))
    }
  }

  private mutating func checkPlace(of sequence: Int, after previous: Int) {
    if sequence != previous + 1 { found(.eventsMissing(expected: previous + 1, found: sequence)) }
  }

  private mutating func checkPayload(
    _ row: Row, _ sequence: Int, _ body: Data, _ erasures: ErasedContents
  ) throws {
    let (salt, json): (Data?, Data?) = (row[3], row[4])
    if let salt, let json, !(Chain.body(salt: salt, payload: json) == body) {
      found(.payloadAltered(event: sequence))
    }
    if json == nil, erasures.numbers.contains(sequence) { return try checkErased(sequence, erasures) }
    if erasures.numbers.contains(sequence) { found(.erasedContentsPresent(event: sequence)) }
    do throws(UnreadableEvent) {
      events.append(try Payload.event(sequence, json))
    } catch {
      found(error.problem)
    }
  }
}

extension Verification {
  /// What stands in for an erased event is in its place, as it is for everybody who reads the record.
  private mutating func checkErased(_ sequence: Int, _ erasures: ErasedContents) throws {
    do {
      if let event = try database.standIn(for: sequence, erasures) {
        events.append(event)
      } else {
        erased += 1
      }
    } catch let error as UnreadableEvent {
      found(error.problem)
    }
  }
}

extension UnreadableEvent {
  fileprivate var problem: VerificationReport.Problem {
    switch reason {
    case .payloadMissing: .payloadMissing(event: sequence)
    case .altered: .payloadAltered(event: sequence)
    case .malformed: .payloadMalformed(event: sequence)
    case .unknownKind(let kind): .unknownKind(event: sequence, kind: kind)
    }
  }
}
