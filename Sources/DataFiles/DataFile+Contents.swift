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
    guard let stream = fopen(path == "-" ? "/dev/stdin" : path, "rbe") else { throw unreadable(path) }
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: mostBytes + 1)
    let count = fread(&bytes, 1, bytes.count, stream)
    guard ferror(stream) == 0 else { throw unreadable(path) }
    bytes.removeLast(bytes.count - count)
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
