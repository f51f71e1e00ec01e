#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension DataFile {
  /// The bytes of a file, `-` meaning standard input; at most one more than the limit, so that a huge file is
  /// refused by `parse` without being read.
  ///
  /// - Throws: one problem, with the system's reason: no such file, a folder, no permission.
  package static func contents(of path: String) throws(InvalidFile) -> [UInt8] {
    if path == "-" { return try contents(of: STDIN_FILENO, path) }
    // Without O_NONBLOCK a pipe that nobody writes into would be waited for.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw unreadable(path) }
    defer { close(file) }
    return try contents(of: file, path)
  }

  private static func contents(of file: Int32, _ path: String) throws(InvalidFile) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= mostBytes {
      let count = take(file, &block, min(block.count, mostBytes + 1 - bytes.count))
      if count == 0 { break }
      if count > 0 {
        bytes += block[..<count]
      } else if errno == EAGAIN {
        // Somebody has the pipe open and has written nothing yet.
        var pipe = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        poll(&pipe, 1, -1)
      } else if errno != EINTR {
        throw unreadable(path)
      }
    }
    return bytes
  }

  private static func unreadable(_ path: String) -> InvalidFile {
    let code = errno
    return InvalidFile([
      Problem(
        file: path, message: "the file cannot be read (\(String(cString: strerror(code)).lowercased()))",
        fix: code == ENOENT ? "check the path" : nil)
    ])
  }
}

/// The system's `read`, which has the name of one of ours.
private func take(_ file: Int32, _ block: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, block, count)
}
