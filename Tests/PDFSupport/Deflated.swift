/// A few bytes in the form of zlib that grow to very many.
package enum Deflated {
  /// `start`, then `pattern` over and over: `count` times 258 bytes of it, for a `count` of 16 or a larger multiple of 8.
  package static func repeating(_ pattern: [UInt8], count: Int, after start: [UInt8]) -> [UInt8] {
    var bits = Bits()
    bits.put(1, 1)  // the last block
    bits.put(1, 2)  // with the codes that everybody knows
    for byte in start + pattern { bits.putCode(of: byte) }
    for _ in 0..<16 {
      bits.putReversed(0b1100_0101, 8)  // as many as one code can: 258 bytes
      bits.putReversed(UInt(pattern.count - 1), 5)  // from so far back, for 1 to 4
    }
    bits.repeatLast(13, count / 8 - 2)  // bytes, which hold eight of these
    bits.putReversed(0, 7)  // the end
    // Nobody who reads PDFs looks at the checksum that would stand here.
    return [0x78, 0x9C] + bits.bytes
  }

  private struct Bits {
    private(set) var bytes: [UInt8] = []
    private var used = 8

    /// The lowest bit first.
    mutating func put(_ value: UInt, _ count: Int) {
      for bit in 0..<count {
        if used == 8 {
          bytes.append(0)
          used = 0
        }
        bytes[bytes.count - 1] |= UInt8(value >> UInt(bit) & 1) << used
        used += 1
      }
    }

    /// The highest bit first.
    mutating func putReversed(_ value: UInt, _ count: Int) {
      for bit in (0..<count).reversed() { put(value >> UInt(bit) & 1, 1) }
    }

    /// So many whole bytes once more, so often.
    mutating func repeatLast(_ count: Int, _ times: Int) {
      let whole = used == 8 ? bytes.count : bytes.count - 1
      let last = bytes[(whole - count)..<whole]
      bytes.insert(contentsOf: (0..<times).flatMap { _ in last }, at: whole)
    }

    mutating func putCode(of byte: UInt8) {
      byte < 144 ? putReversed(0x30 + UInt(byte), 8) : putReversed(0x190 + UInt(byte) - 144, 9)
    }
  }
}
