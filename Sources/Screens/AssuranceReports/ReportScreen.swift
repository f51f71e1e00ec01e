import Diligence
import Scoring
import TerminalUI

/// The facts of one assurance report as a form, with what follows from them beside it.
///
/// A new report enters the record when its kind is settled, everything else at once.
struct ReportScreen: Screen {
  let about: Subject
  private(set) var id: ReportID
  private(set) var form: Form<ReportField>
  private(set) var isRecorded: Bool
  /// The number of what is being entered in the focused field.
  private var draft = 0

  static let formContext = Context("report form")

  var context: Context { Self.formContext }
  var isTyping: Bool { form.isTyping }
  var subject: Subject? { about }
  var title: String { isRecorded ? "Report \(id)" : "New report" }

  /// The form of a recorded report.
  init(_ subject: Subject, _ report: AssuranceReport, _ desk: Desk) {
    about = subject
    id = report.id
    isRecorded = true
    form = Form(report, in: desk.sheet(subject))
  }

  /// An empty form that proposes a SOC 2 report, the kind that is asked for first.
  init(newFor subject: Subject, _ desk: Desk) {
    let sheet = desk.sheet(subject)
    about = subject
    id = proposedID(
      for: .soc2, year: sheet?.assessment.decisionDate.year ?? desk.today.year,
      taken: Set(sheet?.assessment.reports.keys.map(\.text) ?? []))
    isRecorded = false
    form = Form(AssuranceReport(id: id, kind: .soc2), in: sheet)
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
      desk.want(.saveDraftSoon)
    } else {
      choose(before, &desk)
    }
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    form.paste(text)
    desk.want(.saveDraftSoon)
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard target.hasPrefix("field:"), let place = Int(target.dropFirst(6)),
      form.fields.indices.contains(place)
    else { return }
    let before = form.focus
    form.move(to: form.fields[place].name)
    if form.focus != before { leave(before, &desk) }
    if form.focus.isButton { _ = perform(.openPart, &desk) }
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
    if isRecorded {
      leave(form.focus, &desk)
    } else {
      desk.toast = "Nothing was entered, so no report is added."
    }
    desk.go(.back)
  }

  private mutating func openPart(_ desk: inout Desk) {
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

  /// Shows what stands in the record; the focus stays.
  private mutating func reload(_ desk: Desk) {
    guard isRecorded, let sheet = desk.sheet(about), let report = report(desk) else { return }
    let focus = form.focus
    form = Form(report, in: sheet)
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

extension ReportScreen {
  private func problem(at name: ReportField, _ desk: Desk) -> String? {
    let others = desk.sheet(about)?.assessment.reports.keys.filter { $0 != id } ?? []
    return form.problem(at: name, taken: Set(others.map(\.text)))
  }

  /// Problems show once a field is left, so that nobody is corrected while typing.
  private mutating func leave(_ name: ReportField, _ desk: inout Desk) {
    defer { draft = desk.newDraft() }
    guard isRecorded else { return add(&desk) }
    form.setProblem(problem(at: name, desk), at: name)
    if name.isDate { checkDates(desk) }
    if name == .id { rename(&desk) }
    record(saysWhat: true, &desk)
  }

  /// A date that was wrong beside another may be right now.
  private mutating func checkDates(_ desk: Desk) {
    for name in ReportField.dates where problem(at: name, desk) == nil { form.setProblem(nil, at: name) }
  }

  private mutating func choose(_ name: ReportField, _ desk: inout Desk) {
    if isRecorded { return record(saysWhat: true, &desk) }
    guard name == .kind, let sheet = desk.sheet(about) else { return }
    let new = form.report(otherwise: AssuranceReport(id: id, kind: .soc2))
    let taken = Set(sheet.assessment.reports.keys.map(\.text))
    id = proposedID(for: new.kind, year: sheet.assessment.decisionDate.year, taken: taken)
    form.setText(id.text, at: .id)
  }

  private mutating func add(_ desk: inout Desk) {
    guard let assessment = desk.sheet(about)?.assessment else { return }
    let report = form.report(otherwise: AssuranceReport(id: id, kind: .soc2))
    var changes: [Change] = [.reportRecorded(assessment.id, id, report)]
    if assessment.hasNoReports { changes.insert(.noReportsStated(assessment.id, false), at: 0) }
    isRecorded = true
    desk.record(changes, of: about, saying: "\(id) is added.")
  }

  /// Gives the report the id that was typed, where it can have it.
  private mutating func rename(_ desk: inout Desk) {
    guard let old = report(desk), let text = form.text(.id), text != id.text, problem(at: .id, desk) == nil
    else { return }
    var new = form.report(otherwise: old)
    new.id = ReportID(text)
    desk.record(
      [.reportRecorded(about.assessment, id, nil), .reportRecorded(about.assessment, new.id, new)],
      of: about, saying: "\(id) is now called \(new.id).")
    id = new.id
  }

  private mutating func record(saysWhat: Bool, _ desk: inout Desk) {
    guard isRecorded, let old = report(desk) else { return }
    let new = form.report(otherwise: old)
    guard new != old else { return }
    if draft == 0 { draft = desk.newDraft() }
    desk.record(
      [.reportRecorded(about.assessment, id, new)], of: about,
      saying: saysWhat ? new.words(changedFrom: old) : nil, draft: draft)
  }

  /// In a pause a day is said to be taken, because it may move the score; other words are still being typed.
  mutating func save(_ desk: inout Desk) { record(saysWhat: form.focus.isDate, &desk) }
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
