import Foundation
import Testing

@Suite struct ScreenStartTests {
  @Test(arguments: [(80, 24), (120, 40), (200, 60), (40, 10)])
  func anEmptyPortfolioSaysHowToBegin(_ width: Int, _ height: Int) throws {
    let session = try TerminalSession(try Home(), width: width, height: height)
    try session.waitFor("Portfolio", "a  add a vendor", "S  open the sample portfolio", "q quit")
    #expect(session.screen.modes.contains(1049))
    try session.type("q")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(session.screen.unknown.isEmpty)
  }

  @Test func aTerminalThatNeverAnswersStartsAllTheSame() throws {
    let session = try TerminalSession(try Home(), isMute: true)
    try session.waitFor("a  add a vendor")
    try session.type("a")
    try session.waitFor("New vendor")
    try session.press(.escape)
    try session.waitFor("What you typed is kept")
    try session.type("q")
    #expect(try session.waitForEnd() == .exit(0))
  }

  @Test(arguments: ["dumb", ""])
  func aTerminalThatCannotShowScreensIsToldWithoutAnEscapeByte(_ kind: String) throws {
    for arguments in [["open"], ["interview", "example-code"]] {
      let home = try Home()
      try home.apply(AnswersText.opening())
      let session = try TerminalSession(home, arguments, changing: ["TERM": kind])
      #expect(try session.waitForEnd() == .exit(2))
      #expect(session.screen.text.contains("--plain"))
      #expect(!session.output.contains(0x1B))
    }
  }

  @Test(arguments: [[], ["open"], ["open", "--sample"], ["interview", "example-code"]])
  func withoutATerminalItSaysSo(_ arguments: [String]) throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let run = try home.run([try Program.path()] + arguments)
    #expect(run.ending == .exit(2))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("not a terminal") && run.errors.contains("--plain"))
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func aDatabaseThatCannotBeOpenedIsToldBeforeTheScreen() throws {
    let home = try Home()
    let session = try TerminalSession(home, "open", "--database", home.workingFolder)
    #expect(try session.waitForEnd() == .exit(1))
    #expect(session.screen.text.contains("is not a file"))
    #expect(!session.output.contains(0x1B))
  }

  @Test func colourOnlyWhereItIsWanted() throws {
    for (wish, isColoured) in [([:], true), (["NO_COLOR": "1"], false)] {
      let session = try TerminalSession(try Home(), "open", "--sample", changing: wish)
      try session.waitFor("Castwick", "reject")
      try session.press(.enter)
      try session.waitFor("advice: do not approve yet")
      let styles = String(decoding: session.output, as: UTF8.self).matches(of: /\x1B\[([0-9;]*)m/)
      let numbers = Set(styles.flatMap { $0.1.split(separator: ";") }.compactMap { Int($0) })
      #expect(numbers.contains { (30...49).contains($0) || (90...107).contains($0) } == isColoured)
      #expect(numbers.contains(7), "the focus is reverse either way")
    }
  }

  @Test(arguments: [["--ascii"], []])
  func asciiWhereItIsAskedForOrTheLocaleKnowsNoMore(_ option: [String]) throws {
    let locale = option.isEmpty ? "C" : "C.UTF-8"
    let session = try TerminalSession(try Home(), ["open", "--sample"] + option, changing: ["LANG": locale])
    try session.waitFor("Castwick", "Fernhollow")
    try session.press(.enter)
    try session.waitFor("Q04", "advice: ")
    #expect(session.output.allSatisfy { $0 < 0x80 })
  }

  @Test func aStormOfSizesEndsWhereItBegan() throws {
    let home = try Home()
    try home.applySample(1)
    let session = try TerminalSession(home, "interview", "fernhollow-software")
    try session.waitFor("Interview", "Q04", "? help")
    try session.goTo("C04")
    let before = session.screen.text
    for (width, height) in [(120, 40), (39, 10), (300, 5), (60, 20), (1, 1), (200, 60), (20, 5)] {
      session.resize(width, height)
    }
    try session.waitFor("Too small")
    session.resize(80, 24)
    try session.waitUntil("is as it was") { $0.text == before }
    for height in [5, 12, 40, 8, 24] { session.resize(height * 4, height) }
    session.resize(80, 24)
    try session.waitUntil("is as it was") { $0.text == before }
    #expect(session.screen.unknown.isEmpty)
  }

  @Test func aProgramThatWasStoppedPaintsAnew() throws {
    let session = try TerminalSession(try Home())
    try session.waitFor("a  add a vendor")
    let before = session.screen.text
    let written = session.output.count
    session.signal(SIGSTOP)
    session.signal(SIGCONT)
    try session.waitUntil("paints anew") { _ in session.output.count > written + 100 }
    try session.waitUntil("is as it was") { $0.text == before }
    try session.type("q")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(session.screen.modes == TerminalSession.ownModes)
  }
}
