import Foundation
import Testing
import TrialSupport

@Suite struct EraseTests {
  private let home: Home

  init() throws {
    home = try Home()
  }

  private static let interview = """
    schema: duly.answers/1
    vendor: {name: Example Code, product: Agent, owner: "M. Roe, Platform"}
    questionnaire: ai-coding-soc2
    decision_date: 2026-11-21
    answers:
      Q04: {answer: yes, note: "replayed with Jane Doe", respondent: "Jane Doe, CISO"}
      Q08: {answer: within_72h, note: "Zwiebelturm"}
      C13: {answer: not_applicable, reason: "no queue", approver: "Jane Doe"}
    """

  private func apply(_ text: String = interview) throws {
    _ = try home.write(text, to: "answers.yaml")
    try home.duly("apply", "answers.yaml").succeeded()
  }

  private func number(of words: String) throws -> String {
    let lines = try home.duly("history", "example-code").succeeded().split(separator: "\n")
    let line = try #require(lines.last { $0.contains(words) })
    return String(line.prefix { $0 != " " })
  }

  private func withoutHead(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { !$0.contains("head ") }
  }

  /// Whether any file of the database, beside it or in the program's state holds the text.
  private func isAnywhere(_ text: String) throws -> Bool {
    try FileManager.default.subpathsOfDirectory(atPath: home.folder).contains { path in
      guard !path.hasPrefix("work/") else { return false }
      let data = FileManager.default.contents(atPath: home.folder + "/" + path) ?? Data()
      return data.range(of: Data(text.utf8)) != nil
    }
  }

  private let because = ["--reason", "they asked for it", "--yes"]

  private func erase(_ arguments: String...) throws -> Run {
    try home.run([try Program.path(), "erase", "example-code"] + arguments + because)
  }

  @Test func anEventsContentsGoAndHistoryAndReportTellOfIt() throws {
    try apply()
    let event = try number(of: "Zwiebelturm")
    let shown = try home.duly("erase", "example-code", "--event", event, "--dry-run").succeeded()
    #expect(shown.contains("Zwiebelturm") && shown.contains("Q08: cleared"))
    #expect(try isAnywhere("Zwiebelturm"))
    let run = try erase("--event", event)
    try run.succeeded()
    #expect(run.errors.contains("Backups, exports and reports made before still hold it"))
    #expect(try !isAnywhere("Zwiebelturm"))
    let history = try home.duly("history", "example-code").succeeded()
    #expect(history.contains("\(event)  erased on 20") && history.contains("by tester: they asked for it"))
    let json = try home.duly("history", "example-code", "--format", "json").succeeded()
    #expect(json.contains(#""erased": {"#) && json.contains("contents.erased/1"))
    let report = try home.duly("write", "example-code").succeeded()
    #expect(report.contains("## Erased") && report.contains("the contents of 1 event | they asked for it"))
    try home.duly("verify").succeeded()
    #expect(
      try home.duly("erase", "--list").succeeded().contains("the contents of 1 event: they asked for it"))
    let again = try erase("--event", event)
    #expect(again.ending == .exit(2) && again.errors.contains("were erased on"))
  }

  @Test(arguments: 1...3)
  func aSamplesScoreStaysWithoutItsPeople(_ sample: Int) throws {
    try home.applySample(sample)
    let vendor = try #require(try home.vendors().first)
    let before = try home.duly("score", vendor).succeeded()
    let report = try home.duly("write", vendor).succeeded()
    #expect(!report.contains("## Erased"))
    let run = try home.run([try Program.path(), "erase", vendor, "--personal-data"] + because)
    try run.succeeded()
    #expect(run.output.contains("recorded again without what is erased"))
    let after = try home.duly("score", vendor).succeeded()
    #expect(withoutHead(after) == withoutHead(before))
    #expect(try home.duly("write", vendor).succeeded().contains("## Erased"))
    try home.duly("verify").succeeded()
  }

  @Test func aPersonIsErasedEverywhereAndTheAnswersFileGoesRound() throws {
    try apply()
    let before = try home.score("example-code")
    let run = try erase("--person", "Jane Doe", "--person", "M. Roe")
    try run.succeeded()
    for name in ["Jane Doe", "M. Roe"] { #expect(try !isAnywhere(name)) }
    let after = try home.score("example-code")
    #expect(after.shown == before.shown)
    let answers = try home.duly("answers", "example-code").succeeded()
    #expect(answers.contains("replayed with [erased]") && answers.contains("[erased], Platform"))
    _ = try home.write(answers, to: "again.yaml")
    try home.duly("apply", "again.yaml").succeeded()
    #expect(try home.score("example-code").shown == before.shown)
    #expect(try home.score("example-code").ledger.head == after.ledger.head, "the same file changes nothing")
    let second = try erase("--person", "Jane Doe")
    #expect(try second.succeeded().contains("There is nothing of it to erase"))
  }

  @Test func aWholeVendorLeavesNothingButTheReason() throws {
    try apply()
    try home.applySample(1)
    _ = try home.write("%PDF-1.7 Kirschbaum", to: "report of Kirschbaum.pdf")
    try home.duly("report", "attach", "example-code", "report of Kirschbaum.pdf").succeeded()
    let others = try home.duly("score", "fernhollow-software").succeeded()
    try erase("--all").succeeded()
    for text in ["Example Code", "example-code", "Zwiebelturm", "Kirschbaum", "kirschbaum", "Jane Doe"] {
      #expect(try !isAnywhere(text), "\(text)")
    }
    #expect(try home.vendors() == ["fernhollow-software"])
    #expect(try home.duly("history", "example-code").ending == .exit(2))
    #expect(try home.duly("erase", "--list").succeeded().contains("and 1 file: they asked for it"))
    try home.duly("verify").succeeded()
    let now = try home.duly("score", "fernhollow-software").succeeded()
    #expect(withoutHead(now) == withoutHead(others))
  }

  @Test(arguments: [
    (["--event", "3", "--yes"], "reason"), (["--all", "--reason", " ", "--yes"], "reason"),
    (["--reason", "r", "--yes"], "--personal-data"),
    (["--all", "--personal-data", "--reason", "r", "--yes"], "one of"),
    (["--event", "3,x", "--reason", "r", "--yes"], "3,x"), (["--event", "0", "--reason", "r", "--yes"], "0"),
    (["--event", "99", "--reason", "r", "--yes"], "duly history"),
    (["--event", "1", "--reason", "r", "--yes"], "--all"),
    (["--person", "J", "--reason", "r", "--yes"], "short"),
    (["--person", "Jane Doe", "--reason", "for Jane Doe", "--yes"], "without the name"),
    (["--event", "3", "--reason", "r"], "--yes"),
  ])
  func whatIsNotSaidInFullErasesNothing(_ arguments: [String], _ word: String) throws {
    try apply()
    let head = try home.head()
    let run = try home.run([try Program.path(), "erase", "example-code"] + arguments)
    #expect(run.ending == .exit(2))
    #expect(run.errors.contains(word), "\(run.errors)")
    #expect(try home.head() == head)
  }

  /// The place file holds ids of assessments, which are made from the vendor's name.
  @Test func theNextStartResumesNowhereInAnErasedVendor() throws {
    try apply()
    let places = home.database + ".places"
    try Data(#"{"example-code/agent":"Q04","other/agent":"Q05"}"#.utf8)
      .write(to: URL(fileURLWithPath: places))
    try erase("--all").succeeded()
    let left = String(decoding: FileManager.default.contents(atPath: places) ?? Data(), as: UTF8.self)
    #expect(!left.contains("example-code") && left.contains("other"))
  }
}

// MARK: - Screens

extension EraseTests {
  @Test(arguments: [("erase", true), ("yes", false), ("", false)])
  func atATerminalItAsksFirst(_ word: String, _ isErased: Bool) throws {
    try apply()
    let session = try TerminalSession(
      home, "erase", "example-code", "--event", try number(of: "Zwiebelturm"), "--reason", "they asked for it"
    )
    try session.waitFor("This cannot be undone. Type erase to go on")
    #expect(session.screen.text.contains("Q08: cleared"))
    #expect(try isAnywhere("Zwiebelturm"))
    try session.type(word + "\r")
    #expect(try session.waitForEnd() == .exit(isErased ? 0 : 2))
    #expect(try isAnywhere("Zwiebelturm") != isErased)
  }

  @Test(arguments: [["--all"], ["--person", "Jane Doe"]])
  func aScreenThatIsOpenLetsGoOfWhatIsErased(_ scope: [String]) throws {
    try apply()
    let session = try TerminalSession(home, "interview", "example-code")
    try session.waitFor("Interview", "? help")
    try session.goTo("Q04")
    try session.type("H")
    try session.waitFor("Jane Doe")
    try home.run([try Program.path(), "erase", "example-code"] + scope + because).succeeded()
    try session.waitUntil("lets go of her") { !$0.text.contains("Jane Doe") }
    try session.type("jj1n")
    try session.press(.escape, .escape)
    try session.waitUntil("lets go of her") { !$0.text.contains("Jane Doe") }
    session.signal(SIGTERM)
    #expect(try session.waitForEnd() == .exit(0))
    #expect(try !isAnywhere("Jane Doe"))
    if scope == ["--all"] { #expect(try !isAnywhere("example-code")) }
    try home.duly("verify").succeeded()
  }
}

// MARK: - Kills

extension EraseTests {
  /// Whenever it ends, either all is erased, or the file says that nothing was.
  @Test func anErasureThatIsKilledIsWholeOrNoneAtAll() throws {
    let rounds = min(60, Effort.count("DULY_KILLS", usually: 10))
    var tally = Tally("kill -9 while erasing a vendor", tried: rounds)
    for round in 0..<rounds {
      let home = try Home()
      _ = try home.write(Self.interview, to: "answers.yaml")
      try home.duly("apply", "answers.yaml").succeeded()
      _ = try home.write("%PDF-1.7 Kirschbaum", to: "a.pdf")
      try home.duly("report", "attach", "example-code", "a.pdf").succeeded()
      let running = try Running(
        [try Program.path(), "erase", "example-code", "--all"] + because, in: home)
      _ = running.kill(after: Int32(5 + round * 17 % 170))
      // The next opening finishes what was recorded.
      let isErased = try home.vendors().isEmpty
      let verified = try home.duly("verify")
      if verified.ending != .exit(0) { tally.crashed += 1 }
      #expect(verified.ending == .exit(0), "\(verified.output)\(verified.errors)")
      let copy = EraseTests(home)
      for text in ["Zwiebelturm", "Example Code", "Kirschbaum"] {
        let isThere = try copy.isAnywhere(text)
        if isThere == isErased { tally.lost += 1 }
        #expect(isThere == !isErased, "round \(round): \(text)")
      }
    }
    try tally.note()
  }

  private init(_ home: Home) {
    self.home = home
  }
}
