/// Turns the bytes of a terminal into keys, pastes and clicks. However the stream is cut into chunks, the same bytes
/// give the same input; only a lone Esc needs the loop's patience, see ``isWaitingForEscape``.
package struct KeyDecoder: Sendable {
  /// What one piece of the stream means.
  package enum Input: Hashable, Sendable {
    case key(Key)
    case paste(String)
    case mouse(Mouse.Action, Point)
    case focus(gained: Bool)
    case reply(Reply)
  }

  /// The terminal's answer to a question asked at the start.
  package enum Reply: Hashable, Sendable {
    /// Knows frames that appear at once (mode 2026).
    case synchronizedOutput(isKnown: Bool)
    /// Knows the keyboard protocol that tells Esc from the start of a sequence.
    case keyboardFlags
    case other
  }

  /// What the bytes at the front are: so many bytes of some input (nil: of nothing that matters), or not all there.
  enum Piece: Equatable {
    case whole(Int, Input?)
    case incomplete
  }

  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
  private var pending: [UInt8] = []
  private var pasted: [UInt8]?

  /// Nothing has come yet.
  package init() {}

  /// True while an Esc may still turn out to be the start of a longer sequence.
  var isWaitingForEscape: Bool { pasted == nil && pending == [0x1B] }

  /// Decodes what is complete and keeps the rest for the next call.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
    pending += bytes
    var inputs: [Input] = []
    var start = 0
    while start < pending.count {
      if pasted != nil {
        start = takePasted(from: start, into: &inputs)
        continue
      }
      guard case .whole(let count, let input) = ByteReader(pending[start...]).piece() else { break }
      start += count
      if input == .paste("") { pasted = [] } else if let input { inputs.append(input) }
    }
    pending.removeFirst(start)
    return inputs
  }

  /// The Esc that stayed alone, when the loop has waited long enough.
  mutating func giveUpWaiting() -> [Input] {
    guard isWaitingForEscape else { return [] }
    pending = []
    return [.key(.escape)]
  }

  /// Collects up to the end mark, which may come in pieces; returns where to go on.
  private mutating func takePasted(from start: Int, into inputs: inout [Input]) -> Int {
    guard var text = pasted else { return start }
    var place = start
    while place < pending.count {
      text.append(pending[place])
      place += 1
      guard text.last == Self.pasteEnd.last, text.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd)
      else {
        continue
      }
      inputs.append(.paste(Self.text(of: text.dropLast(Self.pasteEnd.count))))
      pasted = nil
      return place
    }
    pasted = text
    return place
  }

  /// Terminals end pasted lines with CR; malformed bytes become U+FFFD.
  private static func text(of bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isAfterReturn = false
    for byte in bytes {
      if byte != 0x0A || !isAfterReturn { text.append(byte == 0x0D ? 0x0A : byte) }
      isAfterReturn = byte == 0x0D
    }
    return String(decoding: text, as: UTF8.self)
  }
}
