/// Reads one key, character or control sequence at the front of a byte stream.
struct ByteReader {
  private static let escape: UInt8 = 0x1B
  /// A sequence that does not end within so many bytes is no sequence.
  private static let longestString = 4096

  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// What the front is; see ``KeyDecoder/Piece``.
  func piece() -> KeyDecoder.Piece {
    guard let first = bytes.first else { return .incomplete }
    switch first {
    case Self.escape: return escaped()
    case ..<0x20, 0x7F: return .whole(1, .key(Self.controlKey(first)))
    default: return character(from: bytes.startIndex, [])
    }
  }

  private func escaped() -> KeyDecoder.Piece {
    guard bytes.count > 1 else { return .incomplete }
    switch bytes[bytes.startIndex + 1] {
    case UInt8(ascii: "["): return ControlSequence.piece(bytes)
    case UInt8(ascii: "O"): return functionKey()
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      return string()
    case Self.escape: return .whole(1, .key(.escape))
    case let byte where byte < 0x20 || byte == 0x7F:
      let key = Self.controlKey(byte)
      return .whole(2, .key(Key(key.code, key.modifiers.union(.alt))))
    default: return character(from: bytes.startIndex + 1, .alt)
    }
  }

  /// `ESC O letter`: arrows and F1 to F4 of the keypad's application mode.
  private func functionKey() -> KeyDecoder.Piece {
    guard bytes.count > 2 else { return .incomplete }
    let final = bytes[bytes.startIndex + 2]
    guard final >= 0x20, final < 0x7F else { return .whole(2, nil) }
    return .whole(3, ControlSequence.codes[final].map { .key(Key($0)) })
  }

  /// A string of the terminal, such as the answer to a colour query, up to BEL or `ESC \`: of no interest to us.
  private func string() -> KeyDecoder.Piece {
    for (offset, byte) in bytes.enumerated().dropFirst(2) {
      if byte == 0x07 { return .whole(offset + 1, nil) }
      if byte == Self.escape {
        guard offset + 1 < bytes.count else { return .incomplete }
        let isEnd = bytes[bytes.startIndex + offset + 1] == UInt8(ascii: "\\")
        return .whole(isEnd ? offset + 2 : offset, nil)
      }
      if offset == Self.longestString { return .whole(offset, nil) }
    }
    return .incomplete
  }

  /// One scalar of UTF-8; a malformed byte becomes U+FFFD, a C1 control nothing.
  private func character(from start: Int, _ modifiers: Key.Modifiers) -> KeyDecoder.Piece {
    let skipped = start - bytes.startIndex
    guard let length = UTF8Scalar.length(startingWith: bytes[start]) else {
      return .whole(skipped + 1, .key(Key(.character("\u{FFFD}"), modifiers)))
    }
    for offset in 1..<max(1, length) {
      guard start + offset < bytes.endIndex else { return .incomplete }
      guard UTF8Scalar.isContinuation(bytes[start + offset], at: offset, after: bytes[start]) else {
        return .whole(skipped + offset, .key(Key(.character("\u{FFFD}"), modifiers)))
      }
    }
    let text = String(decoding: bytes[start..<start + length], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, !(0x80..<0xA0).contains(scalar.value) else {
      return .whole(skipped + length, nil)
    }
    return .whole(skipped + length, .key(Key(.character(Character(scalar)), modifiers)))
  }

  static func controlKey(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: return Key(.character(" "), .control)
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x1B: return .escape
    case 0x01...0x1A: return .control(Character(Unicode.Scalar(byte + 0x60)))
    default: return .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }
}

/// The shape of well-formed UTF-8 (Unicode Standard, table 3-7).
private enum UTF8Scalar {
  static func length(startingWith byte: UInt8) -> Int? {
    switch byte {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  static func isContinuation(_ byte: UInt8, at offset: Int, after first: UInt8) -> Bool {
    switch (offset, first) {
    case (1, 0xE0): 0xA0...0xBF ~= byte
    case (1, 0xED): 0x80...0x9F ~= byte
    case (1, 0xF0): 0x90...0xBF ~= byte
    case (1, 0xF4): 0x80...0x8F ~= byte
    default: 0x80...0xBF ~= byte
    }
  }
}
