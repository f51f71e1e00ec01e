import Foundation

/// Bytes to and from the disk, and what it takes until bytes and names outlast a power cut. Whatever fails leaves the reason
/// in `errno`.
package enum Disk {
  private static let piece = 1 << 20

  /// Waits until what was written through this descriptor, or to the same file before, is on the disk.
  package static func synchronise(_ descriptor: Int32) -> Bool {
    #if canImport(Darwin)
      // Only this reaches the disk itself.
      return fcntl(descriptor, F_FULLFSYNC) == 0
    #else
      return fsync(descriptor) == 0
    #endif
  }

  /// Waits until the names in a folder are on the disk: that files were created, renamed or taken away there.
  ///
  /// True as well where nobody can do that: in a folder that one may not look into, and on file systems that know no such
  /// wish of a folder, as those shared by a host with its guests do.
  package static func synchronise(folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno == EACCES }
    defer { close(descriptor) }
    return synchronise(descriptor) || [EINVAL, ENOTSUP, EOPNOTSUPP].contains(errno)
  }

  /// Waits until the name of a file is on the disk.
  package static func synchronise(nameOf path: String) -> Bool {
    guard let slash = path.lastIndex(of: "/") else { return synchronise(folder: ".") }
    return synchronise(folder: slash == path.startIndex ? "/" : String(path[..<slash]))
  }

  /// Hands everything that is left of the file to `take`, in pieces of at most 1 MB; false where it cannot be read.
  static func readAll(_ file: Int32, _ take: (UnsafeRawBufferPointer) throws -> Void) rethrows -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(file, buffer.baseAddress, buffer.count)
      if count == 0 { return true }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Whether all of the bytes were taken; the reason is in `errno` where they were not.
  static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Foundation.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        return false
      }
    }
    return true
  }
}
