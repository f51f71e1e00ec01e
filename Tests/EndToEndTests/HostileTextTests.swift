import Foundation
import Testing

/// What a vendor wrote is only ever text, wherever it comes out.
@Suite struct HostileTextTests {
  /// Marks that turn text round or hide in it, and what tables, HTML and spreadsheets would act on.
  private static let note =
    #"round \u202e end \u2066 gone \u200b\u2028 | cell <script>x</script> [a](javascript:x) \n=1+1\n# head"#

  private static let answers = """
    answers:
      Q04: {answer: partial, note: "\(note)", respondent: "=2+5 \u{202E}", evidence: {DOC: {status: accepted, reference: "../../\(note)"}}}
      Q05: {answer: full, details: {parties: [{name: "=cmd|' /C calc'!A0", country: "@SUM(1)", llm: true}]}}
      C13: {answer: not_applicable, reason: "\(note)", approver: "=J\u{202E}"}
    reports:
      - {id: soc2-2026, kind: soc2, type: II, auditor: "=A\u{2066}", tests: {C01: {result: exception, page: 3}},
         customer_controls: [{text: "\(note)", owner: "\u{202E}"}]}
    decision: {outcome: not_yet, by: "=J\u{202E}", role: "@R", conditions: [{text: "\(note)", owner: "-O"}]}
    """

  private func home() throws -> Home {
    let home = try Home()
    try home.apply(AnswersText.opening("Evil & Co", more: Self.answers))
    try home.apply(AnswersText.opening("Other"))
    return home
  }

  private static let commands = [
    ["score", "evil-co"], ["explain", "evil-co"], ["explain", "evil-co", "Q04"],
    ["explain", "evil-co", "C13"],
    ["history", "evil-co"], ["vendor", "show", "evil-co"], ["vendor", "list"],
    ["vendor", "list", "--format", "csv"], ["vendor", "list", "--format", "json"],
    ["score", "evil-co", "--format", "json"], ["compare", "evil-co", "other"],
    ["compare", "evil-co", "other", "--format", "markdown"],
    ["compare", "evil-co", "other", "--format", "json"],
    ["compare", "evil-co", "other", "--format", "csv"], ["report", "list", "evil-co"],
    ["report", "show", "evil-co", "soc2-2026"], ["write", "evil-co"], ["answers", "evil-co"],
    ["answers", "evil-co", "--format", "json"],
  ]

  @Test func noMarkThatTurnsOrHidesTextComesOutOfAnyCommand() throws {
    let home = try home()
    for command in Self.commands {
      let run = try home.run([try Program.path()] + command)
      try run.succeeded()
      // The lines of a CSV file end in carriage return and line feed.
      #expect((run.output + run.errors).replacing("\r\n", with: "\n").harmful.isEmpty, "\(command)")
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func nothingOfItActsOnAScreen(_ width: Int, _ height: Int) throws {
    let session = try TerminalSession(try home(), width: width, height: height)
    try session.waitFor("VENDORS  2", "Evil & Co")
    try session.press(.enter)
    try session.waitFor("advice: ")
    for item in ["Q04", "C13"] {
      try session.goTo(item)
      #expect(session.screen.text.harmful.isEmpty)
    }
    for (key, words) in [("s", "CRITERIA"), ("r", "ASSURANCE REPORTS"), ("i", "Business owner")] {
      try session.type(key)
      try session.waitFor(words)
      #expect(session.screen.text.harmful.isEmpty)
      try session.press(.escape)
      try session.waitFor("advice: ")
    }
    #expect(session.screen.unknown.isEmpty)
  }

  @Test func theTextItselfIsKept() throws {
    let text = try home().duly("answers", "evil-co", "--format", "json").succeeded()
    struct File: Decodable {
      struct Answer: Decodable { let note: String? }
      let answers: [String: Answer]
    }
    let note = try JSONDecoder().decode(File.self, from: Data(text.utf8)).answers["Q04"]?.note
    #expect(note?.hasPrefix("round \u{202E} end \u{2066} gone \u{200B}\u{2028} | cell <script>") == true)
    #expect(note?.hasSuffix("\n=1+1\n# head") == true)
  }

  @Test func noCellOfATableIsAFormula() throws {
    let home = try home()
    for command in [
      ["vendor", "list", "--format", "csv"], ["compare", "evil-co", "other", "--format", "csv"],
    ] {
      let text = try home.run([try Program.path()] + command).succeeded()
      let formulas = text.matches(of: /(?m)(?:^|,)"?[=+@\t\r-][^,\n]*/).map { String($0.output) }
      #expect(formulas.isEmpty, "\(command)")
    }
  }

  /// What a person types at the command line may hold the same; taken or not, nothing of it may act.
  @Test(arguments: [
    ["waive", "other", "no-type-ii", "--reason", "r", "--expires", "2027-01-01", "--by"],
    ["waive", "other", "no-type-ii", "--by", "J", "--expires", "2027-01-01", "--reason"],
    ["decide", "other", "--outcome", "reject", "--by"],
    ["decide", "other", "--outcome", "reject", "--by", "J", "--role"],
    ["decide", "other", "--outcome", "reject", "--by", "J", "--condition"],
    ["vendor", "add", "New", "--decision-date", "2026-11-21", "--owner"],
    ["vendor", "add", "New", "--decision-date", "2026-11-21", "--product"],
    ["vendor", "add", "New", "--decision-date", "2026-11-21", "--contract-value"],
    ["vendor", "archive", "other", "--as"], ["report", "add", "other", "r", "--kind", "soc2", "--auditor"],
    ["score", "other", "--assessment"], ["score", "other", "--product"], ["history"], ["explain", "other"],
    ["write", "other", "-o"], ["check"], ["report", "show", "other"], ["questionnaire", "show"], ["score"],
  ])
  func escapeBytesInOptionsNeverReachTheTerminal(_ arguments: [String]) throws {
    let home = try Home()
    try home.apply(AnswersText.opening("Other"))
    let run = try home.run([try Program.path()] + arguments + ["x\u{1B}[31m\u{1B}]0;owned\u{07}"])
    #expect((run.output + run.errors).harmful.isEmpty, "\(run.errors)")
    for vendor in try home.vendors() {
      #expect(try home.duly("history", vendor).succeeded().harmful.isEmpty)
      let answers = try home.duly("answers", vendor).succeeded()
      let other = try Home()
      _ = try other.write(answers, to: "back.yaml")
      let back = try other.duly("apply", "back.yaml")
      #expect(back.ending == .exit(0), "what was taken must come back: \(back.errors)")
    }
  }

  @Test func aDocumentNamedAfterAVendorStaysInTheFolder() throws {
    let home = try Home()
    try home.apply(AnswersText.opening("A/../../../etc/passwd"))
    let vendor = try #require(try home.vendors().first)
    #expect(vendor.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }, "\(vendor)")
  }
}

extension String {
  /// Code points that a terminal would obey, or that would show text other than it is.
  var harmful: [String] {
    unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }.map { String($0.value, radix: 16) }
  }
}
