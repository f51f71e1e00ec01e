import Diligence
import Scoring

/// One assurance report: what the rules say about it, and the ways to its facts, tests and customer controls.
struct PlainReport: PlainScreen {
  let about: Subject
  private(set) var id: ReportID

  init(_ subject: Subject, _ report: ReportID) {
    about = subject
    id = report
  }

  var title: String { "Report \(id)" }
  var subject: Subject? { about }

  func returning(_ desk: Desk) -> [String] { opening(desk).suffix(1).map { "\(title). \($0)" } }

  func opening(_ desk: Desk) -> [String] {
    guard let sheet = desk.sheet(about), let report = sheet.assessment.reports[id] else {
      return ["This report is not recorded any more; b goes back."]
    }
    let pane = ReportPane(report: report, sheet: sheet)
    let findings = sheet.card.findings.filter { $0.report == id }.map { "To follow up: \($0.text)" }
    return ["Report \(id), \(report.name). What the rules say at \(sheet.card.decisionDate):"]
      + pane.rules.map { $0.speaksAgainst ? "Against it: \($0.text)" : $0.text } + findings
      + [
        "Tests: \(sheet.testedCount(in: report)) of \(sheet.testableCount) items. "
          + "Customer controls: \(report.customerControls.count), "
          + "\(report.customerControls.count { !$0.isOwned }) without owner."
      ]
  }

  func prompt(_ desk: Desk) -> [String] {
    ["1 facts, 2 tests, 3 customer controls, 4 what was read, 5 auditor, b back, ? help:"]
  }

  func help(_ desk: Desk) -> [String] {
    [
      "1 asks for every fact of the report: kind, dates, auditor, opinion, scope.",
      "2 records what the report says about each item, and on which page.",
      "3 records what the report leaves to us, each with an owner among us.",
      "4 goes through what was read in its file, fact by fact.",
      "5 names the registers to look the auditor up in, and records what was found.",
      "b or q goes back to the reports.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    switch input.lowercased() {
    case "": return .stay
    case "b": return .leave
    case "1": return PlainReportFacts(of: about, id, desk).map { .open($0) } ?? .leave
    case "2": return .open(PlainReportTests(about, id))
    case "3": return .open(PlainControls(about, id))
    case "5": return .open(PlainAuditor(about, id))
    case "4":
      guard desk.sheet(about)?.assessment.documents[id] != nil else {
        return .say("No file is attached to it. f and a path on the list of reports attaches one.")
      }
      return .open(PlainFacts(about, id, &desk))
    default:
      return .say(
        "`\(input)` is nothing here. 1 facts, 2 tests, 3 customer controls, 4 what was read, b back.")
    }
  }

  /// The facts may have given the report another id.
  mutating func entered(_ desk: inout Desk) {
    guard let reports = desk.sheet(about)?.assessment.reports, reports[id] == nil,
      let only = reports.keys.first,
      reports.count == 1
    else { return }
    id = only
  }
}
