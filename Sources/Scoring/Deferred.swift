import Synchronization

/// Something that is worked out when it is first asked for and kept from then on, so that words cost nothing
/// until somebody reads them.
final class Deferred<Value: Sendable & Equatable>: Sendable {
  private let work: @Sendable () -> Value
  private let known = Mutex<Value?>(nil)

  /// `work` gives the same value whenever it is asked.
  init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
  }

  var value: Value {
    if let value = known.withLock(\.self) { return value }
    let value = work()
    known.withLock { $0 = value }
    return value
  }
}

extension Deferred: Equatable {
  static func == (left: Deferred, right: Deferred) -> Bool {
    left === right || left.value == right.value
  }
}
