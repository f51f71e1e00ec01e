internal import Foundation

/// A line that was typed, or that came through a pipe.
enum TypedLine {
  case text(String)
  /// It went on after as much as the longest note may hold, and was read to its end without being kept.
  case tooLong
}

/// The lines of standard input, one after another.
struct TypedLines {
  /// In bytes.
  private static let longest = 1 << 20
  /// What was read and not handed over yet.
  private var waiting: ArraySlice<UInt8> = []

  /// Nil behind the last line.
  mutating func next() -> TypedLine? {
    var bytes: [UInt8] = []
    var isTooLong = false
    while true {
      if waiting.isEmpty, !fill() {
        if bytes.isEmpty, !isTooLong { return nil }
        break
      }
      let piece = waiting.prefix { $0 != 0x0A }
      waiting = waiting.dropFirst(piece.count)
      if bytes.count + piece.count > Self.longest { isTooLong = true } else { bytes += piece }
      if waiting.popFirst() != nil { break }
    }
    if isTooLong { return .tooLong }
    if bytes.last == 0x0D { bytes.removeLast() }
    return .text(String(decoding: bytes, as: UTF8.self))
  }

  /// False at the end of the input.
  private mutating func fill() -> Bool {
    var block = [UInt8](repeating: 0, count: 1 << 14)
    var count = -1
    repeat { count = read(STDIN_FILENO, &block, block.count) } while count < 0 && errno == EINTR
    waiting = block.prefix(max(0, count))
    return count > 0
  }
}
