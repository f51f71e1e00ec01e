import Foundation
import Testing

/// Terminals as they are: of any kind, resized and stopped in the middle of a note, with large and hostile pastes.
@Suite struct ScreenTruthTests {
  /// In the middle of a note on Q04.
  private func writing(_ home: Home, isMute: Bool = false) throws -> TerminalSession {
    try home.apply(AnswersText.opening())
    let session = try TerminalSession(home, "interview", "example-code", isMute: isMute)
    try session.waitFor("Interview", "? help")
    try session.goTo("Q04")
    try session.type("n")
    try session.waitFor("NOTE ON Q04")
    return session
  }

  @Test func hundredKilobytesPastedIntoANoteArriveWhole() throws {
    let home = try Home()
    let session = try writing(home)
    let line = "They showed last year's review; Zoë 漢字 👨‍👩‍👧‍👦 followed up within a day.\n"
    let text = String(repeating: line, count: 100_000 / line.utf8.count)
    try session.paste(text)
    try session.type("the end")
    try session.waitFor("the end")
    try session.press(.escape)
    try session.waitFor("Note on Q04 saved.")
    try session.waitUntilSaved()
    session.signal(SIGTERM)
    #expect(try session.waitForEnd() == .exit(0))
    #expect(try home.note("Q04") == text + "the end")
    #expect(session.screen.unknown.isEmpty)
    try home.duly("verify").succeeded()
  }

  @Test func aHostilePasteActsOnNothing() throws {
    let home = try Home()
    let session = try writing(home)
    try session.paste(
      "\u{1B}[2J\u{1B}]0;owned\u{07}\u{9B}31m\u{202E}turned\u{0}\u{1B}[?1049l\tx\u{301}\u{301}")
    try session.waitFor("turned")
    #expect(session.screen.text.harmful.isEmpty)
    #expect(session.screen.modes.contains(1049))
    #expect(session.screen.unknown.isEmpty)
    session.signal(SIGHUP)
    _ = try session.waitForEnd()
    #expect(try home.note("Q04")?.contains("\u{1B}") == false)
  }

  @Test func aStormOfSizesInTheMiddleOfANoteLosesNoKey() throws {
    let home = try Home()
    let session = try writing(home)
    var expected = ""
    for (number, size) in [(20, 5), (200, 60), (40, 10), (39, 9), (120, 40), (20, 5), (80, 24)].enumerated() {
      session.resize(size.0, size.1)
      try session.type("word\(number) ")
      expected += "word\(number) "
    }
    try session.waitFor(String(expected.dropLast()))
    #expect(session.screen.unknown.isEmpty)
    session.signal(SIGTERM)
    #expect(try session.waitForEnd() == .exit(0))
    #expect(try home.note("Q04")?.hasPrefix(expected.dropLast()) == true)
  }

  /// Nobody could continue a program without a shell, so asked to stop it gives the terminal back for a moment only.
  @Test func askedToStopItComesBackWithTheNote() throws {
    let home = try Home()
    let session = try writing(home)
    try session.type("half a")
    try session.waitFor("half a")
    let written = session.output.count
    session.signal(SIGTSTP)
    session.signal(SIGCONT)
    try session.waitUntil("paints anew") { _ in session.output.count > written + 500 }
    try session.type(" thought")
    try session.waitFor("half a thought")
    session.signal(SIGKILL)
    #expect(try session.waitForEnd() == .signal(SIGKILL))
    try home.duly("verify").succeeded()
  }

  @Test(arguments: [
    ["TERM": "unknown-thing"], ["TERM": "screen"], ["TERM": "tmux-256color"],
    ["TERM": "vt100", "NO_COLOR": "1"],
    ["TERM": "linux", "LANG": "C"], ["TERM": "xterm-kitty", "LC_ALL": "POSIX"],
  ])
  func whateverTheTerminalIsCalledANoteIsWritten(_ changing: [String: String]) throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    for isMute in [false, true] {
      let session = try TerminalSession(
        home, ["interview", "example-code"], isMute: isMute, changing: changing)
      let settings = session.settings
      try session.waitFor("Interview", "? help")
      try session.type("n")
      try session.waitFor("NOTE ON ")
      try session.type("x")
      try session.press(.escape)
      try session.waitFor("saved.")
      try session.press(.interrupt, .interrupt)
      #expect(try session.waitForEnd() == .exit(0))
      #expect(session.settings == settings)
      #expect(session.screen.unknown.isEmpty)
      #expect(session.screen.modes == TerminalSession.ownModes)
    }
  }

  /// Where a toolchain is installed, its own tool for crashes would ask on the terminal what to show.
  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL])
  func aCrashLeavesTheShellUsableAndSaysWhereToLook(_ signal: Int32) throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let session = try TerminalSession(
      home, "interview", "example-code", changing: ["SWIFT_BACKTRACE": "enable=no"])
    let settings = session.settings
    try session.waitFor("Interview", "? help")
    try session.goTo("C01")
    try session.type("1")
    try session.waitFor("C01 is now")
    try session.waitUntilSaved()
    session.signal(signal)
    #expect(try session.waitForEnd() == .signal(signal))
    #expect(session.settings == settings)
    #expect(session.screen.modes == TerminalSession.ownModes)
    #expect(session.screen.text.replacing("\n", with: "").contains("state/duly/duly.log"))
    #expect(try home.score("example-code").items["C01"]?.answer == "yes")
    try home.duly("verify").succeeded()
  }
}
