import Testing

@testable import TerminalUI

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A terminal that exists only in this process: what the program writes can be read here, and keys can be typed.
final class PseudoTerminal {
  /// The end that a terminal emulator holds.
  let user: Int32
  /// The end that a program holds.
  let program: Int32

  init(width: Int, height: Int) throws {
    var ends: (user: Int32, program: Int32) = (-1, -1)
    try #require(openpty(&ends.user, &ends.program, nil, nil, nil) == 0)
    (user, program) = ends
    resize(width: width, height: height)
    _ = fcntl(user, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(program)
    close(user)
  }

  func resize(width: Int, height: Int) {
    var window = winsize()
    (window.ws_col, window.ws_row) = (UInt16(width), UInt16(height))
    _ = ioctl(program, UInt(TIOCSWINSZ), &window)
  }

  func type(_ text: String) { writeAll(Array(text.utf8), to: user) }

  /// Everything the program wrote so far.
  func output() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(user, &chunk, chunk.count)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// The settings that a program must leave as it found them.
  var settings: [UInt32] {
    var settings = termios()
    tcgetattr(program, &settings)
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag].map { UInt32($0) }
  }
}
