/// Walks once through a JSON text and notes where its values begin and end.
struct JSONCutter {
  let bytes: [UInt8]
  private(set) var values: [JSONText.Value] = []
  private var position = 0
  private static let deepest = 64

  init(bytes: [UInt8]) {
    self.bytes = bytes
    values.reserveCapacity(64)
  }

  mutating func cut() throws {
    try readValue(depth: 0)
    skipSpace()
    if position < bytes.count { throw JSONText.Malformed() }
  }

  private mutating func readValue(depth: Int) throws {
    skipSpace()
    guard position < bytes.count, depth < Self.deepest else { throw JSONText.Malformed() }
    switch bytes[position] {
    case UInt8(ascii: "{"): try readMembers(.object, until: UInt8(ascii: "}"), depth)
    case UInt8(ascii: "["): try readMembers(.array, until: UInt8(ascii: "]"), depth)
    case UInt8(ascii: "\""): try readText()
    case UInt8(ascii: "t"): try readWord("true", .yes)
    case UInt8(ascii: "f"): try readWord("false", .no)
    case UInt8(ascii: "n"): try readWord("null", .null)
    default: try readNumber()
    }
  }

  private mutating func readMembers(_ kind: JSONText.Kind, until close: UInt8, _ depth: Int) throws {
    let index = values.count
    values.append(JSONText.Value(kind: kind, start: position, end: position, next: index + 1))
    position += 1
    skipSpace()
    if !take(close) {
      repeat {
        if kind == .object { try readKey() }
        try readValue(depth: depth + 1)
        skipSpace()
      } while take(UInt8(ascii: ","))
      guard take(close) else { throw JSONText.Malformed() }
    }
    values[index].end = position
    values[index].next = values.count
  }

  private mutating func readKey() throws {
    skipSpace()
    try readText()
    skipSpace()
    guard take(UInt8(ascii: ":")) else { throw JSONText.Malformed() }
  }

  private mutating func readText() throws {
    guard take(UInt8(ascii: "\"")) else { throw JSONText.Malformed() }
    let start = position
    var kind = JSONText.Kind.text
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        add(kind, from: start)
        position += 1
        return
      case UInt8(ascii: "\\"):
        kind = .escapedText
        position += 1
        guard position < bytes.count, Self.isEscape(bytes[position]) else { throw JSONText.Malformed() }
        position += 1
      case 0..<0x20: throw JSONText.Malformed()
      default: position += 1
      }
    }
    throw JSONText.Malformed()
  }

  private static func isEscape(_ byte: UInt8) -> Bool {
    #""\/bfnrtu"#.utf8.contains(byte)
  }

  private mutating func readWord(_ word: StaticString, _ kind: JSONText.Kind) throws {
    let start = position
    let length = word.utf8CodeUnitCount
    guard bytes.count - position >= length,
      bytes[position..<position + length].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: length))
    else { throw JSONText.Malformed() }
    position += length
    add(kind, from: start)
  }

  private mutating func readNumber() throws {
    let start = position
    while position < bytes.count, Self.isNumeric(bytes[position]) { position += 1 }
    if position == start { throw JSONText.Malformed() }
    add(.number, from: start)
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func add(_ kind: JSONText.Kind, from start: Int) {
    values.append(JSONText.Value(kind: kind, start: start, end: position, next: values.count + 1))
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
