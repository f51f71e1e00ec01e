import Foundation

extension JSONText {
  func text(at index: Int) throws -> String {
    let value = values[index]
    switch value.kind {
    case .text: return try Self.valid(bytes[value.start..<value.end])
    case .escapedText: return try unescaped(bytes[value.start..<value.end])
    default: throw Malformed()
    }
  }

  func number<Number: LosslessStringConvertible>(at index: Int) throws -> Number {
    let value = values[index]
    guard value.kind == .number,
      let number = Number(String(decoding: bytes[value.start..<value.end], as: UTF8.self))
    else { throw Malformed() }
    return number
  }

  func truth(at index: Int) throws -> Bool {
    switch values[index].kind {
    case .yes: true
    case .no: false
    default: throw Malformed()
    }
  }

  /// The index of the value that stands under `key` in the object at `index`; nil where there is none.
  func member(_ key: String, ofObjectAt index: Int) throws -> Int? {
    var member = index + 1
    while member < values[index].next {
      if try isKey(key, at: member) { return member + 1 }
      member = values[member + 1].next
    }
    return nil
  }

  private func isKey(_ key: String, at index: Int) throws -> Bool {
    let value = values[index]
    if value.kind == .escapedText { return try text(at: index) == key }
    let length = value.end - value.start
    var key = key
    return key.withUTF8 { wanted in
      guard wanted.count == length else { return false }
      for offset in 0..<length where wanted[offset] != bytes[value.start + offset] { return false }
      return true
    }
  }

  private func unescaped(_ raw: ArraySlice<UInt8>) throws -> String {
    var result: [UInt8] = []
    var rest = raw
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\") {
        result.append(contentsOf: try Self.escape(&rest))
      } else {
        result.append(byte)
      }
    }
    return try Self.valid(result)
  }

  private static func valid(_ bytes: some Sequence<UInt8>) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Malformed() }
    return text
  }

  /// What the characters behind a backslash stand for, taken off `rest`.
  private static func escape(_ rest: inout ArraySlice<UInt8>) throws -> [UInt8] {
    guard let byte = rest.popFirst() else { throw Malformed() }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(Character(try scalar(&rest))).utf8)
    default: throw Malformed()
    }
  }

  private static func scalar(_ rest: inout ArraySlice<UInt8>) throws -> Unicode.Scalar {
    let first = try codeUnit(&rest)
    var value = UInt32(first)
    if UTF16.isLeadSurrogate(first) {
      guard rest.starts(with: Array("\\u".utf8)) else { throw Malformed() }
      rest = rest.dropFirst(2)
      let second = try codeUnit(&rest)
      guard UTF16.isTrailSurrogate(second) else { throw Malformed() }
      value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw Malformed() }
    return scalar
  }

  private static func codeUnit(_ rest: inout ArraySlice<UInt8>) throws -> UInt16 {
    let digits = rest.prefix(4)
    rest = rest.dropFirst(4)
    guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw Malformed()
    }
    return unit
  }
}
