import Foundation
import Testing

@Suite struct DoctorTests {
  private struct Report: Decodable {
    struct Observation: Decodable {
      let name: String
      let state: String
      let words: String
      let fix: String?
    }
    let schema: String
    let well: Bool
    let observations: [Observation]
  }

  private func report(_ home: Home, _ options: String...) throws -> (Report, Ending) {
    let run = try home.run([try Program.path(), "doctor", "--format", "json"] + options)
    return (try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)), run.ending)
  }

  @Test func whereNothingIsYetNothingIsMadeAndNothingIsWrong() throws {
    let home = try Home()
    let (report, ending) = try report(home)
    #expect(report.schema == "duly.doctor/1" && report.well && ending == .exit(0))
    #expect(try home.modes().keys.sorted() == ["work"])
  }

  @Test func aHealthyHomeIsWellAndStaysAsItIs() throws {
    let home = try Home()
    try home.apply(AnswersText.opening(more: "no_reports: true"))
    let before = try Data(contentsOf: URL(fileURLWithPath: home.database))
    let text = try home.duly("doctor", "--full").succeeded()
    #expect(text.hasPrefix("All is well."))
    #expect(text.contains("every one as it was recorded"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: home.database)) == before)
  }

  @Test func aProblemIsOneLineWithItsFixAndTheFixMendsIt() throws {
    let home = try Home()
    try home.apply(AnswersText.opening(more: "no_reports: true"))
    #expect(chmod(home.database, 0o664) == 0)
    let run = try home.duly("doctor")
    #expect(run.ending == .exit(1))
    let line = try #require(run.output.split(separator: "\n").first { $0.contains("Do: chmod") })
    let fix = try #require(line.firstMatch(of: /Do: (chmod .*)$/)).1
    try home.run(["sh", "-c", String(fix)]).succeeded()
    try home.duly("doctor").succeeded()
  }

  @Test func aLockedDatabaseIsNotWaitedForLong() throws {
    let home = try Home()
    try home.apply(AnswersText.opening(more: "no_reports: true"))
    let lock = try ExclusiveLock(on: home.database)
    let (report, ending) = try report(home)
    lock.release()
    #expect(ending == .exit(1))
    #expect(report.observations.first { $0.state == "problem" }?.words.contains("locked") == true)
  }

  @Test func whatMayNotBeReadIsToldToSomebodyElseThanRoot() throws {
    let home = try Home()
    try home.apply(AnswersText.opening(more: "no_reports: true"))
    try home.makeReadableOnly()
    #expect(chmod(home.database, 0) == 0)
    let run = try home.runWithoutRoot([try Program.path(), "doctor"])
    #expect(run.ending == .exit(1))
    #expect(run.output.contains(home.database))
  }

  @Test func onATerminalOf80ColumnsNoLineIsCut() throws {
    let home = try Home()
    try home.apply(AnswersText.opening(more: "no_reports: true"))
    #expect(chmod(home.database, 0o644) == 0)
    let session = try TerminalSession(home, ["doctor"], width: 80, height: 60)
    #expect(try session.waitForEnd() == .exit(1))
    let lines = session.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("1 problem") == true)
    #expect(
      lines.contains { $0.hasPrefix("  terminal        xterm-256color, 80x60, UTF-8") },
      "\(session.screen.text)")
  }
}
