package import Diligence
internal import Foundation

/// What an exported record consists of: the file `record.json` of its folder, `duly.record/1`.
package struct RecordManifest: Sendable, Equatable {
  package static let file = "record.json"
  private static let schema = "duly.record/1"

  package let format: RecordFormat
  /// The release of duly that wrote it, and when.
  package let program: String
  package let at: Moment
  package let head: LedgerHead
  package let questionnaires: [ContentHash]
  package let documents: [Document]
  /// Files that the record knows and that are not in the folder.
  package let leftOut: [Document]
  package let signed: [SignedHead]

  /// A vendor's file; it lies under its hash.
  package struct Document: Sendable, Equatable {
    package let hash: ContentHash
    /// In bytes.
    package let size: Int

    package init(hash: ContentHash, size: Int) {
      self.hash = hash
      self.size = size
    }
  }

  package init(
    format: RecordFormat, program: String, at: Moment, head: LedgerHead, questionnaires: [ContentHash],
    documents: [Document], leftOut: [Document], signed: [SignedHead]
  ) {
    (self.format, self.program, self.at, self.head) = (format, program, at, head)
    (self.questionnaires, self.documents) = (questionnaires, documents)
    (self.leftOut, self.signed) = (leftOut, signed)
  }

  package var json: JSON {
    [
      "schema": .text(Self.schema),
      "format": .text(format.rawValue),
      "program": .text(program),
      "at": .text(at.description),
      "events": .integer(head.events),
      "head": .text(head.hash.hex),
      "questionnaires": .list(questionnaires.map { .text($0.hex) }),
      "documents": .list(documents.map(\.json)),
      "leftOut": .list(leftOut.map(\.json)),
      "signedHeads": .list(signed.compactMap(\.recorded)),
    ]
  }
}

extension RecordManifest.Document {
  fileprivate var json: JSON { ["sha256": .text(hash.hex), "size": .integer(size)] }
}

extension SignedHead {
  fileprivate var recorded: JSON? {
    signature.map { signature in
      [
        "events": .integer(head.events), "head": .text(head.hash.hex),
        "key": .text(Hexadecimal.text(of: signature.key)),
        "signature": .text(Hexadecimal.text(of: signature.bytes)),
      ]
    }
  }
}

// MARK: - Reading

extension RecordManifest {
  /// Reads the file; throws ``UnreadableManifest``.
  package init(reading bytes: [UInt8]) throws {
    guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(bytes)) else {
      throw UnreadableManifest(reason: "it is not a list of what an exported record consists of")
    }
    if fields.schema != Self.schema {
      throw UnreadableManifest(reason: "it is not `\(Self.schema)`; a newer duly may have written it")
    }
    guard let format = RecordFormat(rawValue: fields.format) else {
      throw UnreadableManifest(reason: "its format is neither json nor csv")
    }
    self.init(
      format: format, program: fields.program, at: fields.at,
      head: LedgerHead(events: fields.events, hash: fields.head), questionnaires: fields.questionnaires,
      documents: fields.documents.map { Document(hash: $0.sha256, size: $0.size) },
      leftOut: fields.leftOut.map { Document(hash: $0.sha256, size: $0.size) },
      signed: try fields.signedHeads.map { try $0.signedHead })
  }

  private struct Fields: Decodable {
    let schema, format, program: String
    let at: Moment
    let events: Int
    let head: ContentHash
    let questionnaires: [ContentHash]
    let documents, leftOut: [Listed]
    let signedHeads: [Signed]
  }

  private struct Listed: Decodable {
    let sha256: ContentHash
    let size: Int
  }

  private struct Signed: Decodable {
    let events: Int
    let head: ContentHash
    let key, signature: String

    var signedHead: SignedHead {
      get throws {
        guard let key = Hexadecimal.bytes(of: key), let bytes = Hexadecimal.bytes(of: signature),
          key.count == 32, bytes.count == 64
        else { throw UnreadableManifest(reason: "a signature in it is not hexadecimal digits") }
        return SignedHead(
          LedgerHead(events: events, hash: head), signature: Signature(key: key, bytes: bytes))
      }
    }
  }
}

/// Why the list of what an exported record consists of cannot be read, as a clause.
package struct UnreadableManifest: Error, Equatable {
  package let reason: String
}
