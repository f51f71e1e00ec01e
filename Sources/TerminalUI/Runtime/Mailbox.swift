import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A way into the loop from other threads: what is posted becomes a message as soon as the loop is idle.
package final class Mailbox<Message: Sendable>: Sendable {
  private let waiting = Mutex<[Message]>([])
  private let bell: Pipe

  init() throws(TerminalUnavailable) {
    bell = try Pipe()
  }

  /// Readable while something may be waiting.
  var descriptor: Int32 { bell.readEnd }

  /// Hands a message to the loop; may be called from any thread.
  package func post(_ message: Message) {
    waiting.withLock { $0.append(message) }
    bell.ring()
  }

  /// What was posted since the last time, oldest first.
  func take() -> [Message] {
    _ = bell.drain()
    return waiting.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
