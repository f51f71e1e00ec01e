import Foundation
import Testing

@Suite struct ScreenEndTests {
  enum Way: CaseIterable { case quit, interrupt, terminate, hangUp }

  /// Begins a note on Q04 and leaves in the middle of it.
  @Test(arguments: Way.allCases)
  func theTerminalIsItsOldSelfAndABegunNoteIsKept(_ way: Way) throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let session = try TerminalSession(home, "interview", "example-code")
    let settings = session.settings
    try session.waitFor("Interview", "? help")
    #expect(session.settings != settings, "raw while the screen is up")
    try session.goTo("Q04")
    try session.type("n")
    try session.waitFor("NOTE ON Q04")
    try session.type("half a thought")
    try session.waitFor("half a thought")
    switch way {
    case .quit:
      try session.press(.escape)
      try session.waitFor("Note on Q04 saved.")
      try session.type("q")
      try session.waitFor("VENDORS")
      try session.type("q")
    case .interrupt:
      try session.press(.interrupt)
      try session.waitFor("once more leaves")
      try session.press(.interrupt)
    case .terminate: session.signal(SIGTERM)
    case .hangUp: session.signal(SIGHUP)
    }
    let ending = try session.waitForEnd()
    if case .signal = ending { Issue.record("\(ending)") }
    #expect(session.settings == settings)
    #expect(session.screen.modes == TerminalSession.ownModes)
    let log = FileManager.default.contents(atPath: home.folder + "/state/duly/duly.log") ?? Data()
    #expect(!String(decoding: log, as: UTF8.self).contains("thought"), "a log holds no answers")
    let left = session.screen.text.filter { !$0.isWhitespace }
    #expect(left.isEmpty)
    #expect(try home.note("Q04") == "half a thought")
  }

  @Test func aClosedWindowKeepsABegunNoteToo() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let session = try TerminalSession(home, "interview", "example-code")
    try session.waitFor("Interview", "? help")
    try session.goTo("Q04")
    try session.type("n")
    try session.waitFor("NOTE ON Q04")
    try session.type("half a thought")
    try session.waitFor("half a thought")
    session.closeWindow()
    let ending = try session.waitForEnd()
    #expect(ending == .exit(0))
    #expect(try home.note("Q04") == "half a thought")
  }

  @Test func oneInterruptLeavesNothing() throws {
    let session = try TerminalSession(try Home())
    try session.waitFor("a  add a vendor")
    try session.press(.interrupt)
    try session.waitFor("once more leaves")
    try session.type("a")
    try session.waitFor("New vendor")
    try session.press(.interrupt)
    try session.waitFor("once more leaves")
    try session.press(.interrupt)
    #expect(try session.waitForEnd() == .exit(0))
  }

  @Test func killedAnywhereNothingSavedIsLost() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    var expected: [String: String] = [:]
    for (item, digit, answer) in [("C01", "1", "yes"), ("C02", "2", "partial"), ("C03", "3", "no")] {
      let session = try TerminalSession(home, "interview", "example-code")
      try session.waitFor("Interview", "? help")
      for (done, _) in expected { #expect(session.screen.text.contains("Interview"), "\(done)") }
      try session.goTo(item)
      try session.type(digit)
      try session.waitFor("\(item) is now")
      try session.waitUntilSaved()
      session.signal(SIGKILL)
      #expect(try session.waitForEnd() == .signal(SIGKILL))
      expected[item] = answer
      let items = try home.score("example-code").items
      for (item, answer) in expected { #expect(items[item]?.answer == answer) }
    }
    try home.duly("verify").succeeded()
  }
}

extension Home {
  /// The note on an item of the vendor `example-code`.
  func note(_ item: String) throws -> String? {
    struct File: Decodable {
      struct Answer: Decodable { let note: String? }
      let answers: [String: Answer]?
    }
    let text = try duly("answers", "example-code", "--format", "json").succeeded()
    return try JSONDecoder().decode(File.self, from: Data(text.utf8)).answers?[item]?.note
  }
}
