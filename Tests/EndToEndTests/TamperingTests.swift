import Foundation
import PDFSupport
import Testing
import TrialSupport

/// Each way to tamper with a record, through the real file behind duly's back, and what `duly verify` says to it.
@Suite struct TamperingTests {
  private let home: Home
  private let tamperer: Tamperer
  /// The first vendor's answer to Q04, which is yes.
  private let answer: Int

  /// Two vendors, so that what is wrong with one is told apart from the other.
  init() throws {
    home = try PreparedHome.copy()
    tamperer = try Tamperer(home)
    answer = try tamperer.event(saying: #""item":"Q04","kind":"answer.given/1""#)
  }

  /// Runs `duly verify`, which has to find something, and looks for the words in what it says.
  @discardableResult
  private func found(_ kind: String, by options: [String] = [], _ words: [String]) throws -> Run {
    let run = try home.run([try Program.path(), "verify"] + options)
    var tally = Tally("tampering with the record and its files, each kind once", tried: 1)
    if run.ending != .exit(1) { tally.undetected = 1 }
    try tally.note()
    #expect(run.ending == .exit(1), "\(kind): \(run.errors)")
    #expect(run.output.isEmpty)
    for word in words { #expect(run.errors.contains(word), "\(kind): \(run.errors)") }
    return run
  }

  @Test func editedContents() throws {
    try home.duly("verify").succeeded()
    try tamperer.edit(answer, #":"yes""#, #":"no""#)
    let run = try found(
      "edited contents",
      [
        "First wrong event: Event \(answer) was altered after it was recorded: it now says that tester answered Q04 of "
          + #""Fernhollow Software" with "no, "#
      ])
    #expect(run.errors.split(separator: "\n").count <= 2, "\(run.errors)")
    let json = try home.duly("verify", "--format", "json")
    #expect(json.ending == .exit(1))
    #expect(json.output.contains("\"firstWrongEvent\": \(answer)"))
    #expect(json.output.contains("\"kind\": \"event_altered\""))
  }

  /// Nothing inside the file shows it; a head that was signed, and any document sent out, does.
  @Test func rewrittenHistory() throws {
    let head = try home.score("fernhollow-software").ledger.head
    let note = #""note":""#
    try tamperer.rewrite(answer, note, note + "Not ")
    let events = try tamperer.count()
    try found(
      "rewritten history, found by a signed head",
      ["First wrong event: One of the events 1 to \(events) was altered", "worked out anew"])
    try tamperer.forgetSignedHeads()
    try tamperer.behindGuards("DROP TABLE cache_state")
    try home.duly("verify").succeeded()
    try found("rewritten history, found by --head", by: ["--head", head], [head.prefix(12) + "…"])
    try found(
      "rewritten history, found by --head with its number", by: ["--head", "events \(events), head \(head)"],
      ["After event \(events) the record does not have the head"])
    try found(
      "rewritten history, found by --report", by: ["--report", "report.md"], ["The record never had its head"]
    )
  }

  @Test func aRemovedEvent() throws {
    try tamperer.behindGuards(
      "DELETE FROM payload WHERE seq = \(answer); DELETE FROM event WHERE seq = \(answer)")
    try found(
      "removed event",
      ["First wrong event: Event \(answer) was removed: before the gap stands event \(answer - 1) (tester "])
  }

  @Test func aRemovedEventWithLaterOnesRenumbered() throws {
    let events = try tamperer.count()
    try tamperer.behindGuards(
      "DELETE FROM payload WHERE seq = \(answer); DELETE FROM event WHERE seq = \(answer);"
        + ((answer + 1)...events).map {
          "UPDATE payload SET seq = \($0 - 1) WHERE seq = \($0); UPDATE event SET seq = \($0 - 1) WHERE seq = \($0);"
        }.joined())
    try found(
      "removed event, later ones renumbered",
      [
        "First wrong event: An event was removed before number \(answer), and all after it were given other numbers"
      ])
  }

  @Test(arguments: [1, 2, 7]) func swappedEvents(_ distance: Int) throws {
    try tamperer.swap(answer, answer + distance)
    try found(
      "swapped events, \(distance) apart",
      [
        "First wrong event: Events \(answer) and \(answer + distance) were exchanged: number \(answer) now says that "
      ])
  }

  @Test func swappedContents() throws {
    let (one, other) = (answer, answer + 3)
    try tamperer.behindGuards(
      [(one, 999_999), (other, one), (999_999, other)]
        .map { "UPDATE payload SET seq = \($1) WHERE seq = \($0);" }.joined())
    try found(
      "swapped contents", ["First wrong event: The contents of events \(one) and \(other) were exchanged"])
  }

  @Test func aCutEnd() throws {
    let score = try home.score("fernhollow-software")
    let (all, left) = (try tamperer.count(), try tamperer.count() - 3)
    try tamperer.cut(after: left)
    try found(
      "cut end, found by a signed head",
      [
        "First wrong event: Event \(left + 1) is missing, and all after it: a head was signed here when there were \(all) "
          + "events, and now there are \(left).", "The last that remains is event \(left) (tester ",
      ])
    try tamperer.forgetSignedHeads()
    try home.duly("verify").succeeded()
    try found(
      "cut end, found by --head", by: ["--head", score.ledger.head],
      ["its end was cut off", "event \(left) ("])
    try found(
      "cut end, found by --report", by: ["--report", "report.md"],
      ["The record never had its head (events \(all), "])
  }

  @Test func guards() throws {
    try tamperer.run("DROP TRIGGER event_stays")
    try found("dropped trigger", ["event_stays, which guards or holds the record, is missing."])
    try tamperer.run("CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT 1; END")
    try found(
      "trigger with another text", ["event_stays, which guards or holds the record, is not as duly makes it."]
    )
    try tamperer.run("CREATE TRIGGER spy AFTER INSERT ON payload BEGIN DELETE FROM payload; END")
    try found("added trigger", ["The trigger spy is not one of duly's."])
  }

  @Test func anEditedQuestionnaire() throws {
    try tamperer.behindGuards(
      "UPDATE questionnaire SET source = CAST(replace(CAST(source AS TEXT), 'critical', 'standard') AS BLOB)")
    try found("edited questionnaire", ["The source of questionnaire ", " was altered."])
  }

  @Test func aPDFThatIsReplacedOrMissing() throws {
    try Data(PrintedPDF(["SOC 2"]).bytes).write(to: URL(fileURLWithPath: home.workingFolder + "/soc 2.pdf"))
    try home.duly("report", "attach", "fernhollow-software", "soc 2.pdf").succeeded()
    try home.duly("verify").succeeded()
    let objects = home.database + "-objects"
    let name = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: objects).first { $0.count > 60 })
    chmod(objects + "/" + name, 0o600)
    try Data(PrintedPDF(["SOC 3"]).bytes).write(to: URL(fileURLWithPath: objects + "/" + name))
    try found("replaced PDF", [#"The file "soc 2.pdf", SHA-256 "#, "was altered after it was attached."])
    unlink(objects + "/" + name)
    try found("missing PDF", [#"The file "soc 2.pdf", SHA-256 "#, "is missing from the folder"])
    try tamperer.behindGuards("DELETE FROM object")
    try found(
      "missing PDF, with its entry", ["was removed from the list of files", "is missing from the folder"])
    try home.duly("report", "attach", "fernhollow-software", "soc 2.pdf").succeeded()
    try home.duly("verify").succeeded()
  }

  @Test(arguments: [
    "json = CAST(replace(CAST(json AS TEXT), '\"approve\"', '\"reject\"') AS BLOB)", "is_archived = 1",
    "sort_name = 'zz'",
  ])
  func anEditedLineOfThePortfolio(_ change: String) throws {
    try tamperer.run("UPDATE vendor_current SET \(change) WHERE vendor = 'fernhollow-software'")
    try found(
      "edited cache line, \(change.prefix(9))",
      [#"The portfolio's line of "fernhollow-software" does not follow from the record."#])
  }

  @Test func anEditedCheckpoint() throws {
    _ = try home.score("fernhollow-software")
    let events = try tamperer.count()
    for change in ["signature = zeroblob(64)", "key_id = zeroblob(32)", "hash = zeroblob(32)"] {
      let kept = try home.score("fernhollow-software").ledger
      try tamperer.behindGuards("UPDATE checkpoint SET \(change)")
      try found(
        "edited checkpoint, \(change.prefix(9))",
        ["The head that was signed after event \(events) was altered: its signature does not fit."])
      try tamperer.forgetSignedHeads()
      #expect(try home.score("fernhollow-software").ledger == kept)
    }
    try tamperer.behindGuards("UPDATE checkpoint SET seq = \(events - 1)")
    try found("edited checkpoint, number", ["The head that was signed after event \(events - 1) was altered"])
  }
}
