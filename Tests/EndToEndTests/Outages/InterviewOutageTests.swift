import Foundation
import Testing
import TrialSupport

/// What a person answers while nothing can be saved: it stays on the screen, is said to be unsaved, and is saved by itself
/// when the cause goes, each once and in order.
@Suite struct InterviewOutageTests {
  private static let rounds = max(1, Effort.count("DULY_KILLS", usually: 1) / 50)

  @Test(arguments: Outage.possible)
  func answersOnTheScreensOutlast(_ outage: Outage) throws {
    var tally = Tally("\(outage.rawValue), while interviewing on the screens")
    for round in 0..<Self.rounds {
      let stage = try OutageStage(outage)
      let session = stage.session
      try session.waitFor("Interview", "? help")
      try session.goTo("C01")
      try session.type("1")
      try session.waitFor("C01 is now")
      try session.waitUntilSaved()
      try stage.begin()
      try answerMeanwhile(stage, andTakeBackTheLast: round % 2 == 0)
      try leaveAndThinkAgain(session)
      try stage.end()
      try session.waitUntilSaved()
      try session.waitForSentences("All changes are saved now.")
      try judge(stage, round, &tally)
    }
    try tally.note()
    #expect(tally.lost == 0)
  }

  /// Answers the two items below the one with the focus, and that one otherwise.
  private func answerMeanwhile(_ stage: OutageStage, andTakeBackTheLast isTakenBack: Bool) throws {
    let session = stage.session
    for (number, (item, digit)) in [("C02", "2"), ("C03", "3"), ("C01", "0")].enumerated() {
      if item == "C01" { try session.press(.up, .up) } else { try session.press(.down) }
      try session.waitForRow(item)
      try session.type(digit)
      try session.waitFor("\(number == 0 ? "" : "\(number + 1) ")NOT SAVED", "Not saved:")
    }
    for word in stage.outage.words { #expect(session.screen.text.contains(word), "\(session.screen.text)") }
    try session.waitForSentences("Your 3 changes")
    guard isTakenBack else { return }
    try session.press(.undo)
    try session.waitUntil("has taken it back") { screen in
      screen.text.split(separator: "\n").contains { $0.contains("▸") && $0.contains(" Yes ") }
    }
  }

  private func leaveAndThinkAgain(_ session: TerminalSession) throws {
    try session.press(.interrupt)
    try session.waitForSentences("3 changes are not saved and would be lost", "without them")
    try session.press(.down)
  }

  private func judge(_ stage: OutageStage, _ round: Int, _ tally: inout Tally) throws {
    let expected =
      ["C01: yes", "C02: partial", "C03: no", "C01: unknown"] + (round % 2 == 0 ? ["C01: yes"] : [])
    let found = try stage.answersInHistory()
    #expect(found == expected)
    try stage.duly("verify").succeeded()
    tally.tried += 1
    if found != expected { tally.lost += 1 }
    if stage.session.hasEnded { tally.crashed += 1 }
  }
}

/// The ends that unsaved answers come to where the person or the system ends the program.
@Suite struct OutageEndTests {
  private func unsaved() throws -> OutageStage {
    let stage = try OutageStage(.fileMoved)
    try stage.session.waitFor("Interview", "? help")
    try stage.session.goTo("C01")
    try stage.begin()
    try stage.session.type("1")
    try stage.session.waitFor("NOT SAVED", "Not saved:")
    return stage
  }

  @Test func leavingAllTheSameSaysWhatIsLost() throws {
    let stage = try unsaved()
    try stage.session.press(.interrupt)
    try stage.session.waitForSentences("1 change is not saved and would be lost")
    try stage.session.press(.interrupt)
    #expect(try stage.session.waitForEnd() == .exit(1))
    let said = stage.session.flowingText
    #expect(said.contains("1 change is not saved and lost."), "\(said)")
    #expect(said.contains("gone"))
  }

  @Test func endedByTheSystemWhenTheCauseIsGoneItSavesFirst() throws {
    let stage = try unsaved()
    try stage.end()
    stage.session.signal(SIGTERM)
    #expect(try stage.session.waitForEnd() == .exit(0))
    #expect(try stage.answersInHistory() == ["C01: yes"])
  }

  @Test func endedByTheSystemItSaysWhatIsLost() throws {
    let stage = try unsaved()
    stage.session.signal(SIGTERM)
    #expect(try stage.session.waitForEnd() == .exit(1))
    #expect(stage.session.flowingText.contains("1 change is not saved and lost."))
  }
}
