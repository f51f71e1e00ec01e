/// What a program sent to a terminal, byte for byte, taken apart without a word of the code that sent it.
enum RawBytes {
  /// Everything in the bytes that duly's own drawing does not send: other sequences, controls, marks that turn or
  /// hide text.
  ///
  /// Own are moves, colours, modes and erasing (`ESC [` with digits), copied text, steps back, carriage returns and line feeds.
  /// Each finding tells where it stands and what is around it.
  static func foreign(in bytes: [UInt8]) -> [String] {
    var found: [String] = []
    var place = 0
    while place < bytes.count {
      if let end = ownSequence(bytes, from: place) {
        place = end
        continue
      }
      let length = scalarLength(bytes[place])
      let scalar = String(decoding: bytes[place..<min(bytes.count, place + length)], as: UTF8.self)
      if scalar.unicodeScalars.contains(where: isForeign) {
        let around = bytes[max(0, place - 20)..<min(bytes.count, place + 20)]
        found.append("at \(place): \(String(decoding: around, as: UTF8.self).debugDescription)")
      }
      place += length
    }
    return found
  }

  private static func scalarLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xFF: 4
    default: 1
    }
  }

  /// Where an own sequence that starts at `place` ends; nil where none starts.
  private static func ownSequence(_ bytes: [UInt8], from place: Int) -> Int? {
    guard bytes[place] == 0x1B, place + 1 < bytes.count else { return nil }
    if bytes[place + 1] == UInt8(ascii: "]") { return copiedText(bytes, from: place + 2) }
    guard bytes[place + 1] == UInt8(ascii: "[") else { return nil }
    var end = place + 2
    while end < bytes.count, "0123456789;?>=<:$!".utf8.contains(bytes[end]) { end += 1 }
    guard end < bytes.count, "ABCDGHJKLMSTXcdhlmprnuq".utf8.contains(bytes[end]) else { return nil }
    return end + 1
  }

  /// Where the text ends that a person copied, which goes to the terminal in base 64 and with a bell behind it.
  private static func copiedText(_ bytes: [UInt8], from place: Int) -> Int? {
    let mark = Array("52;c;".utf8)
    guard bytes[place...].starts(with: mark) else { return nil }
    let end = bytes[(place + mark.count)...].firstIndex { byte in
      let scalar = Unicode.Scalar(byte)
      return !(scalar.properties.isAlphabetic && byte < 0x80) && !"0123456789+/=".utf8.contains(byte)
    }
    guard let end, bytes[end] == 0x07 else { return nil }
    return end + 1
  }

  /// The word joiner is no mark of that kind: documents of duly's own hold it.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x08, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2061...0x206F, 0xFEFF,
      0xFFF9...0xFFFB:
      true
    default: false
    }
  }
}
