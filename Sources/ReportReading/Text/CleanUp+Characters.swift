extension CleanUp {
  /// A page with every character that only printing needs replaced: quotes and dashes as they are typed, ligatures as
  /// letters, every kind of space as a space; without soft hyphens and without control and direction-changing characters.
  static func characters(of page: String) -> [UInt8] {
    var page = page
    return page.withUTF8 { bytes in
      var clean: [UInt8] = []
      clean.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          appendASCII(byte, to: &clean, next: index + 1 < bytes.count ? bytes[index + 1] : nil)
          index += 1
        } else {
          let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
          append(
            bytes[index..<min(index + length, bytes.count)], to: &clean,
            next: bytes[min(index + length, bytes.count)...])
          index += length
        }
      }
      return clean
    }
  }

  private static func appendASCII(_ byte: UInt8, to clean: inout [UInt8], next: UInt8?) {
    switch byte {
    case 0x20...0x7E, .newline: clean.append(byte)
    case 0x09, 0x0B, 0x0C: clean.append(.space)
    case 0x0D where next != .newline: clean.append(.newline)
    default: break
    }
  }

  /// Takes over one character from outside ASCII.
  private static func append(
    _ character: Slice<UnsafeBufferPointer<UInt8>>, to clean: inout [UInt8],
    next: Slice<UnsafeBufferPointer<UInt8>>
  ) {
    let lead = character[character.startIndex]
    var value = UInt32(lead) & (lead >= 0xF0 ? 0x07 : lead >= 0xE0 ? 0x0F : 0x1F)
    for byte in character.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    switch value {
    case 0x2018...0x201B, 0x2032, 0x00B4: clean.append(0x27)
    case 0x201C...0x201F, 0x2033, 0x00AB, 0x00BB: clean.append(0x22)
    case 0x2010, 0x2011: clean.append(.hyphen)
    case 0x2012, 0x2013, 0x2212: appendDash(to: &clean, next: next.first)
    case 0x2014, 0x2015: clean.append(contentsOf: [.space, .hyphen, .space])
    case 0x2026: clean.append(contentsOf: [.dot, .dot, .dot])
    case 0xFB00...0xFB06: clean.append(contentsOf: ligatures[Int(value - 0xFB00)])
    case 0x00A0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: clean.append(.space)
    case 0x0085, 0x2028, 0x2029: clean.append(.newline)
    case 0x00AD: if endsLine(next) { clean.append(.hyphen) }
    case 0xFF01...0xFF5E: clean.append(UInt8(value - 0xFEE0))
    case 0xF076, 0xF0A7, 0xF0B7, 0xF0D8: clean.append(contentsOf: bullet)
    case _ where isUnseen(value): break
    default: clean.append(contentsOf: character)
    }
  }

  /// A dash between small letters is a hyphen, any other one stands for itself.
  private static func appendDash(to clean: inout [UInt8], next: UInt8?) {
    if clean.last?.isSmallLetter == true, next?.isSmallLetter == true {
      clean.append(.hyphen)
    } else {
      clean.append(contentsOf: [.space, .hyphen, .space])
    }
  }

  private static func endsLine(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    rest.first == .newline || rest.first == 0x0D
  }

  /// Controls, marks without width, changes of direction, variation selectors, tags and private characters.
  private static func isUnseen(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x9F, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
      0xFEFF,
      0xFFF9...0xFFFB, 0xE000...0xF8FF, 0xE0000...0x10FFFF:
      true
    default: false
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map { Array($0.utf8) }
  private static let bullet = Array("\u{2022}".utf8)
}
