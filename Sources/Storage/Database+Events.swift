import Crypto
import Diligence
import Foundation
import GRDB

extension Database {
  func head() throws -> LedgerHead {
    // A live row, because reading a copied one traps on a value of another type, which a damaged file may
    // hold.
    let rows = try Row.fetchCursor(
      cachedStatement(sql: "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1"))
    guard let last = try rows.next() else { return .empty }
    let (sequence, hash): (Int, Data?) = (last[0], last[1])
    guard let hash, hash.count == 32 else {
      throw UnreadableEvent(sequence: sequence, reason: .malformed)
    }
    return LedgerHead(events: sequence, hash: ContentHash(bytes: hash))
  }

  /// The hash of one event; nil where there is no such event, or no such hash.
  func link(at sequence: Int) throws -> ContentHash? {
    let hash = try Data.fetchOne(
      cachedStatement(sql: "SELECT hash FROM event WHERE seq = ?"), arguments: [sequence])
    return hash.flatMap { $0.count == 32 ? ContentHash(bytes: $0) : nil }
  }

  /// Every event as it is stored, in order: number, body, hash, and salt and payload where they are there.
  func storedEvents() throws -> RowCursor {
    try Row.fetchCursor(
      self,
      sql: """
        SELECT event.seq, event.body, event.hash, payload.salt, payload.json
        FROM event LEFT JOIN payload ON payload.seq = event.seq ORDER BY event.seq
        """)
  }

  /// The number of the newest event, 0 where there is none.
  func lastSequence() throws -> Int {
    try Int.fetchOne(cachedStatement(sql: "SELECT max(seq) FROM event")) ?? 0
  }

  /// Calls `body` with each event after `sequence`, at most `limit` of them (-1: all), without holding them
  /// all. An event whose contents were erased is passed over, or comes with what stands in for it.
  func eachEvent(after sequence: Int, limit: Int = -1, _ body: (Event) throws -> Void) throws {
    try eachEvent(selectedBy: "> ? ORDER BY event.seq LIMIT ?", [sequence, limit], body)
  }

  func events(after sequence: Int, limit: Int = -1) throws -> [Event] {
    var events: [Event] = []
    try eachEvent(after: sequence, limit: limit) { events.append($0) }
    return events
  }

  /// The events that name `vendor`: what happened to the vendor itself, and the openings of its assessments.
  func events(naming vendor: VendorID) throws -> [Event] {
    try events(listedBy: "SELECT seq FROM vendor_event WHERE vendor = ?", vendor.text) {
      $0.vendor == vendor
    }
  }

  /// The events of one assessment, its opening first.
  func events(of assessment: AssessmentID) throws -> [Event] {
    try events(listedBy: "SELECT seq FROM assessment_event WHERE assessment = ?", assessment.text) {
      $0.assessment == assessment
    }
  }

  /// Asks the cache for the events' numbers; where the cache lags behind, reads everything and keeps what
  /// `concerns`.
  private func events(listedBy list: String, _ id: String, concerns: (Change) -> Bool) throws -> [Event] {
    guard try cachesAreCurrent(at: lastSequence()) else {
      return try events(after: 0).filter { concerns($0.change) }
    }
    var events: [Event] = []
    try eachEvent(selectedBy: "IN (\(list)) ORDER BY event.seq", [id]) { events.append($0) }
    return events
  }

  private func eachEvent(
    selectedBy condition: String, _ arguments: StatementArguments, _ body: (Event) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      cachedStatement(
        sql: """
          SELECT event.seq, event.body, payload.salt, payload.json
          FROM event LEFT JOIN payload ON payload.seq = event.seq WHERE event.seq \(condition)
          """), arguments: arguments)
    var erased: ErasedContents?
    while let row = try rows.next() {
      try mustMatch(row)
      let event = try row.withUnsafeData(atIndex: 3) { json in
        try json.map { try Payload.event(row[0], $0) }
      }
      if let event {
        try body(event)
      } else {
        let known = try erased ?? ErasedContents(erasureEvents(after: row[0]))
        erased = known
        try standIn(for: row[0], known).map(body)
      }
    }
  }

  /// Holds the payload in the row against its hash, so that nothing is folded that was damaged or altered.
  private func mustMatch(_ row: Row) throws {
    let matches = try row.withUnsafeData(atIndex: 1) { body in
      try row.withUnsafeData(atIndex: 2) { salt in
        try row.withUnsafeData(atIndex: 3) { json in
          guard let json else { return true }
          guard let body, let salt else { return false }
          return Chain.body(salt: salt, payload: json) == body
        }
      }
    }
    if !matches { throw UnreadableEvent(sequence: row[0], reason: .altered) }
  }

  /// Writes `drafts` behind `head`, each with its own salt.
  func insert(_ drafts: [Draft], after head: LedgerHead, salt: () -> [UInt8]) throws -> [Event] {
    let insertEvent = try cachedStatement(sql: "INSERT INTO event(seq, body, hash) VALUES (?, ?, ?)")
    let insertPayload = try cachedStatement(sql: "INSERT INTO payload(seq, salt, json) VALUES (?, ?, ?)")
    var previous = Data(head.hash.bytes)
    var events: [Event] = []
    for draft in try drafts.map(sayingWhetherItsFileIsKept) {
      let sequence = head.events + events.count + 1
      let (salt, json) = (Data(salt()), try Payload.bytes(of: draft))
      let body = Chain.body(salt: salt, payload: json)
      previous = Data(Chain.link(sequence: sequence, previous: previous, body: body))
      try insertEvent.execute(arguments: [sequence, Data(body), previous])
      try insertPayload.execute(arguments: [sequence, salt, json])
      events.append(Event(sequence: sequence, draft: draft))
    }
    return events
  }
}
