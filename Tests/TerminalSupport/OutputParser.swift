/// Cuts a program's output into characters, controls and sequences, byte by byte.
struct OutputParser: Sendable {
  /// `ESC [ prefix numbers final`; an intermediate `$` belongs to the final.
  struct Sequence: Hashable, Sendable {
    var prefix = ""
    var numbers: [Int] = []
    var final = ""
  }

  enum Token: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    case control(UInt8)
    case sequence(Sequence)
    /// The text of `ESC ] text BEL`.
    case command(String)
  }

  private enum State: Sendable {
    case ground, escape, sequence, command
  }

  private var state = State.ground
  private var collected: [UInt8] = []

  /// The token that this byte completes, if it completes one.
  mutating func take(_ byte: UInt8) -> Token? {
    switch state {
    case .ground: return ground(byte)
    case .escape:
      state = byte == UInt8(ascii: "[") ? .sequence : byte == UInt8(ascii: "]") ? .command : .ground
      return state == .ground ? .control(byte) : nil
    case .sequence:
      collected.append(byte)
      guard (0x40...0x7E).contains(byte) else { return nil }
      return .sequence(finishedSequence())
    case .command:
      if byte != 0x07 {
        collected.append(byte)
        return nil
      }
      return .command(finished())
    }
  }

  private mutating func ground(_ byte: UInt8) -> Token? {
    if byte == 0x1B, collected.isEmpty {
      state = .escape
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    collected.append(byte)
    let length = collected[0] < 0x80 ? 1 : collected[0] < 0xE0 ? 2 : collected[0] < 0xF0 ? 3 : 4
    guard collected.count == length else { return nil }
    return finished().unicodeScalars.first.map { .scalar($0) }
  }

  private mutating func finished() -> String {
    defer { (state, collected) = (.ground, []) }
    return String(decoding: collected, as: UTF8.self)
  }

  private mutating func finishedSequence() -> Sequence {
    var text = Substring(finished())
    var sequence = Sequence()
    if let first = text.first, "?<>=".contains(first) {
      sequence.prefix = String(first)
      text = text.dropFirst()
    }
    let body = text.prefix { $0.isNumber || $0 == ";" }
    sequence.numbers =
      body.isEmpty ? [] : body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    sequence.final = String(text.dropFirst(body.count))
    return sequence
  }
}
