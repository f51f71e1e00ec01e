#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Signals as bytes of a pipe that the loop polls, because a handler may do next to nothing itself.
final class Signals {
  private static let caught: [Int32] = [SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGINT]

  private let pipe: Pipe
  private var waiting: [Int32] = []
  private var before: [(signal: Int32, action: sigaction)] = []

  init() throws(TerminalUnavailable) {
    pipe = try Pipe()
  }

  deinit { release() }

  /// Readable when signals came.
  var descriptor: Int32 { pipe.readEnd }

  /// Begins to note signals instead of obeying them.
  func catchAll() {
    signalPipe = pipe.writeEnd
    before = Self.caught.map { ($0, Self.install(noteSignal, for: $0)) }
  }

  /// Gives the signals back to whoever had them before.
  func release() {
    Self.restore(before)
    before = []
  }

  /// The signals that came since the last time, each once, in order.
  func take() -> [Int32] {
    notice()
    defer { waiting = [] }
    return waiting
  }

  /// The signal that asks the program to end, if it came; it stays to be taken.
  func asksToEnd() -> Int32? {
    notice()
    return waiting.first { [SIGTERM, SIGHUP].contains($0) }
  }

  private func notice() {
    for byte in pipe.drain() where !waiting.contains(Int32(byte)) { waiting.append(Int32(byte)) }
  }

  /// Does `body` while some signals are handled otherwise, such as ignored.
  static func with<Result>(
    _ handler: SignalHandler, for signals: [Int32], _ body: () -> Result
  ) -> Result {
    let before = signals.map { (signal: $0, action: install(handler, for: $0)) }
    defer { restore(before) }
    return body()
  }

  /// Sets a handler and returns what was there before. Calls that block are interrupted, not restarted.
  static func install(_ handler: SignalHandler, for signal: Int32, flags: Int32 = 0) -> sigaction {
    var action = sigaction()
    var before = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    action.sa_flags = flags
    sigemptyset(&action.sa_mask)
    sigaction(signal, &action, &before)
    return before
  }

  private static func restore(_ actions: [(signal: Int32, action: sigaction)]) {
    for (signal, action) in actions {
      var action = action
      sigaction(signal, &action, nil)
    }
  }
}

typealias SignalHandler = (@convention(c) (Int32) -> Void)?

// Unsafe because a signal handler can take no lock: it reads this one word, set before any handler is installed.
nonisolated(unsafe) private var signalPipe: Int32 = -1

private let noteSignal: SignalHandler = { signal in
  let saved = errno
  var byte = UInt8(truncatingIfNeeded: signal)
  write(signalPipe, &byte, 1)
  errno = saved
}
