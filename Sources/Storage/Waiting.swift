import Foundation
import GRDB
import Synchronization

/// How a connection waits for a file that another program holds: it looks often, and at odd moments.
///
/// SQLite's own way looks ever more seldom, in the end ten times a second. Among many writers who look seldom finds the
/// file taken again and again, until its patience is over, although every one of them lets go after milliseconds.
enum Waiting {
  /// Microseconds between two looks: soon at first, because most hold the file for a moment only.
  private static let (soon, later): (ClosedRange<UInt32>, ClosedRange<UInt32>) = (200...1000, 1000...6000)
  private static let looksAtFirst = 8

  /// Gives up once the file was held against us for as long as `patience`.
  static func mode(patience: Patience) -> Database.BusyMode {
    let beginning = Mutex(SuspendingClock.now)
    return .callback { looks in
      let now = SuspendingClock.now
      let waited = beginning.withLock { beginning in
        if looks == 0 { beginning = now }
        return now - beginning
      }
      guard waited < patience.duration else { return false }
      usleep(.random(in: looks < looksAtFirst ? soon : later))
      return true
    }
  }
}

/// How long a connection waits, which may change while it is open.
final class Patience: Sendable {
  private let current: Mutex<Duration>

  init(_ duration: Duration) { current = Mutex(duration) }

  var duration: Duration { current.withLock { $0 } }

  func change(to duration: Duration) { current.withLock { $0 = duration } }
}
