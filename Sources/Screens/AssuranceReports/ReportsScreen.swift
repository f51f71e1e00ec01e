import Diligence
import Scoring
import TerminalUI

/// The assurance reports of an assessment, and the files that are still to become one: what each is, and what the rules
/// make of it.
struct ReportsScreen: Screen {
  let about: Subject
  private(set) var list = ListViewport()
  /// Whether the keys scroll the rules instead of moving in the list.
  private(set) var readsRules = false
  private(set) var rulesTop = 0
  /// What was recorded before a report was added, so that the new one gets the focus.
  private var idsBefore: Set<ReportID>?

  /// Where the path of a file is asked for; nil while it is not.
  var attaching: AttachPrompt?

  static let listContext = Context("reports")
  static let rulesContext = Context("report rules")
  static let attachContext = Context("file to attach")

  var context: Context {
    attaching != nil ? Self.attachContext : readsRules ? Self.rulesContext : Self.listContext
  }
  var isTyping: Bool { attaching != nil }
  var subject: Subject? { about }
  var title: String { "Assurance reports" }

  /// Has the bytes of the files looked at, so that one that was lost or altered is noticed here.
  init(_ subject: Subject, _ desk: inout Desk) {
    about = subject
    if desk.sheet(subject)?.assessment.documents.isEmpty == false {
      desk.ask(.checkDocuments(subject.vendor))
    }
  }

  func entries(_ desk: Desk) -> [ReportEntry] { desk.sheet(about)?.assessment.reportEntries ?? [] }

  func focusedEntry(_ desk: Desk) -> ReportEntry? {
    let entries = entries(desk)
    return entries.isEmpty ? nil : entries[list.focus(count: entries.count)]
  }

  func focused(_ desk: Desk) -> AssuranceReport? { focusedEntry(desk)?.report }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if attaching != nil {
      return attaching?.handle(key, height: AttachPrompt.rows(desk.body)) == true
    }
    if readsRules { return scrollRules(key, desk) }
    let count = entries(desk).count
    guard list.handle(key, count: count, height: Layout(desk.body, reports: count).reports) else {
      return false
    }
    rulesTop = 0
    return true
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard let row = rowNumber(target) else { return }
    if attaching != nil {
      attaching?.choose(row, height: AttachPrompt.rows(desk.body))
      return attach(&desk)
    }
    let count = entries(desk).count
    let wasFocused = row == list.focus(count: count)
    list.move(to: row, count: count, height: Layout(desk.body, reports: count).reports)
    rulesTop = 0
    if wasFocused { _ = perform(.openReport, &desk) }
  }

  /// A path dropped onto the list is one to attach.
  mutating func paste(_ text: String, _ desk: inout Desk) {
    if attaching != nil {
      attaching?.paste(text)
    } else if looksLikePath(text) {
      openPrompt(&desk, with: pathMeant(by: text))
    } else {
      desk.toast = "What was pasted is no path of a file. \(desk.key(.attachFile)) asks for one."
    }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) { scrollRules(to: rulesTop + rows, desk) }

  private mutating func scrollRules(_ key: Key, _ desk: Desk) -> Bool {
    let page = max(1, Layout(desk.body, reports: entries(desk).count).pane.height - 1)
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
    let layout = Layout(desk.body, reports: entries(desk).count)
    let height = layout.pane.height - (layout.isSideBySide ? 0 : 1)
    rulesTop = max(0, min(top, paneLines(desk, layout, width: layout.pane.width - 3).count - height))
  }
}

extension ReportsScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .leaveText: leavePrompt(&desk)
    case .attachFile: openPrompt(&desk)
    case .takePath: attach(&desk)
    case .completePath: complete(&desk)
    case .turnKind: attaching?.turnKind()
    case .back where readsRules, .readRules: readsRules.toggle()
    case .addReport:
      idsBefore = Set(entries(desk).map(\.id))
      desk.go(.show(ReportScreen(newFor: about, desk)))
    case .openReport where focusedEntry(desk)?.document != nil: openFacts(&desk)
    case .openReport, .openForm: open(&desk) { ReportScreen(about, $0, $1) }
    case .openTests: open(&desk) { report, _ in ReportTestsScreen(about, report.id) }
    case .openControls: open(&desk) { report, _ in CustomerControlsScreen(about, report.id) }
    case .openAuditor: open(&desk) { [about] report, _ in AuditorScreen(about, report.id) }
    case .removeReport: remove(&desk)
    case .stateNone: stateNone(&desk)
    default: return false
    }
    return true
  }

  private func openFacts(_ desk: inout Desk) {
    guard let entry = focusedEntry(desk) else { return }
    desk.go(.show(FactsScreen(about, entry.id, &desk)))
  }

  private func open(_ desk: inout Desk, _ screen: (AssuranceReport, Desk) -> any Screen) {
    if let entry = focusedEntry(desk), entry.report == nil {
      return desk.toast = "\(entry.id) is a file so far: \(desk.key(.openReport)) opens what was read in it."
    }
    guard let report = focused(desk) else {
      desk.toast =
        "No report is recorded yet: \(desk.key(.attachFile)) attaches one, \(desk.key(.addReport)) types one in, "
        + "\(desk.key(.stateNone)) says that the vendor has none."
      return
    }
    desk.go(.show(screen(report, desk)))
  }

  /// Takes the report away, and where only its file is left, that.
  private func remove(_ desk: inout Desk) {
    guard let entry = focusedEntry(desk) else { return }
    guard entry.report != nil else {
      return desk.record(
        [.documentAttached(about.assessment, entry.id, nil)], of: about, saying: "\(entry.id) is detached.")
    }
    let words =
      entry.document == nil
      ? "\(entry.id) is removed."
      : "\(entry.id) is removed, its file stays; \(desk.key(.removeReport)) again detaches that."
    desk.record([.reportRecorded(about.assessment, entry.id, nil)], of: about, saying: words)
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
    guard let before = idsBefore, let new = entries(desk).first(where: { !before.contains($0.id) }) else {
      return
    }
    idsBefore = nil
    focus(on: new.id, desk)
  }

  mutating func focus(on id: ReportID, _ desk: Desk) {
    let entries = entries(desk)
    guard let place = entries.firstIndex(where: { $0.id == id }) else { return }
    list.move(to: place, count: entries.count, height: Layout(desk.body, reports: entries.count).reports)
    rulesTop = 0
  }
}

extension Move {
  static let addReport = Move("reports.add")
  static let attachFile = Move("reports.attach")
  static let takePath = Move("reports.take-path")
  static let completePath = Move("reports.complete-path")
  static let turnKind = Move("reports.turn-kind")
  static let openReport = Move("reports.open")
  static let openForm = Move("reports.form")
  static let openTests = Move("reports.tests")
  static let openControls = Move("reports.controls")
  static let removeReport = Move("reports.remove")
  static let stateNone = Move("reports.none")
  static let readRules = Move("reports.read-rules")
}

extension ReportsScreen {
  static let actions: [ScreenAction] = [
    .back(in: [listContext, rulesContext]),
    .leaveText("Attach nothing and go back to the list", in: [attachContext]),
    Action(
      .takePath, "Attach the file, or go into the folder", hint: "attach", keys: [.enter], in: [attachContext]
    ),
    Action(
      .completePath, "Complete the path as far as it is certain", hint: "complete", keys: [.tab],
      in: [attachContext]),
    Action(
      .turnKind, "Say which kind of report the file is", hint: "kind", keys: [.shiftTab],
      in: [attachContext]),
    Action(
      .openReport, "Open the facts, of a file with their page and words", hint: "open",
      keys: [.enter, .right, .character("l")], synonyms: ["confirm", "read"], in: [listContext]),
    Action(
      .attachFile, "Attach a file that the vendor sent, to be read", hint: "attach", keys: [.character("f")],
      synonyms: ["pdf", "upload", "document", "drop"], in: [listContext]),
    Action(
      .addReport, "Add an assurance report by typing its facts", hint: "add", keys: [.character("a")],
      synonyms: ["new", "soc 2", "certificate"], in: [listContext]),
    Action(
      .openForm, "All facts of the report as a form", keys: [.character("e")], synonyms: ["edit", "form"],
      in: [listContext]),
    Action(
      .readRules, "Read all of the rules; again: back to the list", hint: "rules", keys: [.tab, .shiftTab],
      keysLabel: "tab", in: [listContext, rulesContext]),
    Action(
      .openTests, "Tests per item in the report", hint: "tests", keys: [.character("t")],
      synonyms: ["exceptions", "pages"], in: [listContext]),
    Action(
      .openControls, "Customer controls in the report", hint: "controls", keys: [.character("c")],
      synonyms: ["cuec", "duties", "owner"], in: [listContext]),
    AuditorScreen.entry(in: [listContext]),
    Action(
      .removeReport, "Remove the report; where only a file is left, that", hint: "remove",
      keys: [.character("x"), .delete],
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
