#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Error output sent to a file while the screen is up, since anything written there would tear the screen.
struct ErrorLog {
  /// A log that grew beyond this starts anew.
  private static let largest = 1 << 20
  /// How much of it is shown after the screen is gone.
  private static let tail = 4096

  /// The terminal or file that errors went to before.
  let original: Int32
  private let errors: Int32
  private let file: Int32
  private let start: Int

  /// Redirects `errors` to `path`, or away if there is none, it is a link or it cannot be written.
  init(_ errors: Int32, path: String?) {
    self.errors = errors
    original = dup(errors)
    let opened = path.map { open($0, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600) } ?? -1
    file = opened >= 0 ? opened : open("/dev/null", O_RDWR | O_CLOEXEC)
    let size = Int(lseek(file, 0, SEEK_END))
    if size > Self.largest { ftruncate(file, 0) }
    start = size > Self.largest ? 0 : max(0, size)
    _ = fcntl(original, F_SETFD, FD_CLOEXEC)
    dup2(file, errors)
  }

  /// Puts the error output back and shows there what was written meanwhile, its end if it is long.
  func restore() {
    dup2(original, errors)
    let end = Int(lseek(file, 0, SEEK_END))
    let from = max(start, end - Self.tail)
    if end > from {
      var bytes = [UInt8](repeating: 0, count: end - from)
      let count = pread(file, &bytes, bytes.count, off_t(from))
      let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        .split(whereSeparator: \.isNewline).map { String($0).visible + "\n" }
      writeAll(Array(lines.joined().utf8), to: errors)
    }
    close(file)
    close(original)
  }
}

/// Writes everything, however often the system takes only a part; nothing more once the other end is gone.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN {
      var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&wait, 1, 1000)
    } else if errno != EINTR {
      return
    }
  }
}
