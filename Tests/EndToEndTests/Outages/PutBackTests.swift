import Foundation
import Testing
import TrialSupport

/// The file deleted, or a copy put in its place, while a screen holds it open.
@Suite struct PutBackTests {
  private func interviewing(_ options: String...) throws -> (Home, TerminalSession) {
    let home = try Home()
    try home.apply(AnswersText.opening(more: "answers: {Q04: {answer: yes, note: from before}}"))
    return (home, try TerminalSession(home, ["interview", "example-code"] + options))
  }

  @Test func aDeletedFileIsMissedAtOnceAndWrittenAnewWhenAskedFor() throws {
    let (home, session) = try interviewing()
    try session.waitFor("Interview", "? help")
    try session.goTo("C01")
    try session.waitUntilSaved()
    unlink(home.database)
    try session.waitFor("AT RISK", "gone,")
    try session.type("1")
    try session.waitFor("NOT SAVED", "Not saved:")
    #expect(!FileManager.default.fileExists(atPath: home.database), "not before somebody asks for it")
    try session.press(.save)
    try session.waitUntilSaved()
    #expect(try home.score("example-code").items["C01"]?.answer == "yes")
    #expect(try home.note("Q04") == "from before")
    try home.duly("verify").succeeded()
    #expect(try home.modes()["data/duly/duly.sqlite"] == 0o600)
    try session.type("2")
    try session.waitFor("C01 is now")
    try session.waitUntilSaved()
    #expect(try home.score("example-code").items["C01"]?.answer == "partial")
    try Tally("file deleted while interviewing, written anew", tried: 1).note()
  }

  @Test func lineByLineTheWordSaveWritesItAnew() throws {
    let (home, session) = try interviewing("--plain")
    try session.waitFor("Q01: n note")
    unlink(home.database)
    try session.type("C01\r1\r")
    try session.waitFor("Not saved:", "gone,")
    try session.type("save\r")
    try session.waitFor("is saved now.")
    #expect(try home.score("example-code").items["C01"]?.answer == "yes")
    try home.duly("verify").succeeded()
  }

  @Test func aCopyOfTheRecordInItsPlaceIsWorkedOnAsIfNothingHadHappened() throws {
    let (home, session) = try interviewing()
    try session.waitFor("Interview", "? help")
    try session.goTo("C01")
    try session.waitUntilSaved()
    let copy = try Data(contentsOf: URL(fileURLWithPath: home.database))
    unlink(home.database)
    try copy.write(to: URL(fileURLWithPath: home.database))
    try session.type("1")
    try session.waitFor("C01 is now")
    try session.waitUntilSaved()
    #expect(try home.score("example-code").items["C01"]?.answer == "yes")
    try home.duly("verify").succeeded()
  }

  /// Opened where nothing may be written, and given the right in the midst of work.
  @Test func aDatabaseThatBecomesWritableIsWrittenTo() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let data = home.folder + "/data/duly"
    if getuid() == 0 { try home.run(["chown", "-R", "65534:65534", home.folder]).succeeded() }
    try home.run(["chmod", "-R", "a-w", data]).succeeded()
    let session = try TerminalSession(
      home, ["interview", "example-code"],
      startedBy: getuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] : [])
    try session.waitFor("Interview", "? help")
    try session.goTo("C01")
    try session.type("1")
    try session.waitFor("NOT SAVED", "read-only,")
    try home.run(["chmod", "-R", "u+w", data]).succeeded()
    try session.waitUntilSaved()
    #expect(try home.score("example-code").items["C01"]?.answer == "yes")
  }
}
