/// What a byte of UTF-8 is, as far as clean-up needs it; bytes of letters outside ASCII are neither capital nor small.
extension UInt8 {
  var isSmallLetter: Bool { self >= 0x61 && self <= 0x7A }
  var isCapital: Bool { self >= 0x41 && self <= 0x5A }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// Whether it is an ASCII letter or part of a character outside ASCII.
  var isLetter: Bool { isSmallLetter || isCapital || self >= 0x80 }
  var lowered: UInt8 { isCapital ? self + 0x20 : self }

  static let space: UInt8 = 0x20
  static let newline: UInt8 = 0x0A
  static let comma: UInt8 = 0x2C
  static let hyphen: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let colon: UInt8 = 0x3A
}

extension Collection<UInt8> {
  /// How many characters they write; the bytes that only go on with one are left out.
  var characters: Int { count { $0 & 0xC0 != 0x80 } }

  /// Whether white space three wide or wider stands inside, which tells columns apart.
  var hasColumns: Bool {
    var gap = 0
    for byte in drop(while: { $0 == .space }) {
      if byte == .space {
        gap += 1
      } else {
        if gap >= 3 { return true }
        gap = 0
      }
    }
    return false
  }
}
