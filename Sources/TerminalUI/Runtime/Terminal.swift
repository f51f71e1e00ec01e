#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The one owner of the terminal: sets it up for a screen and puts it back on every way out.
package final class Terminal {
  /// Alternate screen, no wrapping at the right edge, pastes marked, focus told.
  private static let enterModes = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h\u{1B}[?1004h"
  private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
  /// Does the terminal know synchronized frames, the keyboard protocol, anything at all? Never waited for.
  private static let questions = "\u{1B}[?2026$p\u{1B}[?u\u{1B}[c"
  private static let keyboardOn = "\u{1B}[>1u"
  private static let keyboardOff = "\u{1B}[<u"
  /// Popping a keyboard protocol that was never pushed is harmless, and a crash cannot find out.
  private static let farewell =
    keyboardOff
    + "\u{1B}[?2026l\u{1B}[?1004l\u{1B}[?2004l\(mouseOff)\u{1B}[m\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

  let options: TerminalOptions
  let input: Int32
  let signals: Signals
  private let output: Int32
  private let errors: Int32
  private let ownSettings: termios
  private var log: ErrorLog?
  private var hasMouse: Bool
  private var hasKeyboardProtocol = false

  /// Looks whether there is a terminal; writes nothing yet.
  init(options: TerminalOptions, input: Int32, output: Int32, errors: Int32) throws(TerminalUnavailable) {
    guard isatty(input) == 1 else { throw .inputIsNoTerminal }
    guard isatty(output) == 1 else { throw .outputIsNoTerminal }
    guard !options.kind.isEmpty, options.kind != "dumb" else { throw .cannotDrawScreens }
    var settings = termios()
    guard tcgetattr(input, &settings) == 0 else { throw .refused(errno) }
    signals = try Signals()
    self.options = options
    self.input = input
    self.output = output
    self.errors = errors
    ownSettings = settings
    hasMouse = options.hasMouse
  }

  deinit { leave() }

  /// The size at this moment; 80 by 24 if the terminal does not tell.
  var size: Size {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return Size(width: 80, height: 24)
    }
    return Size(width: Int(window.ws_col), height: Int(window.ws_row))
  }

  /// True between ``enter()`` and ``leave()``.
  var isEntered: Bool { log != nil }

  /// Takes the terminal over: raw keys, a screen of our own, errors to the log.
  func enter() throws(TerminalUnavailable) {
    guard !isEntered else { return }
    let log = ErrorLog(errors, path: options.errorLog)
    self.log = log
    CrashGuard.arm(
      terminal: output, errors: log.original, settings: ownSettings, farewell: Array(Self.farewell.utf8),
      note: Array(crashNote.utf8))
    var settings = ownSettings
    cfmakeraw(&settings)
    guard tcsetattr(input, TCSADRAIN, &settings) == 0 else {
      let problem = errno
      leave()
      throw .refused(problem)
    }
    hasKeyboardProtocol = false
    write(Self.enterModes + (hasMouse ? Self.mouseOn : "") + Self.questions)
  }

  /// Puts everything back as it was; harmless when there is nothing to put back.
  func leave() {
    guard let log else { return }
    self.log = nil
    write(Self.farewell)
    var settings = ownSettings
    tcsetattr(input, TCSADRAIN, &settings)
    CrashGuard.disarm()
    log.restore()
  }

  /// Writes a frame. If the terminal is gone, reading will tell.
  func write(_ bytes: [UInt8]) { writeAll(bytes, to: output) }

  /// What can be read without waiting; nil if the terminal is gone.
  func readAvailable() -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = read(input, &chunk, chunk.count)
    if count > 0 { return Array(chunk[..<count]) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : nil
  }

  func captureMouse(_ isCaptured: Bool) {
    hasMouse = isCaptured
    if isEntered { write(isCaptured ? Self.mouseOn : Self.mouseOff) }
  }

  /// Esc arrives without doubt and without delay from now on.
  func useKeyboardProtocol() {
    guard isEntered, !hasKeyboardProtocol else { return }
    hasKeyboardProtocol = true
    write(Self.keyboardOn)
  }

  func copyToClipboard(_ text: String) {
    write("\u{1B}]52;c;\(Base64.encode(Array(text.utf8)))\u{07}")
  }

  /// Stops the program as Ctrl-Z in a shell does, and comes back when it is continued. Where no shell could continue
  /// it, the system ignores the stop.
  func suspend() throws(TerminalUnavailable) {
    leave()
    Signals.with(SIG_DFL, for: [SIGTSTP]) { _ = kill(0, SIGTSTP) }
    try enter()
  }

  /// Sets the modes once more after something else may have changed them behind our back.
  func resume() throws(TerminalUnavailable) {
    leave()
    try enter()
  }

  /// Lends the terminal to another program until it ends; see ``Host/runInForeground(_:)``.
  func runInForeground(_ arguments: [String]) throws(TerminalUnavailable) -> Int32 {
    leave()
    // Ctrl-C in the child is the child's; Ctrl-Z stops both, so that the shell gets the terminal.
    let status = Signals.with(SIG_IGN, for: [SIGINT, SIGQUIT]) {
      Signals.with(SIG_DFL, for: [SIGTSTP]) {
        ForegroundChild(input: input, output: output, environment: options.environment)
          .run(arguments, until: signals)
      }
    }
    try enter()
    return status
  }

  private func write(_ text: String) { write(Array(text.utf8)) }

  private var crashNote: String {
    let place = options.errorLog.map { " Details: \($0.visible)" } ?? ""
    return "The program stopped unexpectedly.\(place)\n"
  }
}
