import Foundation
import Testing

@Suite struct ScreenJourneyTests {
  static let sizes = [(80, 24), (120, 40)]

  @Test(arguments: sizes)
  func fromAnEmptyPortfolioToAReportWithAKillInBetween(_ width: Int, _ height: Int) throws {
    let home = try Home()
    let first = try TerminalSession(home, width: width, height: height)
    try first.waitFor("a  add a vendor")
    try first.addVendor("Example Code")
    try answerAndTakeBack(first)
    try first.type("]")
    try first.waitForRow("Q05")
    try first.type("2")
    try first.waitFor("Q05 is now")
    try first.type("n")
    try first.waitFor("NOTE ON Q05")
    try first.type("all but the host")
    try first.waitUntil("shows a note on Q05") { screen in
      screen.text.split(separator: "\n").contains {
        $0.contains("▸") && $0.contains("Q05") && $0.contains(" note")
      }
    }
    try first.waitUntilSaved()
    let score = first.shownScore
    first.signal(SIGKILL)
    #expect(try first.waitForEnd() == .signal(SIGKILL))

    let second = try TerminalSession(home, width: width, height: height)
    try second.waitFor("VENDORS  1", "Example Code", "2/31", score)
    try second.press(.enter)
    try second.waitForRow("Q05")
    try second.waitFor("all but the host")
    #expect(second.shownScore == score)
    #expect(try home.score("example-code").shown == score)
    try second.type("w")
    try second.waitFor("Written: example-code.md")
    #expect(try home.read("example-code.md") == home.duly("write", "example-code").succeeded())
    try second.type("qq")
    #expect(try second.waitForEnd() == .exit(0))
    #expect(first.screen.unknown.isEmpty && second.screen.unknown.isEmpty)
    try home.duly("verify").succeeded()
    for (path, mode) in try home.modes() where path != "work" && path != "work/example-code.md" {
      #expect(mode & 0o077 == 0, "\(path) \(String(mode, radix: 8))")
    }
  }

  /// Answers Q04 with note and evidence, takes the evidence back and accepts it once more.
  private func answerAndTakeBack(_ session: TerminalSession) throws {
    try session.type("jjj")
    try session.waitForRow("Q04")
    try session.type("1")
    try session.waitFor("Q04 is now yes. Score", "1/31")
    let claimed = session.shownScore
    try session.type("n")
    try session.waitFor("NOTE ON Q04")
    try session.type("replayed a run")
    try session.press(.enter)
    try session.type("with us")
    try session.press(.escape)
    try session.waitFor("Note on Q04 saved.")
    try session.press(.enter)
    try session.waitFor("DOC Document or demonstration")
    try session.type("j")
    try session.waitForRow("DOC")
    try session.press(.space)
    try session.waitFor("Q04 evidence DOC: requested.")
    try session.type("1")
    try session.waitFor("Q04 evidence DOC: accepted. Score +")
    let proven = session.shownScore
    try session.press(.undo)
    try session.waitFor("Taken back: Q04 evidence DOC: accepted.", "now \(claimed)")
    try session.press(.redo)
    try session.waitFor("Done again: Q04 evidence DOC: accepted.", "now \(proven)")
    #expect(session.shownScore == proven)
  }

  @Test(arguments: sizes)
  func theSamplesAreADatabaseOfTheirOwn(_ width: Int, _ height: Int) throws {
    let home = try Home()
    let session = try TerminalSession(home, width: width, height: height)
    try session.waitFor("S  open the sample portfolio")
    try session.type("S")
    try session.waitFor("SAMPLE", "Brightmere", "Castwick", "Fernhollow", "VENDORS  3")
    try session.press(.down)
    try session.waitForRow("Castwick")
    try session.type("w")
    try session.waitFor("Written: castwick-systems.md")
    try session.type("q")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(try home.vendors().isEmpty)
    #expect(try home.read("castwick-systems.md").contains("Castwick"))
  }

  @Test(arguments: sizes)
  func twoVendorsAreCompared(_ width: Int, _ height: Int) throws {
    let home = try Home()
    let session = try TerminalSession(home, "open", "--sample", width: width, height: height)
    try session.waitFor("SAMPLE", "Brightmere", "Castwick", "Fernhollow")
    try session.press(.space)
    try session.waitFor("1 marked")
    try session.press(.space)
    try session.waitFor("2 marked")
    try session.type("c")
    try session.waitFor("Compar", "Brightmere", "Castwick")
    try session.waitUntil("leaves Fernhollow out") { !$0.text.contains("Fernhollow") }
    let sample = home.folder + "/state/duly/sample.sqlite"
    for vendor in ["brightmere-labs", "castwick-systems"] {
      let score = try home.score(vendor, "--database", sample).shown
      #expect(session.screen.text.contains(score), "\(session.screen.text)")
    }
    try session.press(.escape)
    try session.waitFor("VENDORS  3")
  }

  @Test func undoOutlivesTheProgramAndOtherScreens() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let before = try home.score("example-code")
    let first = try TerminalSession(home, "interview", "example-code")
    try first.waitFor("Interview", "? help")
    try first.goTo("Q04")
    try first.type("1")
    try first.waitFor("Q04 is now yes.")
    try first.waitUntilSaved()
    first.signal(SIGKILL)
    _ = try first.waitForEnd()
    let second = try TerminalSession(home)
    try second.waitFor("VENDORS  1")
    try second.press(.undo)
    try second.waitFor("Taken back in Example Code: Q04: yes.")
    try second.waitUntil("has recorded it") { _ in
      (try? home.score("example-code").items["Q04"]?.answer) == before.items["Q04"]?.answer
    }
    try second.press(.redo)
    try second.waitFor("Done again in Example Code: Q04: yes.")
    try second.waitUntil("has recorded it") { _ in
      (try? home.score("example-code").items["Q04"]?.answer) == "yes"
    }
    try home.duly("verify").succeeded()
  }

  @Test func twoTerminalsSeeEachOthersChangesAndNeverOverwrite() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let ann = try TerminalSession(home, "interview", "example-code", changing: ["DULY_ACTOR": "ann"])
    let bob = try TerminalSession(home, "interview", "example-code", changing: ["DULY_ACTOR": "bob"])
    for session in [ann, bob] {
      try session.waitFor("Interview", "? help")
      try session.goTo("Q04")
    }
    try ann.type("1")
    try ann.waitFor("Q04 is now yes.")
    try ann.waitUntilSaved()
    try bob.waitFor("ann changed Q04: yes.")
    #expect(bob.shownScore == ann.shownScore)
    let (loser, winner) = try untilBothChangeAtOnce(ann, bob)
    let theirs = try home.score("example-code").items["Q04"]?.answer
    try loser.waitFor("\(winner) recorded Q04 while you did.", "THEIRS", "MINE")
    try loser.type("t")
    try loser.waitFor("stays")
    #expect(try home.score("example-code").items["Q04"]?.answer == theirs)
    try bob.goTo("Q06")
    try bob.type("1")
    try bob.waitFor("Q06 is now")
    try bob.waitUntilSaved()
    let score = try home.score("example-code")
    #expect(score.items["Q04"]?.answer == theirs)
    #expect(score.items["Q06"]?.answer != nil)
    #expect(bob.shownScore == score.shown)
  }

  /// Both press a key at the same moment, again and again, until neither saw the other's change in time.
  /// - Returns: who is asked, and whose change came first.
  private func untilBothChangeAtOnce(_ ann: TerminalSession, _ bob: TerminalSession) throws
    -> (loser: TerminalSession, winner: String)
  {
    let question = "Changed by two at once"
    for round in 0..<40 {
      try ann.type(round % 2 == 0 ? "2" : "3")
      try bob.type(round % 2 == 0 ? "3" : "2")
      for session in [ann, bob] {
        try session.waitUntil("has an answer") { $0.text.contains("  saved") || $0.text.contains(question) }
      }
      if ann.screen.text.contains(question) { return (ann, "bob") }
      if bob.screen.text.contains(question) { return (bob, "ann") }
    }
    throw NoConflict()
  }

  private struct NoConflict: Error {}

  @Test func aLockedDatabaseLosesNothingOnTheScreen() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let session = try TerminalSession(home, "interview", "example-code")
    try session.waitFor("Interview", "? help")
    try session.goTo("Q04")
    let lock = try ExclusiveLock(on: home.database)
    try session.type("1")
    try session.waitFor("Not saved:", "NOT SAVED")
    try session.type("q")
    try session.waitFor("VENDORS  1")
    try session.type("q")
    try session.waitForSentences("1 change is not saved and would be lost")
    lock.release()
    try session.press(.enter)
    try session.waitFor("advice: ")
    try session.waitUntilSaved()
    #expect(try home.score("example-code").items["Q04"]?.answer == "yes")
  }

  @Test func aLongPasteArrivesWhole() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let session = try TerminalSession(home, "interview", "example-code")
    try session.waitFor("Interview", "? help")
    try session.goTo("Q04")
    try session.type("n")
    try session.waitFor("NOTE ON Q04")
    let text = (1...4000).map { "line \($0): grüße 😀 | *x*" }.joined(separator: "\n")
    try #require(text.utf8.count > 100_000)
    try session.paste(text)
    try session.waitFor("line 4000")
    try session.press(.escape)
    try session.waitFor("Note on Q04 saved.")
    try session.waitUntilSaved()
    #expect(try home.note("Q04") == text)
  }

  /// Whatever a terminal lets through a paste, what is kept can be written out and read in again.
  @Test func pastedControlCharactersAreOnlyText() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let session = try TerminalSession(home, "interview", "example-code")
    try session.waitFor("Interview", "? help")
    try session.goTo("Q04")
    try session.type("n")
    try session.waitFor("NOTE ON Q04")
    try session.paste("red \u{1B}[31m bell \u{07} null \u{00} turned \u{202E} tab \t end")
    try session.waitFor("red", "end")
    try session.press(.escape)
    try session.waitFor("Note on Q04 saved.")
    try session.waitUntilSaved()
    #expect(session.screen.unknown.isEmpty, "\(session.screen.unknown)")
    let answers = try home.duly("answers", "example-code").succeeded()
    let other = try Home()
    _ = try other.write(answers, to: "back.yaml")
    try other.duly("apply", "back.yaml").succeeded()
    #expect(try other.note("Q04") == home.note("Q04"))
  }
}
