import Foundation
import Testing

/// A person's own keys, from the file to the footer.
@Suite struct KeysFileTests {
  private func put(_ text: String, into home: Home) throws {
    try FileManager.default.createDirectory(
      atPath: home.folder + "/config/duly", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: home.folder + "/config/duly/keys"))
  }

  @Test func aFileOfOnesOwnChangesKeysFooterAndHelp() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    try put("interview.note = &, ctrl-n\n", into: home)
    let session = try TerminalSession(home, "interview", "example-code", width: 160, height: 40)
    try session.waitFor("advice: ", "& note")
    try session.type("n")
    try session.type("?")
    try session.waitFor("Help: Interview", "& ^N")
    try session.press(.escape)
    try session.type("&")
    try session.waitFor("NOTE ON ")
  }

  @Test func aBrokenFileIsToldWholeBeforeTheScreen() throws {
    let home = try Home()
    try put("# mine\ninterview.nte = N\n\nportfolio.add = ctrl-i\npalette =\n", into: home)
    let session = try TerminalSession(home, width: 200)
    #expect(try session.waitForEnd() == .exit(2))
    #expect(!session.output.contains(0x1B))
    let text = session.screen.text
    for words in [
      "keys:2:", "Did you mean `interview.note`?", "keys:4:", "write `tab`", "keys:5:", "`palette` needs",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(try home.duly("keys").ending == .exit(2))
    try home.duly("keys", "--standard").succeeded()
  }

  @Test func theFileThatIsWrittenCanBeReadBack() throws {
    let home = try Home()
    let text = try home.duly("keys").succeeded()
    let path = try home.write(text, to: "my-keys")
    #expect(try home.duly("keys", changing: ["DULY_KEYS": path]).succeeded().contains("interview.note = n "))
    let missing = try home.duly("keys", changing: ["DULY_KEYS": path + ".not"])
    #expect(missing.ending == .exit(2) && missing.errors.contains("my-keys.not"))
  }
}
