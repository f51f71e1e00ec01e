#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Messages to send later, at most one per name.
struct Timers<Message> {
  struct Timer {
    /// In milliseconds of the clock that never jumps.
    let due: Int
    let message: Message
  }

  private var timers: [String: Timer] = [:]

  mutating func set(_ name: String, _ timer: Timer?) { timers[name] = timer }

  var nextDue: Int? { timers.values.map(\.due).min() }

  /// Removes the timers that are due and returns their messages, earliest first.
  mutating func takeDue(at now: Int) -> [Message] {
    let due = timers.filter { $0.value.due <= now }
    for name in due.keys { timers[name] = nil }
    return due.sorted { ($0.value.due, $0.key) < ($1.value.due, $1.key) }.map(\.value.message)
  }
}

/// The clock that never jumps.
enum Clock {
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
