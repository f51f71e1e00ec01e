/// A SHA-256 in 64 lower-case hexadecimal digits: what pins a questionnaire or a document by its bytes.
package struct ContentHash: Hashable, Sendable, Codable, CustomStringConvertible {
  package let hex: String

  /// Takes 64 hexadecimal digits in either case; nil for anything else.
  package init?(hex: String) {
    let lower = hex.lowercased()
    guard Hexadecimal.bytes(of: lower)?.count == 32 else { return nil }
    self.hex = lower
  }

  /// Writes out the 32 bytes of a digest.
  package init<Bytes: Sequence>(bytes: Bytes) where Bytes.Element == UInt8 {
    hex = Hexadecimal.text(of: bytes)
  }

  /// The 32 bytes of the digest.
  package var bytes: [UInt8] { Hexadecimal.bytes(of: hex) ?? [] }

  /// The first twelve digits, enough for a person to tell two apart.
  package var short: String { String(hex.prefix(12)) }

  package var description: String { hex }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let hash = ContentHash(hex: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SHA-256")
    }
    self = hash
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}
