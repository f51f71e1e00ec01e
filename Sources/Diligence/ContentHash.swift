/// A SHA-256 in 64 lower-case hexadecimal digits: what pins a questionnaire or a document by its bytes.
package struct ContentHash: Hashable, Sendable, Codable, CustomStringConvertible {
  package let hex: String

  /// Takes 64 hexadecimal digits in either case; nil for anything else.
  package init?(hex: String) {
    let lower = hex.lowercased()
    let digits = lower.utf8
    guard digits.count == 64, digits.allSatisfy({ Self.isDigit($0) }) else { return nil }
    self.hex = lower
  }

  /// Writes out the 32 bytes of a digest.
  package init<Bytes: Sequence>(bytes: Bytes) where Bytes.Element == UInt8 {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    hex = String(decoding: text, as: UTF8.self)
  }

  /// The 32 bytes of the digest.
  package var bytes: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(32)
    var high: UInt8?
    for digit in hex.utf8 {
      let value = digit < 58 ? digit - 48 : digit - 87
      if let first = high {
        result.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return result
  }

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

  private static func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte)
  }
}
