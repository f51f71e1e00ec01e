import Foundation
import Testing
import TrialSupport

/// The same line by line: what could not be saved goes along with the next line.
@Suite struct PlainOutageTests {
  private static let rounds = max(1, Effort.count("DULY_KILLS", usually: 1) / 50)

  @Test(arguments: Outage.possible)
  func answersLineByLineOutlast(_ outage: Outage) throws {
    var tally = Tally("\(outage.rawValue), while interviewing line by line")
    for _ in 0..<Self.rounds {
      let stage = try OutageStage(outage, "--plain")
      let session = stage.session
      try session.waitFor("Q01: n note")
      try session.type("C01\r1\r")
      try session.waitFor("C01: Yes.")
      try stage.begin()
      try session.type("2\r")
      try session.waitForSentences("Not saved:", "by itself then.")
      for word in outage.words { #expect(session.screen.text.contains(word), "\(session.screen.text)") }
      try session.type("3\r1\ru\r")
      try session.waitForSentences("Your 3 changes")
      try stage.end()
      try session.type("s\r")
      try session.waitForSentences("All changes are saved now.")
      let found = try stage.answersInHistory()
      let expected = ["C01: yes", "C02: partial", "C03: no", "C04: yes", "C04: cleared"]
      #expect(found == expected)
      tally.tried += 1
      if found != expected { tally.lost += 1 }
      try session.type("\u{04}")
      try session.waitFor("All saved.")
      #expect(try session.waitForEnd() == .exit(0))
    }
    try tally.note()
    #expect(tally.lost == 0)
  }

  @Test func theEndOfTheInputSaysWhatIsLost() throws {
    let stage = try OutageStage(.fileMoved, "--plain")
    try stage.session.waitFor("Q01: n note")
    try stage.begin()
    try stage.session.type("C01\r1\r2\r")
    try stage.session.waitForSentences("Your 2 changes")
    try stage.session.type("\u{04}")
    try stage.session.waitForSentences("NOT ALL IS SAVED: 2 changes are lost.")
    #expect(try stage.session.waitForEnd() == .exit(1))
  }
}
