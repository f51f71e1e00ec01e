internal import Foundation

/// A program on a pseudo-terminal of its own: keys go in, and what it writes is awaited.
final class TerminalProgram {
  private let ours: Int32
  /// Kept open, so that what a program wrote last can still be read.
  private let theirs: Int32
  private let child: pid_t
  private let started: ContinuousClock.Instant
  private var output: [UInt8] = []

  /// Starts it on a terminal of its own.
  init(_ program: Child, columns: UInt16 = 120, rows: UInt16 = 40) throws {
    var ends: (ours: Int32, theirs: Int32) = (-1, -1)
    var path = [CChar](repeating: 0, count: 1024)
    guard openpty(&ends.ours, &ends.theirs, nil, nil, nil) == 0,
      ttyname_r(ends.theirs, &path, path.count) == 0
    else { throw Failed(what: "no pseudo-terminal") }
    (ours, theirs) = ends
    _ = fcntl(ours, F_SETFD, FD_CLOEXEC)
    _ = fcntl(theirs, F_SETFD, FD_CLOEXEC)
    Self.resize(ours, columns: columns, rows: rows)
    started = .now
    child = try program.start(onTerminal: path)
  }

  deinit {
    kill(child, SIGKILL)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    close(theirs)
    close(ours)
  }

  func resize(columns: UInt16, rows: UInt16) { Self.resize(ours, columns: columns, rows: rows) }

  /// Seconds from the start until all of `texts` were written.
  func secondsUntil(_ texts: [String]) throws -> Double {
    while !texts.allSatisfy({ output.contains($0) }) {
      guard read(within: 5000) > 0 else {
        throw Failed(
          what: "never wrote \(texts), but: \(String(decoding: output.suffix(400), as: UTF8.self))")
      }
    }
    return (.now - started) / .seconds(1)
  }

  /// Seconds from `cause` until the last byte that the program writes before it is quiet for 15 ms, and how many bytes
  /// there were; nil where it writes nothing.
  func answer(to cause: (TerminalProgram) -> Void) -> (seconds: Double, bytes: Int)? {
    let asked = ContinuousClock.now
    cause(self)
    var answered = asked
    var bytes = read(within: 200)
    guard bytes > 0 else { return nil }
    while true {
      answered = .now
      let more = read(within: 15)
      if more == 0 { return ((answered - asked) / .seconds(1), bytes) }
      bytes += more
    }
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(ours, $0.baseAddress, $0.count) }
  }

  @discardableResult
  func readUntilQuiet(milliseconds: Int32) -> Int {
    var bytes = 0
    while true {
      let more = read(within: milliseconds)
      if more == 0 { return bytes }
      bytes += more
    }
  }

  /// Everything it has written so far.
  var bytesWritten: Int { output.count }

  /// Megabytes that the program holds in memory now; nil where the system does not say.
  var residentMegabytes: Double? { status("VmRSS:").map { Double($0) / 1024 } }

  /// How often it has waited for something; nil where the system does not say.
  var timesAsleep: Int? { status("voluntary_ctxt_switches:") }

  /// The number behind a name in the system's account of the process.
  private func status(_ name: String) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name) })
    else { return nil }
    return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }

  /// How many bytes came within so many milliseconds; 0 where none did, or the program has ended.
  private func read(within milliseconds: Int32) -> Int {
    var waiting = pollfd(fd: ours, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return 0 }
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = Foundation.read(ours, &chunk, chunk.count)
    guard count > 0 else { return 0 }
    output += chunk.prefix(count)
    return count
  }

  private static func resize(_ terminal: Int32, columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }
}

extension [UInt8] {
  fileprivate func contains(_ text: String) -> Bool {
    firstRange(of: Array(text.utf8)) != nil
  }
}
