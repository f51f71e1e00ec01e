import Diligence
import Foundation
import GRDB

/// An event as it is stored, unread: what the chain is made of.
struct ChainRow {
  let sequence: Int
  let body: Data
  let hash: Data
  /// The hash of the contents that are there; nil where they are gone.
  let contents: Data?

  /// Whether it fits behind an event with the hash `previous`, as number `sequence`.
  func fits(behind previous: Data, as sequence: Int) -> Bool {
    Data(Chain.link(sequence: sequence, previous: previous, body: body)) == hash
  }
}

extension Database {
  /// The event at this number as it is stored; number 0 is the beginning, which has 32 zero bytes for a hash.
  func chainRow(at sequence: Int) throws -> ChainRow? {
    if sequence == 0 {
      let zeros = Data(LedgerHead.empty.hash.bytes)
      return ChainRow(sequence: 0, body: zeros, hash: zeros, contents: zeros)
    }
    return try chainRows("WHERE event.seq = ?", [sequence]) { _ in true }
  }

  /// The first event, of those after `sequence`, that would fit behind `previous` as number `place`.
  func chainRow(after sequence: Int, fittingBehind previous: Data, as place: Int) throws -> ChainRow? {
    try chainRows("WHERE event.seq > ? ORDER BY event.seq", [sequence]) {
      $0.fits(behind: previous, as: place)
    }
  }

  private func chainRows(
    _ which: String, _ arguments: StatementArguments, where isWanted: (ChainRow) -> Bool
  ) throws -> ChainRow? {
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT event.seq, event.body, event.hash, payload.salt, payload.json
        FROM event LEFT JOIN payload ON payload.seq = event.seq \(which)
        """, arguments: arguments)
    while let row = try rows.next() {
      let (body, hash): (Data?, Data?) = (row[1], row[2])
      let (salt, json): (Data?, Data?) = (row[3], row[4])
      let contents = salt.flatMap { salt in json.map { Data(Chain.body(salt: salt, payload: $0)) } }
      let found = ChainRow(sequence: row[0], body: body ?? Data(), hash: hash ?? Data(), contents: contents)
      if isWanted(found) { return found }
    }
    return nil
  }
}
