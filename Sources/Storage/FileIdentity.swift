import Foundation

/// Which file a path led to, as the system counts files: another one at the same path is told from it, and so is none.
struct FileIdentity: Sendable, Equatable {
  private let device: UInt64
  private let inode: UInt64

  /// Throws a ``StorageError`` where the path leads to nothing any more, or may not be followed.
  init(at path: String) throws {
    var status = stat()
    if lstat(path, &status) == 0 {
      (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
    } else if errno == ENOENT || errno == ENOTDIR {
      throw StorageError.gone(path: path)
    } else {
      throw StorageError.unreachable(path: path, reason: String(cString: strerror(errno)))
    }
  }
}
