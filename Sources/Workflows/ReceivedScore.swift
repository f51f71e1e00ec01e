internal import Diligence
internal import Foundation

/// The JSON of `duly score` that came back, as far as it says where it comes from.
struct ReceivedScore: Decodable {
  let schema: String
  let vendor: Named
  let decisionDate: String
  let ledger: Ledger

  struct Named: Decodable {
    let id: String
  }

  struct Ledger: Decodable {
    let events: Int
    let head: String
    let key: String?
    let signature: String?
  }

  /// Whether the text begins as JSON does and Markdown of duly's never.
  static func isLikely(_ bytes: [UInt8]) -> Bool { bytes.first == UInt8(ascii: "{") }

  /// Nil for anything but a scorecard.
  init?(_ bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(Self.self, from: Data(bytes)), read.schema == "duly.score/1"
    else { return nil }
    self = read
  }

  var head: LedgerHead? {
    ContentHash(hex: ledger.head).map { LedgerHead(events: ledger.events, hash: $0) }
  }

  /// Nil where it is not signed.
  var signature: Signature? {
    guard let key = ledger.key.flatMap({ Hexadecimal.bytes(of: $0) }),
      let bytes = ledger.signature.flatMap({ Hexadecimal.bytes(of: $0) })
    else { return nil }
    return Signature(key: key, bytes: bytes)
  }
}
