import Foundation
import PDFSupport
import Testing

/// A vendor's PDF on the built program's own screens: attached by its path, read meanwhile, confirmed by keys.
@Suite struct ScreenReportTests {
  @Test(arguments: ScreenJourneyTests.sizes)
  func fromAPathToConfirmedFacts(_ width: Int, _ height: Int) throws {
    let home = try Home()
    try home.duly("vendor", "add", "Example Code", "--decision-date", "2026-11-21").succeeded()
    let path = home.workingFolder + "/soc 2.pdf"
    try Data(PrintedPDF(ReportFactsTests.report).bytes).write(to: URL(fileURLWithPath: path))
    let session = try TerminalSession(home, width: width, height: height)
    try session.waitFor("Example Code")
    try session.press(.enter)
    try session.waitForRow("Q01")
    try session.type("r")
    try session.waitFor("Assurance reports")
    try session.paste("'\(path)' ")
    try session.waitFor("ATTACH A FILE", "soc 2.pdf")
    try session.press(.enter)
    try session.waitFor("soc-2", "facts proposed")
    #expect(try home.score("example-code").shown == "–")
    try session.press(.enter)
    try session.waitFor("Facts of soc-2", "proposed")
    try session.type("c")
    try session.waitFor("1 CONFIRMED")
    try session.type("C")
    try session.waitFor("facts are confirmed. Score")
    try session.waitUntilSaved()
    let facts = try home.duly("report", "facts", "example-code", "soc-2").succeeded()
    #expect(facts.contains(/Period end +confirmed by tester/))
    #expect(try home.score("example-code").shown == session.shownScore)
    try session.type("qqqqq")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(session.screen.unknown.isEmpty)
  }

  @Test func keysAreAnsweredWhileALongFileIsRead() throws {
    let home = try Home()
    try home.duly("vendor", "add", "Example Code", "--decision-date", "2026-11-21").succeeded()
    let path = home.workingFolder + "/long.pdf"
    try Data(HostilePDF.pages(2000)).write(to: URL(fileURLWithPath: path))
    try home.duly("report", "attach", "example-code", "long.pdf").succeeded()
    let session = try TerminalSession(home, width: 120, height: 40)
    try session.waitFor("Example Code")
    try session.press(.enter)
    try session.waitForRow("Q01")
    try session.type("r")
    try session.waitFor("Assurance reports", "long.pdf")
    try session.press(.enter)
    try session.waitFor("Facts of long")
    try session.type("?")
    try session.waitFor("Help")
    session.signal(SIGTERM)
    _ = try session.waitForEnd()
  }
}
