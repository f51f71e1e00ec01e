#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Puts the terminal back when the program crashes. Everything its handler needs is prepared beforehand, because a
/// signal handler may neither allocate nor lock.
enum CrashGuard {
  private static let signals: [Int32] = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]

  /// From now on a crash sends `farewell` to the terminal, restores `settings` and writes `note` to the error output.
  static func arm(terminal: Int32, errors: Int32, settings: termios, farewell: [UInt8], note: [UInt8]) {
    useOwnStack()
    lastWill.terminal = terminal
    lastWill.errors = errors
    lastWill.settings.pointee = settings
    lastWill.farewell = copy(farewell)
    lastWill.note = copy(note)
    for signal in signals {
      lastWill.before[Int(signal)] = Signals.install(carryOut, for: signal, flags: Int32(SA_ONSTACK))
    }
    lastWill.isArmed = true
  }

  /// The terminal is its old self again; crashes concern us no longer.
  static func disarm() {
    guard lastWill.isArmed else { return }
    lastWill.isArmed = false
    for signal in signals { sigaction(signal, &lastWill.before[Int(signal)], nil) }
    lastWill.farewell.deallocate()
    lastWill.note.deallocate()
  }

  /// A stack that overflowed has no room left for a handler.
  private static func useOwnStack() {
    guard lastWill.stack == nil else { return }
    let size = 1 << 16
    lastWill.stack = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    var stack = stack_t()
    stack.ss_sp = lastWill.stack
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }

  private static func copy(_ bytes: [UInt8]) -> UnsafeMutableBufferPointer<UInt8> {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes)
    return buffer
  }
}

/// What the handler of a crash needs, in memory that stays where it is.
private struct LastWill {
  var isArmed = false
  var terminal: Int32 = -1
  var errors: Int32 = -1
  var farewell = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
  var note = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
  var stack: UnsafeMutableRawPointer?
  let settings = room(for: termios(), count: 1)
  /// By signal number; all of ours are below 32.
  let before = room(for: sigaction(), count: 32)

  private static func room<Value>(for value: Value, count: Int) -> UnsafeMutablePointer<Value> {
    let room = UnsafeMutablePointer<Value>.allocate(capacity: count)
    room.initialize(repeating: value, count: count)
    return room
  }
}

// Unsafe because a signal handler can take no lock: written on the loop's thread only, before it is armed.
nonisolated(unsafe) private var lastWill = LastWill()

private let carryOut: SignalHandler = { signal in
  if lastWill.isArmed {
    lastWill.isArmed = false
    write(lastWill.terminal, lastWill.farewell.baseAddress, lastWill.farewell.count)
    tcsetattr(lastWill.terminal, TCSANOW, lastWill.settings)
    write(lastWill.errors, lastWill.note.baseAddress, lastWill.note.count)
  }
  // Whoever was to handle the crash before does so now; by default it ends the program with the signal's status.
  sigaction(signal, lastWill.before + Int(signal), nil)
  raise(signal)
}
