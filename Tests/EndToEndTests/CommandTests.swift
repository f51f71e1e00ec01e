import Foundation
import Testing

/// A command line with what must come of it.
struct Wrong: Sendable {
  let arguments: [String]
  let words: [String]

  init(_ arguments: String..., says words: String...) {
    (self.arguments, self.words) = (arguments, words)
  }

  static let uses: [Wrong] = [
    Wrong("scor", says: "duly scor`", "duly score`"),
    Wrong("verfy", "--head", "x", says: "duly verify`"),
    Wrong("brightmere-labs", says: "brightmere-labs", "--help"),
    Wrong("vendor", "ad", says: "duly vendor ad`", "duly vendor add`"),
    Wrong("score", says: "vendor"),
    Wrong("score", "brightmere-labs", "--formt", "json", says: "--formt", "--format"),
    Wrong("score", "brightmere-labs", "--format", "xml", says: "xml", "json"),
    Wrong("score", "brightmere-labs", "--at", "2026-02-30", says: "2026-02-30", "--at"),
    Wrong("score", "brightmere-labs", "--at", "tomorrow", says: "tomorrow", "YYYY-MM-DD"),
    Wrong("score", "brightmere-labs", "--require", "aprove", says: "aprove", "approve"),
    Wrong("score", "brightmere-lab", says: "brightmere-lab", "`Brightmere Labs`"),
    Wrong("score", "brightmere-labs", "--product", "Nothing", says: "Nothing", "Brightmere Autopilot"),
    Wrong("score", "brightmere-labs", "--assessment", "a/b", says: "a/b"),
    Wrong("score", "brightmere-labs", "--weights", "none.yaml", says: "none.yaml"),
    Wrong("score", "../../x", says: "../../x"),
    Wrong("explain", "brightmere-labs", "Q99", says: "Q99", "`Q09`"),
    Wrong("history", "nobody", says: "nobody"),
    Wrong("compare", says: "two"),
    Wrong("compare", "brightmere-labs", says: "two"),
    Wrong("compare", "brightmere-labs", "nobody", says: "nobody"),
    Wrong("write", says: "vendor"),
    Wrong("write", "brightmere-labs", "castwick-systems", says: "--compare"),
    Wrong("write", "brightmere-labs", "--template", "none.mustache", says: "none.mustache"),
    Wrong("weights", "brightmere-labs", "--set", "G1=x", says: "G1=x"),
    Wrong("weights", "brightmere-labs", "--set", "G10=5", says: "G10"),
    Wrong("weights", "brightmere-labs", "--set", "G1=0", says: "G1"),
    Wrong("policy", "brightmere-labs", "--set", "curent_months=9", says: "`current_months`"),
    Wrong("policy", "brightmere-labs", "--set", "current_months=99", says: "ageing_months"),
    Wrong("score", "brightmere-labs", "--policy", "none.yaml", says: "none.yaml"),
    Wrong(
      "waive", "brightmere-labs", "no-typ-ii", "--by", "J", "--reason", "r", "--expires", "2027-01-01",
      says: "no-typ-ii", "`no-type-ii`"),
    Wrong("waive", "brightmere-labs", "no-type-ii", "--by", "J", says: "--reason", "--expires"),
    Wrong("decide", "brightmere-labs", "--outcome", "approve", says: "--by"),
    Wrong("decide", "brightmere-labs", "--outcome", "incomplete", "--by", "J", says: "incomplete"),
    Wrong("report", "show", "brightmere-labs", "nothing", says: "nothing"),
    Wrong("report", "add", "brightmere-labs", "new", "--kind", "sock2", says: "sock2", "soc2"),
    Wrong(
      "report", "add", "brightmere-labs", "new", "--kind", "soc2", "--test", "C01=clean", says: "C01=clean"),
    Wrong("report", "add", "brightmere-labs", "new", "--kind", "soc2", "--test", "C99=clean@1", says: "C99"),
    Wrong("questionnaire", "show", "ai-coding-soc", says: "`ai-coding-soc2`"),
    Wrong("verify", "--head", "abc", says: "abc", "64"),
    Wrong("check", "none.yaml", says: "none.yaml"),
    Wrong("vendor", "add", "New", says: "--decision-date"),
    Wrong("vendor", "add", "Brightmere Labs", "--decision-date", "2026-11-21", says: "brightmere-labs"),
    Wrong("vendor", "add", "../../x", "--decision-date", "2026-11-21", says: "name"),
    Wrong("vendor", "add", "'; DROP TABLE event; --", "--decision-date", "2026-11-21", says: "name"),
    Wrong("vendor", "add", "Evil\u{1B}[31m\u{1B}]0;x\u{07}", "--decision-date", "2026-11-21", says: "name"),
    Wrong("vendor", "add", "Evil\u{202E}", "--decision-date", "2026-11-21", says: "name"),
    Wrong("vendor", "add", " ", "--decision-date", "2026-11-21", says: "name"),
    Wrong(
      "vendor", "add", String(repeating: "x", count: 10_000), "--decision-date", "2026-11-21", says: "name"),
    Wrong("vendor", "add", "New", "--decision-date", "2026-11-21", "--data", "secret", says: "secret"),
    Wrong("interview", "nobody", "--plain", says: "nobody"),
  ]
}

@Suite struct CommandTests {
  @Test(arguments: [["--help"], ["help"], ["score", "--help"], ["vendor", "add", "-h"], ["--version"]])
  func helpAndVersionAreResults(_ arguments: [String]) throws {
    let home = try Home()
    let run = try home.run([try Program.path()] + arguments)
    #expect(run.ending == .exit(0))
    #expect(!run.output.isEmpty)
    #expect(run.errors.isEmpty)
    #expect(try home.modes().keys.sorted() == ["work"], "nothing is created for a look at the help")
  }

  @Test func wrongUseNamesWhatIsWrongAndChangesNothing() throws {
    let home = try Home()
    try home.applySample(2)
    try home.applySample(3)
    let before = try home.head()
    for use in Wrong.uses {
      let run = try home.run([try Program.path()] + use.arguments)
      #expect(run.ending == .exit(2), "\(run.command)")
      #expect(run.output.isEmpty, "\(run.command)")
      for word in use.words {
        #expect(run.errors.contains(word), "\(run.command): \(run.errors.prefix(600))")
      }
      #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("\u{202E}"), "\(run.command)")
    }
    #expect(try home.head() == before)
  }

  @Test func severalVendorsOfANameAreTold() throws {
    let home = try Home()
    try home.apply(AnswersText.opening("Acme Code"))
    try home.apply(AnswersText.opening("Acme Cloud"))
    let run = try home.duly("score", "acme")
    #expect(run.ending == .exit(2))
    #expect(run.errors.contains("acme-code") && run.errors.contains("acme-cloud"))
    #expect(try home.score("ACME CODE") == home.score("acme-code"))
  }

  @Test(arguments: [
    (1, "approve", 0), (1, "reject", 0), (2, "approve", 3), (2, "conditional", 3), (2, "reject", 0),
    (3, "not_yet", 3), (3, "reject", 0),
  ])
  func requireDecidesTheStatusOnly(_ sample: Int, _ verdict: String, _ status: Int32) throws {
    let home = try Home()
    try home.applySample(sample)
    let vendor = try #require(try home.vendors().first)
    let plain = try home.duly("score", vendor)
    let run = try home.duly("score", vendor, "--require", verdict)
    #expect(run.ending == .exit(status))
    #expect(run.output == plain.output)
    #expect(run.errors.isEmpty == (status == 0))
  }

  @Test func anotherDateIsTriedAndNotStored() throws {
    let home = try Home()
    try home.applySample(1)
    let before = try home.score("fernhollow-software")
    let later = try home.score("fernhollow-software", "--at", "2029-01-01")
    #expect(later.decisionDate == "2029-01-01")
    #expect(try #require(later.score) < #require(before.score), "the report is stale by then")
    #expect(try home.score("fernhollow-software") == before)
  }

  @Test func aReaderThatLeavesIsNoCrash() throws {
    let home = try Home()
    try home.applySample(1)
    let before = try home.head()
    for arguments in [
      ["questionnaire", "show", "ai-coding-soc2"], ["write", "fernhollow-software"], ["--help"],
    ] {
      let run = try Running([try Program.path()] + arguments, in: home, isHeard: false).finish()
      #expect([.exit(0), .exit(1), .signal(SIGPIPE)].contains(run.ending), "\(run.ending)")
      #expect(!run.errors.contains("Fatal") && !run.errors.contains("crashed"))
    }
    #expect(try home.head() == before)
  }
}
