import Foundation
import Testing

/// The main job from the keyboard alone: all ten questions, the report form, a whole section, two kills, a comparison
/// and the report.
@Suite struct WholeInterviewTests {
  @Test(arguments: [(80, 24), (120, 40)])
  func isDoneFromTheKeyboardAlone(_ width: Int, _ height: Int) throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    try home.apply(AnswersText.opening("Other Code", more: "no_reports: true\nanswers: {Q04: {answer: no}}"))
    var session = try TerminalSession(home, "interview", "example-code", width: width, height: height)
    try session.waitForRow("Q01")
    try session.press(.enter)
    try session.recordReport()
    try session.waitForRow("Q01")
    for question in 4...10 {
      let item = "Q" + (question < 10 ? "0" : "") + "\(question)"
      try session.type("]")
      try session.waitForRow(item)
      try session.type("1")
      try session.waitFor("\(item) is now")
    }
    try session.waitUntilSaved()
    session = try restartedAfterKill(session, home, width, height)
    try session.waitForRow("Q10")
    #expect(
      try home.score("example-code").items.filter { $0.key.hasPrefix("Q") && $0.value.answer == nil }.count
        == 3)

    let section = ["C01", "C02", "C03"]
    for item in section {
      try session.goTo(item)
      try session.answerWithNoteAndEvidence(item)
    }
    session = try restartedAfterKill(session, home, width, height)
    try session.waitForRow("C03")
    let score = try home.score("example-code")
    #expect(session.shownScore == score.shown)
    #expect(section.allSatisfy { score.items[$0]?.answer == "yes" })
    #expect(try home.note("C02") == "C02 was shown to us")
    try compareAndWrite(session, home)
    try home.duly("verify").succeeded()
  }

  /// Kills the program and opens the portfolio and the vendor anew.
  private func restartedAfterKill(_ session: TerminalSession, _ home: Home, _ width: Int, _ height: Int)
    throws
    -> TerminalSession
  {
    let score = session.shownScore
    session.signal(SIGKILL)
    #expect(try session.waitForEnd() == .signal(SIGKILL))
    #expect(session.screen.unknown.isEmpty)
    let next = try TerminalSession(home, width: width, height: height)
    try next.waitFor("VENDORS  2", "Example Code", score)
    try next.press(.enter)
    try next.waitFor("advice: ")
    #expect(next.shownScore == score)
    return next
  }

  private func compareAndWrite(_ session: TerminalSession, _ home: Home) throws {
    try session.type("s")
    try session.waitFor("SCORE \(try home.score("example-code").shown)")
    try session.press(.escape)
    try session.waitFor("advice: ")
    try session.press(.escape)
    try session.waitFor("VENDORS  2")
    try session.press(.space, .space)
    try session.waitFor("2 marked")
    try session.type("c")
    try session.waitFor("COMPARE 2 vendors", "Example Code", "Other Code")
    try session.type("w")
    try session.waitFor("Written: comparison.md")
    let comparison = try home.duly("write", "--compare", "example-code", "other-code").succeeded()
    #expect(try home.read("comparison.md") == comparison)
    try session.press(.escape)
    try session.waitFor("VENDORS  2")
    try session.press(.up)
    try session.waitForRow("Example Code")
    try session.type("w")
    try session.waitFor("Written: example-code.md")
    let report = try home.read("example-code.md")
    let facts = [
      "Some CPA LLP", "Review access each quarter", "J. Doe", "C03 was shown to us", "Example Agent",
      "2026-11-21",
    ]
    for fact in facts { #expect(report.contains(fact), "\(fact)") }
    #expect(report == (try home.duly("write", "example-code").succeeded()))
    try session.type("q")
    #expect(try session.waitForEnd() == .exit(0))
  }
}

extension TerminalSession {
  /// Fills in the form of a SOC 2 Type II report with one test and one customer control, from the list of reports and
  /// back to where that was opened.
  fileprivate func recordReport() throws {
    try waitFor("ASSURANCE REPORTS  0")
    try type("a")
    try waitFor("New report")
    let entries = [
      "", "", "2", "2025-10-01", "2026-09-30", "", "2026-10-20", "Some CPA LLP", "1", "1", "", "12", "1", "",
    ]
    let lookedUp = Array(repeating: "", count: 10)
    for entry in entries + lookedUp {
      try type(entry)
      try press(.enter)
    }
    try waitForRow("[ Tests per item: 0 of")
    try press(.enter)
    try waitFor("items tested")
    try waitForRow("Q04")
    try type("c61")
    try waitUntil("has the test of Q04 on page 61") { screen in
      screen.text.split(separator: "\n").contains {
        $0.contains("▸") && $0.contains("clean") && $0.contains("61")
      }
    }
    try press(.escape, .down)
    try waitForRow("[ Customer controls: none yet ]")
    try press(.enter)
    try waitFor("CUSTOMER CONTROLS  none yet")
    try type("a")
    try waitFor("A NEW CONTROL")
    try type("Review access each quarter")
    try press(.enter)
    try type("J. Doe")
    try press(.escape)
    try waitFor("CUSTOMER CONTROLS  1", "J. Doe, open", "own all")
    try press(.escape)
    try waitFor("[ Customer controls: 1 of 1 owned ]")
    try press(.escape)
    try waitFor("ASSURANCE REPORTS  1", "at most L4")
    try press(.escape)
  }

  fileprivate func answerWithNoteAndEvidence(_ item: String) throws {
    try type("1")
    try waitFor("\(item) is now yes.")
    try type("n")
    try waitFor("NOTE ON \(item)")
    try type("\(item) was shown to us")
    try press(.escape)
    try waitFor("Note on \(item) saved.")
    try press(.enter, .down)
    try waitForRow("not requested")
    try type("1")
    try waitFor("\(item) evidence", "accepted.")
    try waitUntilSaved()
  }
}
