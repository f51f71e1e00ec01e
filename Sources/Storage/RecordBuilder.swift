import Crypto
package import Diligence
import Foundation
import GRDB

/// Adds to a new database what was written out of another, and believes no hash that it has not worked out again.
package final class RecordBuilder {
  /// Up to where the record is put together.
  package private(set) var head = LedgerHead.empty
  /// How many files the record knows of that were not there to be added.
  private(set) var leftOut = 0
  private let database: Database
  private let files: DocumentFolder
  private let addEvent: Statement
  private let addPayload: Statement

  init(database: Database, files: DocumentFolder) throws {
    self.database = database
    self.files = files
    addEvent = try database.makeStatement(sql: "INSERT INTO event(seq, body, hash) VALUES (?, ?, ?)")
    addPayload = try database.makeStatement(sql: "INSERT INTO payload(seq, salt, json) VALUES (?, ?, ?)")
  }

  /// Something that does not fit to what is there already.
  package enum Mismatch: Error, Equatable {
    /// Another event was next.
    case gap(next: Int)
    /// The contents are not those that the body binds.
    case contents
    /// The hash does not follow from the event before.
    case link
    /// The bytes are not those that the hash names.
    case bytes
  }

  /// Takes the next event; throws ``Mismatch``.
  package func add(_ event: RecordedEvent) throws {
    guard event.sequence == head.events + 1 else { throw Mismatch.gap(next: head.events + 1) }
    let body = Data(event.body.bytes)
    if let contents = event.contents, !(Chain.body(salt: contents.salt, payload: contents.payload) == body) {
      throw Mismatch.contents
    }
    let link = Chain.link(sequence: event.sequence, previous: head.hash.bytes, body: body)
    guard ContentHash(bytes: link) == event.hash else { throw Mismatch.link }
    try addEvent.execute(arguments: [event.sequence, body, Data(event.hash.bytes)])
    if let contents = event.contents {
      try addPayload.execute(arguments: [event.sequence, Data(contents.salt), Data(contents.payload)])
    }
    head = LedgerHead(events: event.sequence, hash: event.hash)
  }

  /// Keeps the source of a questionnaire; throws ``Mismatch/bytes`` where it is not the one that `hash` names.
  package func keep(questionnaire source: [UInt8], as hash: ContentHash) throws {
    guard ContentHash(of: source) == hash else { throw Mismatch.bytes }
    try database.pin(source)
  }

  /// Keeps a vendor's file that `source` hands over piece by piece; throws ``Mismatch/bytes`` where it is another.
  package func keep(
    _ hash: ContentHash, size: Int, _ source: (_ take: (UnsafeRawBufferPointer) -> Void) throws -> Void
  ) throws {
    let document = StoredDocument(hash: hash, size: size)
    guard try files.store(source) == document else { throw Mismatch.bytes }
    try database.keep(document)
  }

  /// Notes a file that the record knows and that was left out.
  package func note(missing hash: ContentHash, size: Int) throws {
    try database.keep(StoredDocument(hash: hash, size: size))
    leftOut += 1
  }

  /// Keeps a head that was signed.
  package func keep(_ signed: SignedHead) throws {
    guard let signature = signed.signature else { return }
    try database.execute(
      sql: "INSERT INTO checkpoint(seq, hash, key_id, signature) VALUES (?, ?, ?, ?)",
      arguments: [
        signed.head.events, Data(signed.head.hash.bytes), Data(signature.key), Data(signature.bytes),
      ])
  }
}
