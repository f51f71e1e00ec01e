import Diligence
import Scoring

/// The assurance reports of an assessment as a numbered list, and what the rules make of them.
struct PlainReports: PlainScreen {
  let about: Subject

  init(_ subject: Subject) { about = subject }

  let title = "Assurance reports"
  var subject: Subject? { about }

  private func reports(_ desk: Desk) -> [AssuranceReport] {
    desk.sheet(about)?.assessment.sortedReports ?? []
  }

  func opening(_ desk: Desk) -> [String] {
    guard let sheet = desk.sheet(about) else { return [] }
    let reports = reports(desk)
    let list = reports.enumerated().map { "\($0 + 1) \(sentence(about: $1, sheet))" }
    return [head(reports, sheet)] + list + sheet.computedSentences
  }

  func returning(_ desk: Desk) -> [String] { opening(desk) }

  private func head(_ reports: [AssuranceReport], _ sheet: Sheet) -> String {
    if !reports.isEmpty { return "Assurance reports: \(reports.count)." }
    return sheet.assessment.hasNoReports
      ? "The vendor has no assurance report; that is recorded, and counts as none."
      : "No assurance report is recorded, nor that there is none, so what rests on them is open."
  }

  private func sentence(about report: AssuranceReport, _ sheet: Sheet) -> String {
    let pane = ReportPane(report: report, sheet: sheet)
    let period = report.periodWords.map { ", \($0)" } ?? ""
    return "\(report.id), \(report.name)\(period): \(pane.standing); opinion \(report.opinion.label), "
      + "\(report.auditorWords), \(sheet.testedCount(in: report)) of \(sheet.testableCount) items tested."
  }

  func prompt(_ desk: Desk) -> [String] {
    ["Number of a report, a adds one, n the vendor has none, b back, ? help:"]
  }

  func help(_ desk: Desk) -> [String] {
    [
      "The number or id of a report opens it.", "a adds a report and asks for its facts.",
      "n records that the vendor has no report, or takes that back.",
      "x and a number removes a report; u brings it back.", "b or q goes back.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    let (command, rest) = input.command
    switch command {
    case "": return .stay
    case "b": return .leave
    case "a" where rest.isEmpty: return .open(PlainReportFacts(newFor: about, desk))
    case "n" where rest.isEmpty: return stateNone(&desk)
    case "x": return remove(rest, &desk)
    default:
      guard let report = report(named: input, desk) else {
        return .say("`\(input)` is no report here. a adds one; ? says what there is.")
      }
      return .open(PlainReport(about, report.id))
    }
  }

  private func report(named input: String, _ desk: Desk) -> AssuranceReport? {
    let reports = reports(desk)
    return reports.map(\.id.text).place(named: input).map { reports[$0] }
  }

  private func remove(_ name: String, _ desk: inout Desk) -> PlainReply {
    guard let report = report(named: name, desk) else { return .say("x needs the number of a report.") }
    desk.record(
      [.reportRecorded(about.assessment, report.id, nil)], of: about, saying: "\(report.id) is removed.")
    return .again
  }

  private func stateNone(_ desk: inout Desk) -> PlainReply {
    guard let assessment = desk.sheet(about)?.assessment else { return .leave }
    if !assessment.hasNoReports, !assessment.reports.isEmpty {
      return .say("A report is recorded, so it cannot be said that there is none. x removes a report.")
    }
    let isSo = !assessment.hasNoReports
    desk.record(
      [.noReportsStated(about.assessment, isSo)], of: about,
      saying: isSo
        ? "The vendor has no assurance report." : "Whether the vendor has reports is open again.")
    return .stay
  }
}

extension Sheet {
  /// What the items worked out from the reports come to, one a line.
  var computedSentences: [String] {
    computedItems.map { "\($0.item.id) \($0.item.title): \($0.score.because)" }
  }
}
