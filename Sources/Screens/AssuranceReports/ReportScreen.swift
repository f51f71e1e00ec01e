import Diligence
import Scoring
import TerminalUI

/// The facts of one assurance report as a form, with what follows from them beside it.
///
/// A new report enters the record once something is filled in, everything else at once. What cannot be recorded stays in its
/// field with the problem beside it, also when the screen is left and opened again.
struct ReportScreen: Screen {
  let about: Subject
  var id: ReportID
  var form: Form<ReportField>
  var isRecorded: Bool
  /// Whether the report was added on this screen.
  var isNew: Bool
  /// The number of what is being entered in the focused field.
  var draft = 0

  static let formContext = Context("report form")

  var context: Context { Self.formContext }
  var isTyping: Bool { form.isTyping }
  var subject: Subject? { about }
  var title: String { isRecorded ? "Report \(id)" : "New report" }

  /// The form of a recorded report.
  init(_ subject: Subject, _ report: AssuranceReport, _ desk: Desk, at field: ReportField = .kind) {
    about = subject
    id = report.id
    isRecorded = true
    isNew = false
    form = Form(report, in: desk.sheet(subject))
    bringBack(desk)
    form.move(to: field)
  }

  /// An empty form that proposes a SOC 2 report, the kind that is asked for first.
  init(newFor subject: Subject, _ desk: Desk) {
    let sheet = desk.sheet(subject)
    about = subject
    id = sheet?.assessment.unusedReportID(for: .soc2) ?? "soc2"
    isRecorded = false
    isNew = true
    form = Form(AssuranceReport(id: id, kind: .soc2), in: sheet)
    form.propose(id.text, at: .id)
  }

  func report(_ desk: Desk) -> AssuranceReport? { desk.sheet(about)?.assessment.reports[id] }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    let before = form.focus
    if key == .enter, before.isButton { return false }
    if key == .backspace, before == .kind { return true }
    guard form.handle(key) else { return false }
    if form.focus != before {
      leave(before, &desk)
    } else if form.isTyping {
      if problem(at: before, desk) == nil { form.setProblem(nil, at: before) }
      desk.saveDraftSoon()
    } else {
      choose(before, &desk)
    }
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    form.paste(text)
    desk.saveDraftSoon()
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    let before = form.focus
    guard form.click(target) else { return }
    if form.focus != before { leave(before, &desk) }
    if form.focus.isButton {
      _ = perform(.openPart, &desk)
    } else if !form.isTyping {
      choose(form.focus, &desk)
    }
  }
}

extension ReportScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .leaveText, .back: stepBack(&desk)
    case .openPart: if form.focus.isButton { openPart(&desk) }
    case .nextField: return handle(.tab, &desk)
    case .undo: turn(&desk) { $0.undo($1) }
    case .redo: turn(&desk) { $0.redo($1) }
    default: return false
    }
    return true
  }

  private mutating func stepBack(_ desk: inout Desk) {
    leave(form.focus, &desk)
    if isRecorded {
      desk.toast = unrecordedWords(desk) ?? (isNew ? nextSteps(desk) : nil) ?? desk.toast
    } else {
      desk.toast = "Nothing was entered, so no report is added."
    }
    desk.go(.back)
  }

  /// Where to go on with a report that was just added.
  private func nextSteps(_ desk: Desk) -> String? {
    guard let report = report(desk), let sheet = desk.sheet(about) else { return nil }
    let untested = sheet.testableCount - sheet.testedCount(in: report)
    let tests =
      untested > 0 && ReportField.tests.counts(in: report)
      ? "\(desk.key(.openTests)) tests per item (\(untested) open), " : ""
    let controls = report.ownedWords.map { " (\($0))" } ?? ""
    return "\(id) is recorded. Next: \(tests)\(desk.key(.openControls)) customer controls\(controls)."
  }

  private mutating func openPart(_ desk: inout Desk) {
    if !isRecorded { add(&desk) }
    guard let report = report(desk) else { return }
    if form.focus == .tests {
      desk.go(.show(ReportTestsScreen(about, report.id)))
    } else {
      desk.go(.show(CustomerControlsScreen(about, report.id)))
    }
  }

  /// Takes a change back or does it again; what was typed and not recorded yet is recorded first.
  private mutating func turn(_ desk: inout Desk, _ turn: (inout Desk, Subject) -> Void) {
    save(&desk)
    turn(&desk, about)
    reload(desk)
    if isRecorded, report(desk) == nil { desk.go(.back) }
  }

  /// Shows what stands in the record; the focus stays, and so does what could not be recorded.
  private mutating func reload(_ desk: Desk) {
    guard isRecorded, let sheet = desk.sheet(about), let report = report(desk) else { return }
    let focus = form.focus
    form = Form(report, in: sheet)
    bringBack(desk)
    form.move(to: focus)
  }

  mutating func returned(_ desk: inout Desk) { reload(desk) }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    guard case .conflict(let yours, let theirs, _) = answer else { return }
    if let report = report(desk), let by = theirs.last?.draft.by,
      case .reportRecorded(_, id, let mine?)? = yours.last
    {
      desk.toast =
        "\(by) changed \(id) first, and that stands. Not recorded of yours: \(mine.words(changedFrom: report))"
    }
    reload(desk)
  }
}

extension Move {
  static let openPart = Move("report.open-part")
}

extension ReportScreen {
  static let actions: [ScreenAction] = [
    .leaveText("Back to the reports; everything is kept", in: [formContext]),
    Action(
      .openPart, "Next field; on a button open what it names", hint: "next, open",
      keys: [.enter], synonyms: ["tests", "controls"], in: [formContext]),
    Action(
      .nextField, "Next field, previous field", hint: "next field", keys: [.tab, .shiftTab],
      keysLabel: "tab", in: [formContext]),
  ]
}
