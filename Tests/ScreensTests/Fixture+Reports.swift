import Diligence

@testable import Screens

extension Fixture {
  /// A sound Type II report that tests most of the small questionnaire.
  static let report = AssuranceReport(
    id: "soc2-2026", kind: .soc2, type: .typeII, start: Day("2025-10-01"), end: Day("2026-09-30"),
    reportDate: Day("2026-10-20"), auditor: "Orrin & Vale LLP", auditorStatus: .verified,
    opinion: .unmodified, categories: [.security, .availability], productInScope: .yes,
    tests: [
      "Q04": ReportTest(result: .clean, page: 58),
      "Q07": ReportTest(result: .exception, remediated: true, page: 61),
      "C01": ReportTest(result: .exception, remediated: false, page: 64), "C02": ReportTest(result: .clean),
    ],
    customerControls: [
      CustomerControl(text: "Review each quarter who may start agents in production.", owner: "J. Doe"),
      CustomerControl(text: "Turn on single sign-on for every person."),
    ],
    auditorChecks: Day("2026-11-02").map { day in
      [AuditorCheck(subject: .licence, register: "NASBA CPAverify", isFound: true, by: "J. Doe", on: day)]
    })

  static func recorded(_ report: AssuranceReport = Fixture.report, of vendor: String = "example-code")
    -> Change
  {
    .reportRecorded(AssessmentID("\(vendor)-1"), report.id, report)
  }

  /// Everything answered, one report with an open exception and a control without owner.
  static let examined = dossier([
    answer("Q04", "yes"), answer("Q07", "per_tenant_keys"), answer("C01", "partial"), answer("C02", "yes"),
    recorded(),
    recorded(
      AssuranceReport(
        id: "iso-2025", kind: .iso27001, start: Day("2025-02-01"), end: Day("2028-01-31"),
        auditor: "Norma Cert", auditorStatus: .notChecked, productInScope: .unclear)),
    .evidenceRecorded("example-code-1", "C01", "E01", Evidence(status: .accepted)),
    .waiverGranted(
      "example-code-1", "no-type-ii",
      Waiver(gate: "no-type-ii", by: "J. Doe", reason: "pilot only", expires: Stage.today.adding(days: 90))),
    .decisionRecorded(
      "example-code-1",
      Decision(
        outcome: .conditional, by: "R. Ito", role: "CISO", date: Stage.today,
        conditions: [DecisionCondition(text: "Fix the exception on C01.")])),
  ])
}

extension Fixture {
  /// A fourth vendor to compare, with a report.
  static let examinedElsewhere = dossier(
    name: "Delta Tools International Limited",
    [
      answer("Q04", "partial", of: slug), answer("Q07", "logical", of: slug), answer("C01", "yes", of: slug),
      recorded(of: slug),
      .evidenceRecorded(AssessmentID("\(slug)-1"), "C01", "E01", Evidence(status: .accepted)),
    ])

  private static let slug = "delta-tools-international-limited"
}

extension Stage {
  /// The screen with every line end and run of blanks as one blank.
  var flatText: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The form of the report that shows.
  var reportForm: ReportScreen? { app.top as? ReportScreen }

  /// The report of the only vendor, as the screens have it.
  func report(_ id: ReportID = "soc2-2026") -> AssuranceReport? {
    app.desk.worksheets["example-code"]?.dossier.assessments.first?.reports[id]
  }

  /// Moves the focus of the report form to a field.
  mutating func go(to field: ReportField) {
    for _ in ReportField.allCases where reportForm?.form.focus != field { press("tab") }
  }

  /// Empties the text field with the focus and types something else.
  mutating func replace(with text: String) {
    press("ctrl-u")
    type(text)
  }
}
