internal import Diligence
internal import Foundation
internal import Reporting
internal import TerminalUI
internal import Workflows

/// The two streams: results go to standard output, remarks to standard error.
enum Output {
  /// Throws ``WorkFailed`` where it cannot be written, such as on a full disk.
  static func result(_ text: String) throws {
    do {
      try write(text, to: FileHandle.standardOutput)
    } catch {
      throw WorkFailed("The result could not be written: check that the disk is not full.")
    }
  }

  /// A result for people, in which nothing that somebody typed steers the terminal.
  static func text(_ text: String) throws {
    try result(harmless(text))
  }

  /// Remarks may quote what somebody typed, so nothing in them steers the terminal.
  static func remark(_ text: String) {
    try? write(harmless(text), to: FileHandle.standardError)
  }

  /// Where the record stood for a result that has no place for it, such as CSV, and the signature of that head.
  static func remark(about ledger: SignedHead) {
    remark(ledger.head.identification)
    if let signature = ledger.signature {
      remark("key \(Hexadecimal.text(of: signature.key)); signature \(Hexadecimal.text(of: signature.bytes))")
    }
  }

  private static func harmless(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
      .joined(separator: "\n")
  }

  /// Whether results are read on a terminal, and not by a program.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether remarks are read on a terminal.
  static var hasTerminalForRemarks: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether somebody sits at a terminal and can be asked.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && hasTerminalForRemarks }

  /// Asks and waits for a line; nil where none comes.
  static func ask(_ question: String) -> String? {
    try? FileHandle.standardError.write(contentsOf: Data(question.visible.utf8))
    return readLine()
  }

  /// A line of remarks over the one before it, without a line break and no wider than the terminal.
  static func passingRemark(_ text: String) {
    let width = min(79, columns(of: STDERR_FILENO) - 1)
    let line = text.visible.prefix(width)
    let blanks = String(repeating: " ", count: width - line.count)
    try? FileHandle.standardError.write(contentsOf: Data("\r\(line)\(blanks)\r".utf8))
  }

  /// How many columns a table may take: those of the terminal, else 120.
  static var columns: Int { columns(of: STDOUT_FILENO) }

  private static func columns(of stream: Int32) -> Int {
    let columns = size(of: stream).columns
    return columns > 0 ? columns : 120
  }

  /// The size of the terminal that results go to; 0 by 0 where there is none.
  static var size: (columns: Int, rows: Int) { size(of: STDOUT_FILENO) }

  private static func size(of stream: Int32) -> (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(stream, UInt(TIOCGWINSZ), &size) == 0 else { return (0, 0) }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  private static func write(_ text: String, to stream: FileHandle) throws {
    try stream.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }
}
