import Foundation

/// What it takes until bytes and names outlast a power cut. Both functions leave the reason in `errno` where they fail.
enum Disk {
  /// Waits until what was written through this descriptor, or to the same file before, is on the disk.
  static func synchronise(_ descriptor: Int32) -> Bool {
    #if canImport(Darwin)
      // Only this reaches the disk itself.
      return fcntl(descriptor, F_FULLFSYNC) == 0
    #else
      return fsync(descriptor) == 0
    #endif
  }

  /// Waits until the names in a folder are on the disk.
  static func synchronise(folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return synchronise(descriptor)
  }
}
