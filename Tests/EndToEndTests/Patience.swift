import Foundation

/// How long a program may take before we believe that it hangs: far longer than any test machine needs.
struct Patience {
  static let seconds = 60.0

  private let end = Date(timeIntervalSinceNow: Self.seconds)

  /// What is left, for `poll`; 0 when it is over.
  var milliseconds: Int32 { Int32(max(0, end.timeIntervalSinceNow * 1000)) }
  var isOver: Bool { milliseconds == 0 }

  /// Waits until one of the descriptors can be read or written, or patience ends. Closed ones count as ready.
  func wait(reading: [Int32] = [], writing: [Int32] = []) -> (readable: Set<Int32>, writable: Set<Int32>) {
    var polled =
      reading.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      + writing.map { pollfd(fd: $0, events: Int16(POLLOUT), revents: 0) }
    poll(&polled, nfds_t(polled.count), milliseconds)
    let ready = polled.enumerated().filter { $0.element.revents != 0 }
    return (
      Set(ready.filter { $0.offset < reading.count }.map(\.element.fd)),
      Set(ready.filter { $0.offset >= reading.count }.map(\.element.fd))
    )
  }
}
