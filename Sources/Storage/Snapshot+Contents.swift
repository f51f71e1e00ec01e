package import Diligence
import Foundation
import GRDB

extension Ledger {
  /// The record as it stands now, verified, to be read at leisure; its draft lies beside `destination`.
  package func snapshot(beside destination: String) throws -> Snapshot {
    try translatingErrors(about: destination) { try Snapshot(of: self, beside: destination) }
  }
}

extension Snapshot {
  /// Every event in order, byte by byte.
  package func eachEvent(_ body: (RecordedEvent) throws -> Void) throws {
    try read { database in
      let rows = try database.storedEvents()
      while let row = try rows.next() {
        let (body32, hash, salt, payload): (Data, Data, Data?, Data?) = (row[1], row[2], row[3], row[4])
        let contents = salt.flatMap { salt in
          payload.map { RecordedEvent.Contents(salt: Array(salt), payload: Array($0)) }
        }
        try body(
          RecordedEvent(
            sequence: row[0], body: ContentHash(bytes: body32), hash: ContentHash(bytes: hash),
            contents: contents))
      }
    }
  }

  /// The sources of all questionnaires that were ever used.
  package func questionnaires() throws -> [(hash: ContentHash, source: [UInt8])] {
    try read { database in
      try database.pinnedQuestionnaires().compactMap { hash in
        try database.questionnaireSource(hash).map { (hash, $0) }
      }
    }
  }

  /// The vendors' files that the record keeps.
  package func documents() throws -> [StoredDocument] { try read { try $0.keptDocuments() } }

  /// The heads that were signed here.
  package func signedHeads() throws -> [SignedHead] {
    try read { try $0.checkpoints().map { SignedHead($0.head, signature: $0.signature) } }
  }
}
