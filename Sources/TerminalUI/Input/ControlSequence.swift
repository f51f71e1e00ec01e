/// Reads sequences that begin with `ESC [`: special keys, clicks, paste marks, focus and the terminal's replies.
enum ControlSequence {
  /// No sequence that we know is longer.
  private static let longest = 64

  /// Final letters of keys, with `ESC [` and with `ESC O`.
  static let codes: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "P"): .function(1),
    UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
    UInt8(ascii: "M"): .enter,
  ]

  /// Numbers of keys that end in `~`.
  private static let numbered: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .function(1),
    12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
    18: .function(7),
    19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
  ]

  /// Reads the sequence at the front of `bytes`; a byte that cannot belong to it ends it without a meaning.
  static func piece(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Piece {
    for (offset, byte) in bytes.enumerated().dropFirst(2) {
      switch byte {
      case 0x20...0x3F where offset < longest: continue
      case 0x5B where offset == 2:
        // The Linux console sends `ESC [ [ A` for F1.
        guard bytes.count > 3 else { return .incomplete }
        return .whole(4, nil)
      case 0x40...0x7E:
        let body = bytes[(bytes.startIndex + 2)..<(bytes.startIndex + offset)]
        return .whole(offset + 1, meaning(String(decoding: body, as: UTF8.self), final: byte))
      default: return .whole(offset, nil)
      }
    }
    return .incomplete
  }

  private static func meaning(_ body: String, final: UInt8) -> KeyDecoder.Input? {
    let letter = Unicode.Scalar(final)
    if body.hasPrefix("<"), letter == "M" || letter == "m" {
      return mouse(numbers(body.dropFirst()), isPress: letter == "M")
    }
    if body.hasPrefix("?") { return .reply(reply(String(body.dropFirst()), letter)) }
    let numbers = numbers(body)
    switch letter {
    case "Z": return .key(.shiftTab)
    case "I" where body.isEmpty: return .focus(gained: true)
    case "O" where body.isEmpty: return .focus(gained: false)
    case "~": return tilde(numbers)
    case "u": return numbers.first.flatMap { key(scalar: $0, modifiers(numbers)) }
    case "M": return nil
    default: return codes[final].map { .key(Key($0, modifiers(numbers))) }
    }
  }

  private static func tilde(_ numbers: [Int]) -> KeyDecoder.Input? {
    guard let number = numbers.first else { return nil }
    // The start of a paste; the decoder takes over.
    if number == 200 { return .paste("") }
    if number == 27, numbers.count == 3 { return key(scalar: numbers[2], modifiers(numbers)) }
    return numbered[number].map { .key(Key($0, modifiers(numbers))) }
  }

  /// A key told by its character, as the kitty keyboard protocol does.
  private static func key(scalar: Int, _ modifiers: Key.Modifiers) -> KeyDecoder.Input? {
    guard let value = UInt32(exactly: scalar), let scalar = Unicode.Scalar(value) else { return nil }
    if scalar.value < 0x20 || scalar.value == 0x7F {
      let key = ByteReader.controlKey(UInt8(scalar.value))
      return .key(Key(key.code, key.modifiers.union(modifiers)))
    }
    // Keys without a character have numbers of their own there.
    if (0x80..<0xA0).contains(scalar.value) || (0xE000...0xF8FF).contains(scalar.value) { return nil }
    if modifiers == .control, let code = ["i": Key.Code.tab, "m": .enter, "h": .backspace][scalar] {
      return .key(Key(code))
    }
    return .key(Key(.character(Character(scalar)), modifiers))
  }

  private static func mouse(_ numbers: [Int], isPress: Bool) -> KeyDecoder.Input? {
    guard numbers.count == 3, isPress else { return nil }
    // Shift, Alt and Ctrl add 4, 8 and 16 to the button.
    let actions: [Int: Mouse.Action] = [0: .click, 64: .wheelUp, 65: .wheelDown]
    return actions[numbers[0] & ~28].map { .mouse($0, Point(column: numbers[1] - 1, row: numbers[2] - 1)) }
  }

  private static func reply(_ body: String, _ letter: Unicode.Scalar) -> KeyDecoder.Reply {
    if letter == "y", body.hasSuffix("$") {
      let numbers = numbers(body.dropLast())
      // 1 set, 2 reset, 3 always set; 0 unknown, 4 always reset.
      if numbers.first == 2026 { return .synchronizedOutput(isKnown: [1, 2, 3].contains(numbers.last)) }
    }
    return letter == "u" ? .keyboardFlags : .other
  }

  private static func numbers(_ body: some StringProtocol) -> [Int] {
    body.split(separator: ";", omittingEmptySubsequences: false).map { part in
      // Sub-parameters after a colon refine what we take as a whole.
      Int(part.prefix { $0 != ":" }) ?? 0
    }
  }

  /// The second number is 1 + Shift 1, Alt 2, Ctrl 4.
  private static func modifiers(_ numbers: [Int]) -> Key.Modifiers {
    guard numbers.count > 1, numbers[1] > 0 else { return [] }
    return Key.Modifiers(rawValue: UInt8((numbers[1] - 1) & 7))
  }
}
