import Foundation
import Testing

/// What recorded facts of reports lead to, from the command line.
@Suite struct ReportWorkTests {
  private static let file = """
    schema: duly.answers/1
    vendor: {name: Example Code}
    decision_date: 2026-11-21
    reports:
      - {id: soc2-2025, kind: soc2, type: II, start: 2024-10-01, end: 2025-09-30, auditor: "Other CPA LLP",
         auditor_city: "Tampa, FL", opinion: unmodified, categories: [security, availability], product_in_scope: yes,
         exceptions: [{criterion: CC6.2, control: AC-04, text: "One of 25 leavers", page: 60, remediated: true}]}
      - {id: soc2-2026, kind: soc2, type: II, start: 2025-10-01, end: 2026-09-30, auditor: "Some CPA LLP",
         auditor_city: "Munich, Germany", opinion: unmodified, categories: [security], product_in_scope: yes,
         exceptions: [{criterion: CC6.2, control: AC-04, text: "Two of 25 leavers", page: 64, sample: 25,
                       deviations: 2, response: "Since automated"}],
         incidents: [{text: "A short outage in May", page: 30}], significant_changes: [],
         sources: {opinion: {how: confirmed, page: 3, quote: "in all material respects", by: "J. Doe", on: 2026-11-02}},
         customer_controls: [{text: Review access, page: 70}, {text: Rotate keys, owner: J. Doe, due: 2026-10-31}]}
    documents: {soc2-2026: {sha256: \(String(repeating: "ab", count: 32)), size: 1204, name: soc2.pdf}}
    """

  private func home() throws -> Home {
    let home = try Home()
    _ = try home.write(Self.file, to: "a.yaml")
    try home.duly("apply", "a.yaml").succeeded()
    return home
  }

  @Test func answersGiveTheSameRecordOnAnEmptyDatabase() throws {
    let first = try home()
    let answers = try first.duly("answers", "example-code").succeeded()
    let second = try Home()
    _ = try second.write(answers, to: "b.yaml")
    try second.duly("apply", "b.yaml").succeeded()
    #expect(try second.duly("answers", "example-code").succeeded() == answers)
    for part in ["auditor_city", "exceptions", "incidents", "significant_changes", "sources", "documents"] {
      #expect(answers.contains("\(part):"), "\(part)")
    }
  }

  @Test func tripsTheGateAndSaysThatItCameBack() throws {
    let home = try home()
    let page = try home.duly("report", "show", "example-code", "soc2-2026").succeeded()
    #expect(page.contains("CC6.2, control AC-04"))
    #expect(page.contains("2 of 25 deviate"))
    #expect(page.contains("and soc2-2025 noted one already"))
    #expect(try home.duly("score", "example-code").succeeded().contains("open-exception"))
  }

  @Test func worksOnADuty() throws {
    let home = try home()
    let list = try home.duly("report", "control", "example-code", "soc2-2026").succeeded()
    #expect(list.contains("1. Review access: no owner, open (page 70)"))
    #expect(list.contains("2. Rotate keys: J. Doe, open, due 2026-10-31, overdue"))
    let done = try home.duly(
      "report", "control", "example-code", "soc2-2026", "1", "--owner", "A. Roe", "--status", "done", "--due",
      "2026-12-01"
    ).succeeded()
    #expect(done.contains("1. Review access: A. Roe, done, due 2026-12-01 (page 70)"))
    let wrong = try home.duly("report", "control", "example-code", "soc2-2026", "3", "--status", "done")
    #expect(wrong.ending == .exit(2))
    #expect(wrong.errors.contains("from 1 to 2"))
    let report = try home.duly("write", "example-code").succeeded()
    #expect(report.contains("| Rotate keys | J. Doe | open | 2026-10-31, overdue at the decision date |"))
  }

  @Test func takesADutyWithAllItsParts() throws {
    let home = try home()
    try home.duly(
      "report", "add", "example-code", "soc2-2026", "--customer-control", "Rotate keys", "--customer-control",
      "Report leavers | A. Roe | in_progress | 2027-01-31"
    ).succeeded()
    let list = try home.duly("report", "control", "example-code", "soc2-2026").succeeded()
    #expect(list.contains("1. Rotate keys: J. Doe, open, due 2026-10-31, overdue"))
    #expect(list.contains("2. Report leavers: A. Roe, in progress, due 2027-01-31"))
  }

  @Test func recordsALookAtTheRegister() throws {
    let home = try home()
    let before = try home.duly("report", "auditor", "example-code", "soc2-2026").succeeded()
    #expect(before.contains("Nobody recorded a look-up."))
    #expect(before.contains("WPK") && before.contains("duly never looks itself"))
    #expect(
      try home.duly("report", "auditor", "example-code", "soc2-2025").succeeded().contains(
        "Florida board of accountancy"))
    let after = try home.duly(
      "report", "auditor", "example-code", "soc2-2026", "--licence", "found", "--register", "WPK",
      "--reference",
      "12", "--on", "2026-11-20", "--by", "J. Doe", "--peer-review", "system,pass,2025-03-01"
    ).succeeded()
    #expect(after.contains("licence found in WPK (12), by J. Doe on 2026-11-20"))
    #expect(after.contains("verified; peer review: system review, pass, accepted 2025-03-01"))
    let wrong = try home.duly("report", "auditor", "example-code", "soc2-2026", "--licence", "found")
    #expect(wrong.ending == .exit(2))
  }

  @Test func setsReportsSideBySide() throws {
    let table = try home().duly("report", "compare", "example-code").succeeded()
    for words in ["Some CPA LLP (changed)", "Availability", "CC6.2, control AC-04", "none"] {
      #expect(table.contains(words), "\(words)")
    }
  }

  @Test func tellsTheSourceOfEachFactAndNoPage() throws {
    let home = try home()
    let report = try home.duly("write", "example-code").succeeded()
    #expect(report.contains("p. 3, confirmed by J. Doe on 2026-11-02"))
    #expect(report.contains("typed in"))
    #expect(report.contains(String(repeating: "ab", count: 32)))
    #expect(report.contains("soc2.pdf, 1204 bytes"))
    #expect(report.contains("quotes of at most 25 words"))
    _ = try home.write("{{questionnaire}} {{decisionDate}} {{ledger}} {{report_pages}}", to: "own.mustache")
    let refused = try home.duly("write", "example-code", "--template", "own.mustache")
    #expect(refused.ending == .exit(2))
    #expect(refused.errors.contains("report_pages") && refused.errors.contains("restricted use"))
  }
}
