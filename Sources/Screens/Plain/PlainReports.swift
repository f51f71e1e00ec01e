import Diligence
import Scoring

/// The assurance reports of an assessment as a numbered list, and what the rules make of them.
struct PlainReports: PlainScreen {
  let about: Subject

  init(_ subject: Subject) { about = subject }

  let title = "Assurance reports"
  var subject: Subject? { about }

  private func entries(_ desk: Desk) -> [ReportEntry] {
    desk.sheet(about)?.assessment.reportEntries ?? []
  }

  mutating func entered(_ desk: inout Desk) {
    if entries(desk).contains(where: { $0.document != nil }) { desk.ask(.checkDocuments(about.vendor)) }
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) -> PlainReply {
    if case .notAttached(_, let why) = answer { return .say("Nothing is attached: \(why)") }
    return .stay
  }

  func opening(_ desk: Desk) -> [String] {
    guard let sheet = desk.sheet(about) else { return [] }
    let entries = entries(desk)
    let list = entries.enumerated().map { "\($0 + 1) \(sentence(about: $1, sheet, desk))" }
    return [head(entries, sheet)] + list + sheet.computedSentences
  }

  func returning(_ desk: Desk) -> [String] { opening(desk) }

  private func head(_ reports: [ReportEntry], _ sheet: Sheet) -> String {
    if !reports.isEmpty { return "Assurance reports: \(reports.count)." }
    return sheet.assessment.hasNoReports
      ? "The vendor has no assurance report; that is recorded, and counts as none."
      : "No assurance report is recorded, nor that there is none, so what rests on them is open."
  }

  private func sentence(about entry: ReportEntry, _ sheet: Sheet, _ desk: Desk) -> String {
    let loss = entry.document.flatMap { desk.documentStates[$0.hash]?.finding }.map { " \($0)" } ?? ""
    let progress = desk.progressWords(of: entry, about)
    guard let report = entry.report else {
      return "\(entry.id), file \(entry.document?.words ?? ""): \(progress ?? ""), no report yet.\(loss)"
    }
    let file = progress.map { " Its file: \($0)." } ?? ""
    let pane = ReportPane(report: report, sheet: sheet)
    let period = report.periodWords.map { ", \($0)" } ?? ""
    return "\(report.id), \(report.name)\(period): \(pane.standing); opinion \(report.opinion.label), "
      + "\(report.auditorWords), \(sheet.testedCount(in: report)) of \(sheet.testableCount) items tested.\(file)\(loss)"
  }

  func prompt(_ desk: Desk) -> [String] {
    ["Number of a report, f and a path attaches a file, a adds one, n none, b back, ? help:"]
  }

  func help(_ desk: Desk) -> [String] {
    [
      "The number or id of a report opens it, or what was read in a file that is no report yet.",
      "f and the path of a file attaches it and has it read: f ~/Downloads/soc2.pdf",
      "a adds a report and asks for its facts.",
      "n records that the vendor has no report, or takes that back.",
      "x and a number removes a report; u brings it back.", "b or q goes back.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    let (command, rest) = input.command
    switch command {
    case "": return .stay
    case "b": return .leave
    case "f": return attach(rest, &desk)
    case "a" where rest.isEmpty: return .open(PlainReportFacts(newFor: about, desk))
    case "n" where rest.isEmpty: return stateNone(&desk)
    case "x": return remove(rest, &desk)
    default:
      guard let entry = entry(named: input, desk) else {
        return .say("`\(input)` is no report here. a adds one; ? says what there is.")
      }
      if entry.report == nil { return .open(PlainFacts(about, entry.id, &desk)) }
      return .open(PlainReport(about, entry.id))
    }
  }

  private func entry(named input: String, _ desk: Desk) -> ReportEntry? {
    let entries = entries(desk)
    return entries.map(\.id.text).place(named: input).map { entries[$0] }
  }

  private func attach(_ path: String, _ desk: inout Desk) -> PlainReply {
    let path = pathMeant(by: path)
    guard !path.isEmpty else { return .say("f needs the path of a file: f ~/Downloads/soc2.pdf") }
    desk.ask(
      .attach(path: path, kind: nil, about.vendor, about.assessment, desk.newStep(of: about.vendor)))
    return .stay
  }

  private func remove(_ name: String, _ desk: inout Desk) -> PlainReply {
    guard let entry = entry(named: name, desk) else { return .say("x needs the number of a report.") }
    let (change, words): (Change, String) =
      entry.report == nil
      ? (.documentAttached(about.assessment, entry.id, nil), "\(entry.id) is detached.")
      : (.reportRecorded(about.assessment, entry.id, nil), "\(entry.id) is removed.")
    desk.record([change], of: about, saying: words)
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
