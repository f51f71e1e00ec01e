import Foundation
import TerminalSupport
import Testing

/// duly on a terminal of its own, used as a person does: keys go in, the screen is read.
final class TerminalSession {
  private(set) var screen: VirtualTerminal
  /// Every byte that the program wrote.
  private(set) var output: [UInt8] = []
  let child: pid_t
  private var ours: Int32
  /// Kept open, so that the terminal outlives the program and its settings can be looked at.
  private var theirs: Int32
  private let isMute: Bool
  /// Kept, because its folders go with it.
  private let home: Home
  private var ending: Ending?

  /// Starts duly with `arguments`. A mute terminal never answers what the program asks it.
  convenience init(
    _ home: Home, _ arguments: String..., width: Int = 80, height: Int = 24, isMute: Bool = false,
    changing: [String: String] = [:]
  ) throws {
    try self.init(home, arguments, width: width, height: height, isMute: isMute, changing: changing)
  }

  /// `starter` is a program that duly is started by, with its arguments.
  init(
    _ home: Home, _ arguments: [String], width: Int = 80, height: Int = 24, isMute: Bool = false,
    changing: [String: String] = [:], startedBy starter: [String] = []
  ) throws {
    screen = VirtualTerminal(width: width, height: height, isMute: isMute)
    self.isMute = isMute
    self.home = home
    var ends: (ours: Int32, theirs: Int32) = (-1, -1)
    let isMade = Spawning.turn.withLock {
      openpty(&ends.ours, &ends.theirs, nil, nil, nil) == 0
        && [ends.ours, ends.theirs].allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }
    }
    try #require(isMade)
    (ours, theirs) = ends
    _ = fcntl(ours, F_SETFL, O_NONBLOCK)
    var path = [CChar](repeating: 0, count: 1024)
    try #require(ttyname_r(theirs, &path, path.count) == 0)
    Self.setSize(of: ours, width, height)
    child = try Spawning(
      arguments: starter + [try Program.path()] + arguments,
      environment: home.environment.merging(changing) { $1 },
      folder: home.workingFolder, streams: .terminal(path)
    ).start()
  }

  deinit {
    if ending == nil {
      kill(child, SIGKILL)
      _ = Ending(of: child)
    }
    close(theirs)
    close(ours)
  }

  /// The settings of the terminal in comparable form: flags and control characters.
  var settings: [UInt] {
    var settings = termios()
    guard tcgetattr(theirs, &settings) == 0 else { return [] }
    let characters = withUnsafeBytes(of: settings.c_cc) { $0.map { UInt($0) } }
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag].map { UInt($0) }
      + characters
  }

  /// The modes that a terminal has before any program changes them.
  static let ownModes: Set<Int> = [7, 25]

  func resize(_ width: Int, _ height: Int) {
    screen.resize(width: width, height: height)
    Self.setSize(of: ours, width, height)
  }

  func signal(_ number: Int32) { kill(child, number) }

  /// Closes the window: for the program the terminal is gone.
  func closeWindow() {
    for end in [theirs, ours] { close(end) }
    (theirs, ours) = (-1, -1)
  }

  private static func setSize(of terminal: Int32, _ width: Int, _ height: Int) {
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }
}

extension TerminalSession {
  /// Keys that no character stands for.
  enum Key: String {
    case enter = "\r"
    case tab = "\t"
    case space = " "
    case backspace = "\u{7F}"
    case up = "\u{1B}[A"
    case down = "\u{1B}[B"
    case right = "\u{1B}[C"
    case left = "\u{1B}[D"
    case escape = "\u{1B}"
    case interrupt = "\u{03}"
    case undo = "\u{1A}"
    case redo = "\u{19}"
    case save = "\u{13}"
    case palette = "\u{10}"
  }

  func press(_ keys: Key...) throws {
    for key in keys {
      // A terminal that speaks the keyboard protocol sends Esc so; alone it would have to be waited for.
      try send(key == .escape && !isMute ? "\u{1B}[27u" : key.rawValue)
    }
  }

  func type(_ text: String) throws { try send(text) }

  /// As a terminal hands over what was pasted: marked, with carriage returns for line ends.
  func paste(_ text: String) throws {
    try send("\u{1B}[200~" + text.replacing("\n", with: "\r") + "\u{1B}[201~")
  }

  private func send(_ text: String) throws {
    let patience = Patience()
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      try #require(!patience.isOver, "the program does not read its keys")
      if hasEnded { return }
      let ready = patience.wait(reading: [ours], writing: [ours])
      if !ready.readable.isEmpty { takeOutput() }
      guard !ready.writable.isEmpty else { continue }
      let count = rest.withUnsafeBytes { write(ours, $0.baseAddress, min(1024, $0.count)) }
      rest = rest.dropFirst(max(0, count))
    }
  }

  private func takeOutput() {
    let chunk = readChunk(ours)
    output += chunk
    screen.feed(chunk)
    let replies = screen.takeReplies()
    if !replies.isEmpty { _ = replies.withUnsafeBytes { write(ours, $0.baseAddress, $0.count) } }
  }
}

extension TerminalSession {
  /// Waits until all these texts stand on the screen, and returns the screen.
  @discardableResult
  func waitFor(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try waitUntil("shows \(texts)", sourceLocation: sourceLocation) { screen in
      texts.allSatisfy { screen.text.contains($0) }
    }
    return screen.text
  }

  /// Waits until the screen is as `condition` wants it; fails with the screen as it is when patience ends.
  func waitUntil(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: (VirtualTerminal) -> Bool
  ) throws {
    let patience = Patience()
    while true {
      let isLastLook = hasEnded || patience.isOver
      if condition(screen) { return }
      takeWaiting(milliseconds: isLastLook ? 0 : 50)
      if condition(screen) { return }
      let screen = screen.text
      try #require(!isLastLook, "never \(what). It shows:\n\(screen)", sourceLocation: sourceLocation)
    }
  }

  /// Waits until the program has taken in every key; those it leaves behind the terminal would echo.
  func waitUntilKeysAreRead(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try waitUntil("reads its keys", sourceLocation: sourceLocation) { _ in
      var unread = pollfd(fd: theirs, events: Int16(POLLIN), revents: 0)
      return poll(&unread, 1, 0) == 0 || hasEnded
    }
  }

  /// Waits for the program's end and takes what it wrote last.
  func waitForEnd(sourceLocation: SourceLocation = #_sourceLocation) throws -> Ending {
    let patience = Patience()
    while !hasEnded {
      if patience.isOver { kill(child, SIGKILL) }
      try #require(!patience.isOver, "does not end:\n\(screen.text)", sourceLocation: sourceLocation)
      takeWaiting(milliseconds: 10)
    }
    takeWaiting(milliseconds: 0)
    return try #require(ending, sourceLocation: sourceLocation)
  }

  private func takeWaiting(milliseconds: Int32) {
    var polled = pollfd(fd: ours, events: Int16(POLLIN), revents: 0)
    while poll(&polled, 1, milliseconds) > 0 { takeOutput() }
  }

  /// Whether the program is over; what it wrote may still wait to be read.
  var hasEnded: Bool {
    var status: Int32 = 0
    if ending == nil, waitpid(child, &status, WNOHANG) == child { ending = Ending(status: status) }
    return ending != nil
  }
}
