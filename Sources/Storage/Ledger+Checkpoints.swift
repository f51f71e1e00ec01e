package import Diligence
import Foundation
import GRDB

/// A head that was signed when something was exported; kept, so that the record itself remembers what it vouched for.
struct Checkpoint: Equatable {
  let head: LedgerHead
  let signature: Signature
}

extension Ledger {
  /// The signature of `head` by `key`: the kept one, else a new one, which is kept where the file can be written.
  ///
  /// Some systems sign the same head anew each time; the kept signature gives the same bytes again. No event is
  /// recorded.
  package func signature(of head: LedgerHead, by key: SigningKey) throws -> Signature {
    // Without the table, which verifying misses, an export is signed all the same.
    let kept = (try? read { try $0.checkpoint(at: head.events) }) ?? nil
    if let kept, kept.head == head, kept.signature.key == key.publicKey { return kept.signature }
    let signature = try key.signature(of: SignedMessage.head(head))
    if kept == nil, head.events > 0 { try? keep(Checkpoint(head: head, signature: signature)) }
    return signature
  }

  /// The head that the record had after event number `events`, as it is stored; nil where it has not so many.
  package func head(after events: Int) throws -> LedgerHead? {
    try read { database in
      try database.chainRow(at: events).map { LedgerHead(events: events, hash: ContentHash(bytes: $0.hash)) }
    }
  }

  /// Whether a head of this record was ever signed by `key`.
  package func knows(key: [UInt8]) throws -> Bool {
    try read { try $0.checkpoints().contains { $0.signature.key == key } }
  }

  /// Nothing is written where the head is not the record's, or where another process was quicker.
  private func keep(_ checkpoint: Checkpoint) throws {
    try write { database in
      try database.cachedStatement(
        sql: """
          INSERT INTO checkpoint(seq, hash, key_id, signature) SELECT seq, hash, ?, ? FROM event
          WHERE seq = ? AND hash = ? AND NOT EXISTS (SELECT 1 FROM checkpoint WHERE seq = event.seq)
          """
      ).execute(arguments: [
        Data(checkpoint.signature.key), Data(checkpoint.signature.bytes), checkpoint.head.events,
        Data(checkpoint.head.hash.bytes),
      ])
    }
  }
}

extension Database {
  /// Every head that was signed here, oldest first, as it is stored.
  func checkpoints() throws -> [Checkpoint] {
    try checkpoints("ORDER BY seq")
  }

  func checkpoint(at sequence: Int) throws -> Checkpoint? {
    try checkpoints("WHERE seq = ?", [sequence]).first
  }

  private func checkpoints(_ which: String, _ arguments: StatementArguments = []) throws -> [Checkpoint] {
    // Live rows, because reading copied ones traps on a value of another type, which a damaged file may hold.
    let rows = try Row.fetchCursor(
      cachedStatement(sql: "SELECT seq, hash, key_id, signature FROM checkpoint \(which)"),
      arguments: arguments)
    var checkpoints: [Checkpoint] = []
    while let row = try rows.next() {
      let (hash, key, signature): (Data?, Data?, Data?) = (row[1], row[2], row[3])
      checkpoints.append(
        Checkpoint(
          head: LedgerHead(events: row[0], hash: ContentHash(bytes: hash ?? Data())),
          signature: Signature(key: Array(key ?? Data()), bytes: Array(signature ?? Data()))))
    }
    return checkpoints
  }
}
