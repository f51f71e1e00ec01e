/// Damages bytes in the ways that readers stumble over: flipped bits, words in the wrong place, pieces cut out, doubled,
/// nested and joined with pieces of other texts.
///
/// The same generator gives the same damage, so a case is known by its seed.
package struct Mutator: Sendable {
  /// What the format at hand gives a meaning to.
  private let words: [[UInt8]]
  /// Other texts of the format, for pieces of them to be joined in.
  private let others: [[UInt8]]
  /// What comes out is never longer, in bytes.
  private let longest: Int

  package init(words: [[UInt8]], others: [[UInt8]], longest: Int = 1 << 16) {
    self.words = words + Self.wordsOfAll
    self.others = others
    self.longest = longest
  }

  /// The bytes after one to eight changes.
  package func damaged(_ bytes: [UInt8], using random: inout some RandomNumberGenerator) -> [UInt8] {
    var damaged = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) { damage(&damaged, &random) }
    return damaged.count > longest ? Array(damaged[..<longest]) : damaged
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout some RandomNumberGenerator) {
    let piece = Self.piece(of: bytes, &random)
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0 where !bytes.isEmpty: bytes[place % bytes.count] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1 where !bytes.isEmpty: bytes[place % bytes.count] = UInt8.random(in: .min ... .max, using: &random)
    case 2: bytes.removeSubrange(piece)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes.insert(contentsOf: bytes[piece], at: place)
    case 5: repeatPiece(piece, of: &bytes, &random)
    case 6: bytes.replaceSubrange(piece, with: bytes[piece].reversed())
    case 7: spliceOther(into: &bytes, at: piece, &random)
    case 8: doubleLines(of: &bytes, &random)
    case 9: bytes.replaceSubrange(piece, with: word(&random))
    default: bytes.insert(contentsOf: word(&random), at: place)
    }
  }

  private func word(_ random: inout some RandomNumberGenerator) -> [UInt8] {
    words.randomElement(using: &random) ?? []
  }

  /// A short stretch mostly, sometimes anything up to all of it.
  private static func piece(
    of bytes: [UInt8], _ random: inout some RandomNumberGenerator
  ) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &random)
    let reach = Int.random(in: 0..<4, using: &random) == 0 ? bytes.count : 12
    return start..<min(bytes.count, start + Int.random(in: 0...reach, using: &random))
  }

  /// Many times over, which makes nesting deep and lists long.
  private func repeatPiece(
    _ piece: Range<Int>, of bytes: inout [UInt8], _ random: inout some RandomNumberGenerator
  ) {
    let often = Int.random(in: 0..<8, using: &random) == 0 ? 500 : 5
    let count = min(often, (longest - min(longest, bytes.count)) / max(1, piece.count))
    bytes.insert(
      contentsOf: Array(repeatElement(bytes[piece], count: count).joined()), at: piece.upperBound)
  }

  private func spliceOther(
    into bytes: inout [UInt8], at piece: Range<Int>, _ random: inout some RandomNumberGenerator
  ) {
    guard let other = others.randomElement(using: &random) else { return }
    bytes.replaceSubrange(piece, with: other[Self.piece(of: other, &random)])
  }

  /// Whole lines again somewhere else, indented further: a part of a tree where another one belongs.
  private func doubleLines(of bytes: inout [UInt8], _ random: inout some RandomNumberGenerator) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let start = Int.random(in: 0..<lines.count, using: &random)
    let taken = lines[start..<min(lines.count, start + Int.random(in: 1...6, using: &random))]
    let margin = [UInt8](repeating: 0x20, count: Int.random(in: 0...4, using: &random))
    lines.insert(contentsOf: taken.map { margin + $0 }, at: Int.random(in: 0...lines.count, using: &random))
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  /// What is special to text, numbers, dates and terminals wherever it stands.
  private static let wordsOfAll: [[UInt8]] =
    [
      "\u{0}", "\u{1B}", "\u{1B}[201~", "\u{1B}]0;x\u{7}", "\u{7F}", "\u{85}", "\u{9B}", "\u{200B}",
      "\u{200D}",
      "\u{2028}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{FFFD}", "\u{E0041}", "e\u{301}\u{301}",
      "\u{1F468}\u{200D}\u{1F469}", "\r\n", "\r", "\n", "\t", " ", "0", "-0", "-1", "1e999", "1e-999", "nan",
      "inf", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "0x10",
      "1.7976931348623157e308",
      "9999-12-31", "9999-99-99", "0000-00-00", "-1-01-01", "2026-02-30", "null", "true", "\"", "'", "\\",
      "\\u",
      "\\ud800", "\\udc00", "\\u0000", "../", "/", "%s", "=", "|", "<", ">", "{", "}", "[", "]",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xFE, 0xFF], [0xEF, 0xB7, 0x90], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0xC3],
    ]
}
