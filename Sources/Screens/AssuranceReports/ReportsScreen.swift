import Diligence
import Scoring
import TerminalUI

/// The assurance reports of an assessment: what each is, and what the rules make of it.
struct ReportsScreen: Screen {
  let about: Subject
  private(set) var list = ListViewport()
  /// Whether the keys scroll the rules instead of moving in the list.
  private(set) var readsRules = false
  private(set) var rulesTop = 0
  /// What was recorded before a report was added, so that the new one gets the focus.
  private var idsBefore: Set<ReportID>?

  static let listContext = Context("reports")
  static let rulesContext = Context("report rules")

  var context: Context { readsRules ? Self.rulesContext : Self.listContext }
  var subject: Subject? { about }
  var title: String { "Assurance reports" }

  init(_ subject: Subject) { about = subject }

  func reports(_ desk: Desk) -> [AssuranceReport] { desk.sheet(about)?.assessment.sortedReports ?? [] }

  func focused(_ desk: Desk) -> AssuranceReport? {
    let reports = reports(desk)
    return reports.isEmpty ? nil : reports[list.focus(count: reports.count)]
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if readsRules { return scrollRules(key, desk) }
    let count = reports(desk).count
    guard list.handle(key, count: count, height: Layout(desk.body, reports: count).reports) else {
      return false
    }
    rulesTop = 0
    return true
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard let row = rowNumber(target) else { return }
    let count = reports(desk).count
    let wasFocused = row == list.focus(count: count)
    list.move(to: row, count: count, height: Layout(desk.body, reports: count).reports)
    rulesTop = 0
    if wasFocused { _ = perform(.openReport, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) { scrollRules(to: rulesTop + rows, desk) }

  private mutating func scrollRules(_ key: Key, _ desk: Desk) -> Bool {
    let page = max(1, Layout(desk.body, reports: reports(desk).count).pane.height - 1)
    switch key {
    case .down, .character("j"): scrollRules(to: rulesTop + 1, desk)
    case .up, .character("k"): scrollRules(to: rulesTop - 1, desk)
    case .pageDown, .space: scrollRules(to: rulesTop + page, desk)
    case .pageUp: scrollRules(to: rulesTop - page, desk)
    case .home, .character("g"): scrollRules(to: 0, desk)
    case .end, .character("G"): scrollRules(to: .max, desk)
    default: return false
    }
    return true
  }

  private mutating func scrollRules(to top: Int, _ desk: Desk) {
    let layout = Layout(desk.body, reports: reports(desk).count)
    let height = layout.pane.height - (layout.isSideBySide ? 0 : 1)
    rulesTop = max(0, min(top, paneLines(desk, layout, width: layout.pane.width - 3).count - height))
  }
}

extension ReportsScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .back where readsRules, .readRules: readsRules.toggle()
    case .addReport:
      idsBefore = Set(reports(desk).map(\.id))
      desk.go(.show(ReportScreen(newFor: about, desk)))
    case .openReport: open(&desk) { ReportScreen(about, $0, $1) }
    case .openTests: open(&desk) { report, _ in ReportTestsScreen(about, report.id) }
    case .openControls: open(&desk) { report, _ in CustomerControlsScreen(about, report.id) }
    case .removeReport: remove(&desk)
    case .stateNone: stateNone(&desk)
    default: return false
    }
    return true
  }

  private func open(_ desk: inout Desk, _ screen: (AssuranceReport, Desk) -> any Screen) {
    guard let report = focused(desk) else {
      desk.toast =
        "No report is recorded yet: \(desk.key(.addReport)) adds one, "
        + "\(desk.key(.stateNone)) says that the vendor has none."
      return
    }
    desk.go(.show(screen(report, desk)))
  }

  private func remove(_ desk: inout Desk) {
    guard let report = focused(desk) else { return }
    desk.record(
      [.reportRecorded(about.assessment, report.id, nil)], of: about, saying: "\(report.id) is removed.")
  }

  private func stateNone(_ desk: inout Desk) {
    guard let assessment = desk.sheet(about)?.assessment else { return }
    if !assessment.hasNoReports, !assessment.reports.isEmpty {
      desk.toast =
        "A report is recorded, so it cannot be said that there is none. "
        + "\(desk.key(.removeReport)) removes a report."
      return
    }
    let words =
      assessment.hasNoReports
      ? "Whether the vendor has reports is open again." : "The vendor has no assurance report."
    desk.record(
      [.noReportsStated(about.assessment, !assessment.hasNoReports)], of: about, saying: words)
  }
}

extension ReportsScreen {
  mutating func returned(_ desk: inout Desk) {
    let reports = reports(desk)
    guard let before = idsBefore, let new = reports.firstIndex(where: { !before.contains($0.id) }) else {
      return
    }
    idsBefore = nil
    list.move(to: new, count: reports.count, height: Layout(desk.body, reports: reports.count).reports)
    rulesTop = 0
  }
}

extension Move {
  static let addReport = Move("reports.add")
  static let openReport = Move("reports.open")
  static let openTests = Move("reports.tests")
  static let openControls = Move("reports.controls")
  static let removeReport = Move("reports.remove")
  static let stateNone = Move("reports.none")
  static let readRules = Move("reports.read-rules")
}

extension ReportsScreen {
  static let actions: [ScreenAction] = [
    .back(in: [listContext, rulesContext]),
    Action(
      .openReport, "Open the facts of the report", hint: "open", keys: [.enter, .right, .character("l")],
      synonyms: ["edit", "form"], in: [listContext]),
    Action(
      .addReport, "Add an assurance report", hint: "add", keys: [.character("a")],
      synonyms: ["new", "soc 2", "certificate"], in: [listContext]),
    Action(
      .readRules, "Read all of the rules; again: back to the list", hint: "rules", keys: [.tab, .shiftTab],
      keysLabel: "tab", in: [listContext, rulesContext]),
    Action(
      .openTests, "Tests per item in the report", hint: "tests", keys: [.character("t")],
      synonyms: ["exceptions", "pages"], in: [listContext]),
    Action(
      .openControls, "Customer controls in the report", hint: "controls", keys: [.character("c")],
      synonyms: ["cuec", "duties", "owner"], in: [listContext]),
    Action(
      .removeReport, "Remove the report", hint: "remove", keys: [.character("x"), .delete],
      synonyms: ["delete"], in: [listContext]),
    Action(
      .stateNone, "State that the vendor has no report, or take it back", hint: "none",
      keys: [.character("N")], synonyms: ["no reports"], in: [listContext]),
    Action(
      .scorecard, "The scorecard", keys: [.character("s")], synonyms: ["points"], in: [listContext]),
    WeightsScreen.entry(in: [listContext]),
    Action(
      .writeReport, "Write the scored report", keys: [.character("w")], synonyms: ["export", "markdown"],
      in: [listContext]),
  ]
}
