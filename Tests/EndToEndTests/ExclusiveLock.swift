import Foundation
import Testing

/// SQLite's exclusive lock, held by this process: the bytes that its documentation reserves for locking.
final class ExclusiveLock {
  private let descriptor: Int32

  init(on path: String) throws {
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    try #require(fcntl(descriptor, F_SETLK, &lock) == 0)
  }

  func release() { close(descriptor) }
}
