import Foundation
import Testing

/// A program at work over pipes: text goes in bit by bit, and what it says is read line by line as it comes.
final class Conversation {
  /// Every whole line of both streams so far.
  private(set) var lines: [String] = []
  private var rest: [UInt8] = []
  /// Kept, because its folders go with it.
  private let home: Home
  private let child: pid_t
  private let input: Int32
  private let output: Int32
  private var isOpen = true
  private var isListened = true

  init(_ arguments: [String], in home: Home) throws {
    // Whoever talks to a program that was killed must not die of it.
    signal(SIGPIPE, SIG_IGN)
    let (given, said) = (try Channel(), try Channel())
    (input, output) = (given.writeEnd, said.readEnd)
    self.home = home
    defer { for end in [given.readEnd, said.writeEnd] { close(end) } }
    child = try Spawning(
      arguments: [try Program.path()] + arguments, environment: home.environment, folder: home.workingFolder,
      streams: .descriptors(input: given.readEnd, output: said.writeEnd, errors: said.writeEnd)
    ).start()
  }

  /// Hands over text; a program that is over hears nothing of it.
  func say(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
  }

  /// Ends the input.
  func sayNoMore() {
    if isListened { close(input) }
    isListened = false
  }

  /// Takes in what was said within so many milliseconds; false once the program is over.
  @discardableResult
  func listen(_ milliseconds: Int32 = 0) -> Bool {
    var polled = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard isOpen, poll(&polled, 1, milliseconds) > 0 else { return isOpen }
    let chunk = readChunk(output)
    isOpen = !chunk.isEmpty
    rest += chunk
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(String(decoding: rest[..<end], as: UTF8.self))
      rest.removeFirst(end + 1)
    }
    return isOpen
  }

  /// Listens until `condition` holds; false where the program ended first.
  func wait(until condition: ([String]) -> Bool) throws -> Bool {
    let patience = Patience()
    while !condition(lines) {
      guard listen(50) else { return condition(lines) }
      try #require(!patience.isOver, "never came to it; it last said:\n\(lines.suffix(8))")
    }
    return true
  }

  /// Kills it, takes in what it had said before, and waits for its end; it may be over already.
  @discardableResult
  func kill() throws -> Ending {
    Foundation.kill(child, SIGKILL)
    return try end()
  }

  /// Waits for its end, taking in everything that it says.
  @discardableResult
  func end() throws -> Ending {
    sayNoMore()
    _ = try wait { _ in false }
    close(output)
    return Ending(of: child)
  }
}
