/// Characters that take the place of others while the text is composed, so that every place stays exact.
///
/// Composing would expand aliases without bound and reject JSON's surrogate escapes. So `*` and the backslash
/// of such an escape are swapped, one for one, for code points that Unicode keeps out of every text, and
/// swapped back when the values are walked. A text that holds these code points itself is refused.
enum StandIn {
  static let codes: ClosedRange<UInt32> = 0xFDD0...0xFDEF
  private static let scalars = codes.compactMap(Unicode.Scalar.init)

  /// For `*`, which starts an alias where it starts an unquoted text.
  static let asterisk = scalars[0]
  /// For the backslash of `\ud83d` and of other escapes that name no character of their own.
  static let backslash = scalars[1]
  /// For the first character of a repeated key, one each.
  static let firstOfKey = scalars[2...]

  /// The text to compose: as long as the given one, scalar by scalar.
  static func replacing(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var replaced = scalars
    var backslashes = 0
    for (index, scalar) in scalars.enumerated() {
      if scalar == "*" { replaced[index] = asterisk }
      backslashes = scalar == "\\" ? backslashes + 1 : 0
      if !backslashes.isMultiple(of: 2), namesNoCharacter(escape(in: scalars[(index + 1)...])) {
        replaced[index] = backslash
      }
    }
    return replaced
  }

  /// The text of a value, and the escapes in it that stand for no character.
  ///
  /// - Parameter hasEscapes: whether a backslash means anything in it, as in double quotes.
  static func restored(_ text: String, hasEscapes: Bool) -> (text: String, broken: [String]) {
    let scalars = Array(text.unicodeScalars)
    guard scalars.contains(where: { codes.contains($0.value) }) else { return (text, []) }
    var restored = String.UnicodeScalarView()
    var broken: [String] = []
    var rest = scalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case asterisk: restored.append("*")
      case backslash where hasEscapes:
        let first = take(&rest)
        if let joined = joined(first, &rest) {
          restored.append(joined)
        } else {
          broken.append("\\" + first.digits)
        }
      case backslash: restored.append("\\")
      default: restored.append(scalar)
      }
    }
    return (String(restored), broken)
  }
}

extension StandIn {
  /// An escape after its backslash, such as `ud83d`.
  private typealias Escape = (digits: String, value: UInt32)

  private static func escape(in rest: ArraySlice<Unicode.Scalar>) -> Escape {
    let length = rest.first == "u" ? 4 : rest.first == "U" ? 8 : 0
    let digits = rest.prefix(length + 1).map(String.init).joined()
    return (digits, length > 0 ? UInt32(digits.dropFirst(), radix: 16) ?? 0 : 0)
  }

  private static func namesNoCharacter(_ escape: Escape) -> Bool {
    (0xD800...0xDFFF).contains(escape.value) || codes.contains(escape.value)
  }

  private static func take(_ rest: inout ArraySlice<Unicode.Scalar>) -> Escape {
    let escape = escape(in: rest)
    rest = rest.dropFirst(escape.digits.unicodeScalars.count)
    return escape
  }

  /// The one character that a high and a low surrogate stand for; takes the second only where both fit.
  private static func joined(_ high: Escape, _ rest: inout ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard (0xD800...0xDBFF).contains(high.value), rest.first == backslash else { return nil }
    var after = rest.dropFirst()
    let low = take(&after)
    guard (0xDC00...0xDFFF).contains(low.value) else { return nil }
    rest = after
    return Unicode.Scalar(0x10000 + (high.value - 0xD800) << 10 + (low.value - 0xDC00))
  }
}
