import Testing

@Suite struct ScreenKeysTests {
  private func interview() throws -> TerminalSession {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let session = try TerminalSession(home, "interview", "example-code")
    try session.waitFor("advice: ", "? help")
    return session
  }

  @Test func thePaletteFindsAndDoesWhatKeysDo() throws {
    let session = try interview()
    try session.press(.palette)
    try session.type("scorecard")
    try session.waitFor("The scorecard", "enter run")
    try session.press(.enter)
    try session.waitFor("CRITERIA", "G1 Audit trails")
    try session.press(.palette)
    try session.waitFor("enter run")
    try session.press(.escape)
    try session.waitUntil("is without the palette") { !$0.text.contains("enter run") }
    #expect(session.screen.text.contains("CRITERIA"))
  }

  @Test func theHelpOfAScreenComesAndGoes() throws {
    let session = try interview()
    let before = session.screen.text
    for close in ["?", "\r"] {
      try session.type("?")
      try session.waitFor("Help: Interview", "Write a note")
      try session.type("accepted")
      try session.waitFor("/ accepted", "Evidence:")
      try session.type(close)
      try session.waitUntil("is as it was") { $0.text == before }
    }
  }

  @Test func clicksFollowHintsAndRowsUntilTheMouseIsLetGo() throws {
    let session = try interview()
    #expect(session.screen.modes.isSuperset(of: [1000, 1006]))
    try session.click("Q05  Subprocessor list")
    try session.waitForRow("Q05")
    try session.click("n note")
    try session.waitFor("NOTE ON Q05")
    try session.press(.escape)
    try session.waitFor("esc back")
    try session.click("esc back")
    try session.waitFor("VENDORS  1")
    try session.type("M")
    try session.waitFor("The terminal has the mouse")
    #expect(session.screen.modes.isDisjoint(with: [1000, 1006]))
  }

  @Test func aVendorThatIsNotThereIsToldBeforeTheScreen() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let session = try TerminalSession(home, "interview", "exampel-code")
    #expect(try session.waitForEnd() == .exit(2))
    #expect(session.screen.text.contains("exampel-code") && session.screen.text.contains("Did you mean"))
    #expect(!session.output.contains(0x1B))
  }
}

extension TerminalSession {
  /// Presses and lets go the left button where `text` begins on the screen.
  fileprivate func click(_ text: String) throws {
    let lines = screen.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(text) })
    let start = try #require(lines[row].range(of: text)).lowerBound
    let place = "\(lines[row].distance(from: lines[row].startIndex, to: start) + 1);\(row + 1)"
    try type("\u{1B}[<0;\(place)M\u{1B}[<0;\(place)m")
  }
}
