import Foundation
import PDFSupport
import Testing

/// From a vendor's PDF to facts that count: attached, read, confirmed by a person, obeyed by the score.
@Suite struct ReportFactsTests {
  private let home: Home
  private let vendor = "example-code"

  init() throws {
    home = try Home()
    try home.duly("vendor", "add", "Example Code", "--decision-date", "2026-11-21").succeeded()
    try Data(PrintedPDF(Self.report).bytes).write(to: URL(fileURLWithPath: home.workingFolder + "/soc 2.pdf"))
  }

  static let report = [
    """
    Example Code Inc.

    SOC 2 Type 2 Report on the Example Agent System
    Relevant to Security and Availability
    For the period October 1, 2025 to September 30, 2026
    """,
    """
    Independent Service Auditor's Report

    To the management of Example Code Inc.

    Scope
    We have examined Example Code Inc.'s description of its Example Agent System throughout
    the period October 1, 2025 to September 30, 2026, and the suitability of the design and
    operating effectiveness of its controls to meet the trust services criteria relevant to
    security and availability.

    Opinion
    In our opinion, in all material respects, the description presents the Example Agent
    System, the controls were suitably designed, and they operated effectively throughout
    the period.

    Harrow & Finch LLP
    Boston, Massachusetts
    October 20, 2026
    """,
  ]

  private func facts(_ arguments: String...) throws -> Run {
    try home.run([try Program.path(), "report", "facts", vendor, "soc-2"] + arguments)
  }

  private func attach() throws {
    let run = try home.duly("report", "attach", vendor, "soc 2.pdf")
    try run.succeeded()
    #expect(run.errors.contains("soc 2.pdf is attached as soc-2, SHA-256 "))
  }

  @Test func nothingCountsBeforeAPersonConfirmsIt() throws {
    let before = try home.score(vendor)
    try attach()
    let shown = try facts().succeeded()
    #expect(shown.contains(/Kind +proposed +SOC 2 +page 1/))
    #expect(shown.contains("nothing counts before"))
    #expect(try home.score(vendor).shown == before.shown)
    #expect(try home.duly("explain", vendor, "Q01").succeeded().contains("open"))
    let early = try facts("--confirm", "end")
    #expect(early.ending == .exit(2) && early.errors.contains("until its kind does"))
    try facts("--confirm", "all").succeeded()
    #expect(try home.duly("explain", vendor, "Q01").succeeded().contains("soc-2"))
    #expect(try home.score(vendor).shown != before.shown)
    let page = try home.duly("report", "show", vendor, "soc-2").succeeded()
    #expect(page.contains("Harrow & Finch LLP") && page.contains("2025-10-01 to 2026-09-30"))
    let history = try home.duly("history", vendor).succeeded()
    #expect(history.contains("the file of soc-2: soc 2.pdf attached"))
    try home.duly("verify").succeeded()
  }

  @Test func aPersonKnowsBetterThanTheReading() throws {
    try attach()
    try facts("--confirm", "kind", "--set", "auditor=Harrow and Finch LLP", "--reject", "system").succeeded()
    let text = try facts("--format", "json").succeeded()
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let shown = try #require(json["facts"] as? [String: [String: Any]])
    #expect(shown["kind"]?["how"] as? String == "confirmed" && shown["kind"]?["by"] as? String == "tester")
    #expect(shown["auditor"]?["how"] as? String == "corrected")
    #expect(shown["auditor"]?["value"] as? String == "Harrow and Finch LLP")
    #expect((shown["auditor"]?["proposed"] as? [String: Any])?["value"] as? String == "Harrow & Finch LLP")
    #expect(shown["system"]?["how"] as? String == "rejected" && shown["system"]?["value"] is NSNull)
    #expect(shown["end"]?["value"] is NSNull)
  }

  @Test func theSameFileIsNoticedAndAnAlteredOneIsFoundOut() throws {
    try attach()
    let head = try home.head()
    let again = try home.duly("report", "attach", vendor, "soc 2.pdf")
    try again.succeeded()
    #expect(again.errors.contains("is attached already, as soc-2. Nothing was recorded."))
    #expect(try home.head() == head)
    let folder = home.database + "-objects"
    let place = try #require(
      FileManager.default.subpaths(atPath: folder)?.first { $0.count == 65 }.map { "\(folder)/\($0)" })
    #expect(chmod(place, 0o600) == 0)
    try Data("%PDF-1.4 another".utf8).write(to: URL(fileURLWithPath: place))
    let verified = try home.duly("verify")
    #expect(verified.ending == .exit(1) && verified.errors.contains(#"The file "soc 2.pdf""#))
    #expect(try facts().succeeded().contains("was altered after it was attached"))
  }

  @Test(arguments: [
    (["--set", "end"], "sets nothing"), (["--set", "ends=2026-09-30"], "There is no fact `ends`"),
    (["--confirm", "kind,end", "--set", "end=2026-09-30"], "end is named twice"),
    (["--set", "kind=soc9"], "soc9"), (["--set", "kind=soc2", "--set", "end=31.12.2026"], "31.12.2026"),
    (["--confirm", "kind,as_of"], "as_of: nothing is proposed"),
  ])
  func whatIsWrongIsSaidAndNothingRecorded(_ arguments: [String], _ words: String) throws {
    try attach()
    let head = try home.head()
    let run = try home.run([try Program.path(), "report", "facts", vendor, "soc-2"] + arguments)
    #expect(run.ending == .exit(2) && run.errors.contains(words), "\(run.errors)")
    #expect(try home.head() == head)
  }

  @Test func whatCannotBeReadIsKeptAllTheSame() throws {
    try Data(HostilePDF.garbage).write(to: URL(fileURLWithPath: home.workingFolder + "/broken.pdf"))
    try home.duly("report", "attach", vendor, "broken.pdf", "--kind", "soc2").succeeded()
    let shown = try home.duly("report", "facts", vendor, "soc2-2026").succeeded()
    #expect(shown.contains("Not read: broken.pdf is a damaged PDF"))
    try home.duly("report", "facts", vendor, "soc2-2026", "--set", "type=II").succeeded()
    #expect(try home.duly("report", "show", vendor, "soc2-2026").succeeded().contains("SOC 2 Type II"))
    try home.duly("report", "detach", vendor, "soc2-2026").succeeded()
    #expect(try home.duly("report", "facts", vendor, "soc2-2026").succeeded().contains("no file attached"))
    #expect(try home.duly("report", "facts", vendor, "nothing").ending == .exit(2))
  }
}
