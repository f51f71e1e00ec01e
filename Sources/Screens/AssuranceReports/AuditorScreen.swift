import Diligence
import TerminalUI

/// The firm that signed a report, looked up: the public registers to look in, and what somebody found there and when.
///
/// duly never looks itself. A licence decides whether the auditor counts as verified; what is recorded is one step.
struct AuditorScreen: Screen {
  let about: Subject
  let report: ReportID
  var list = ListViewport()
  var editor: Form<Field>?

  enum Field: String, Hashable { case subject, register, isFound, reference, by, on, kind, rating, accepted }

  static let listContext = Context("auditor's registers")
  static let formContext = Context("auditor check form")

  var context: Context { editor == nil ? Self.listContext : Self.formContext }
  var isTyping: Bool { editor?.isTyping ?? false }
  var subject: Subject? { about }
  var title: String { "Auditor of \(report)" }

  init(_ subject: Subject, _ report: ReportID) {
    about = subject
    self.report = report
  }

  func recorded(_ desk: Desk) -> AssuranceReport? { desk.sheet(about)?.assessment.reports[report] }

  func registers(_ desk: Desk) -> [PublicRegister] {
    PublicRegister.registers(forCity: recorded(desk)?.auditorCity)
  }

  /// The last look into a register; nil where nobody looked there.
  func check(in register: PublicRegister, _ desk: Desk) -> AuditorCheck? {
    recorded(desk)?.auditorChecks?.last { $0.register == register.name && $0.subject == register.subject }
  }

  func focused(_ desk: Desk) -> PublicRegister? {
    let registers = registers(desk)
    return registers.isEmpty ? nil : registers[list.focus(count: registers.count)]
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if editor != nil {
      guard editor?.handle(key) == true else { return false }
      editor?.check()
      return true
    }
    return list.handle(key, count: registers(desk).count, height: listHeight(desk.body))
  }

  mutating func paste(_ text: String, _ desk: inout Desk) { editor?.paste(text) }

  mutating func click(_ target: String, _ desk: inout Desk) {
    if editor?.click(target) == true { return editor?.check() ?? () }
    guard editor == nil, let row = rowNumber(target) else { return }
    let wasFocused = row == list.focus(count: registers(desk).count)
    list.move(to: row, count: registers(desk).count, height: listHeight(desk.body))
    if wasFocused { _ = perform(.recordCheck, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    list.scroll(by: rows, count: registers(desk).count, height: listHeight(desk.body))
  }

  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .recordCheck: open(focused(desk), &desk)
    case .recordOtherCheck: open(nil, &desk)
    case .finishCheck: finish(&desk)
    case .nextField: return handle(.tab, &desk)
    case .leaveText: leave(&desk)
    case .undo, .redo:
      leave(&desk)
      return false
    default: return false
    }
    return true
  }

  private mutating func open(_ register: PublicRegister?, _ desk: inout Desk) {
    guard let report = recorded(desk) else { return }
    var form = Form<Field>(register, report, by: desk.person.name, on: desk.today)
    for (name, text) in desk.keptTexts[place] ?? [:] {
      if let name = Field(rawValue: name) { form.retype(text, at: name) }
    }
    editor = form
  }

  private var place: FormPlace { FormPlace(subject: about, name: "auditor of \(report)") }

  /// Records nothing; a number that was typed is there again the next time.
  private mutating func leave(_ desk: inout Desk) {
    guard let editor else { return }
    desk.keep(editor.text(.reference).map { [Field.reference.rawValue: $0] } ?? [:], at: place)
    self.editor = nil
    desk.toast = "Nothing was changed; only Enter records."
  }

  private mutating func finish(_ desk: inout Desk) {
    guard let form = editor, let assessment = desk.sheet(about)?.assessment, var report = recorded(desk)
    else {
      return
    }
    if let missing = form.missing {
      editor?.move(to: missing.field)
      return desk.toast = missing.words
    }
    guard let check = form.auditorCheck else { return }
    editor = nil
    desk.keep([:], at: place)
    report.take(check, review: form.review)
    desk.record(
      assessment.recording(report), of: about,
      saying:
        "\(check.subject == .licence ? "Licence" : "Peer review") \(check.isFound ? "found" : "not found"). "
        + "The auditor is \(report.auditorStatus.label).")
  }
}

extension Move {
  static let openAuditor = Move("reports.auditor")
  static let recordCheck = Move("auditor.record")
  static let recordOtherCheck = Move("auditor.record-other")
  static let finishCheck = Move("auditor.finish")
}

extension AuditorScreen {
  static let actions: [ScreenAction] = [
    .back(in: [listContext]),
    .leaveText("Leave it without recording", in: [formContext]),
    Action(
      .finishCheck, "Record it, from the last field", hint: "next, record", keys: [.enter], in: [formContext]),
    Action(
      .nextField, "Next field, previous field", hint: "next field", keys: [.tab, .shiftTab],
      keysLabel: "tab", in: [formContext]),
    Action(
      .recordCheck, "Record what you found in this register", hint: "record",
      keys: [.enter, .character("e")],
      synonyms: ["licence", "peer review", "found"], in: [listContext]),
    Action(
      .recordOtherCheck, "Record a look into another register", hint: "other", keys: [.character("a")],
      synonyms: ["add"], in: [listContext]),
  ]

  /// The way in, from a list or a report.
  static func entry(in contexts: Set<Context>) -> ScreenAction {
    Action(
      .openAuditor, "Look the auditor up: registers and what was found", hint: "auditor",
      keys: [.character("A")], synonyms: ["licence", "peer review", "cpaverify"], in: contexts)
  }
}
