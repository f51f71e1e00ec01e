import Diligence
import TerminalUI

/// The duties that an assurance report leaves to us, each with the person among us who owns it.
struct CustomerControlsScreen: Screen {
  let about: Subject
  let report: ReportID
  private(set) var list = ListViewport()
  private(set) var editor: Editor?

  /// A control being written: the one at `place`, or a new one.
  struct Editor: Sendable {
    var place: Int?
    var form: Form<Field>
    let draft: Int
  }

  enum Field: Hashable { case text, owner }

  static let listContext = Context("customer controls")
  static let formContext = Context("customer control form")

  var context: Context { editor == nil ? Self.listContext : Self.formContext }
  var isTyping: Bool { editor != nil }
  var subject: Subject? { about }
  var title: String { "Customer controls in \(report)" }

  init(_ subject: Subject, _ report: ReportID) {
    about = subject
    self.report = report
  }

  func recorded(_ desk: Desk) -> AssuranceReport? { desk.sheet(about)?.assessment.reports[report] }
  func controls(_ desk: Desk) -> [CustomerControl] { recorded(desk)?.customerControls ?? [] }

  func focusPlace(_ desk: Desk) -> Int? {
    let count = controls(desk).count
    return count == 0 ? nil : list.focus(count: count)
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if editor != nil {
      guard editor?.form.handle(key) == true else { return false }
      desk.want(.saveDraftSoon)
      return true
    }
    return list.handle(key, count: controls(desk).count, height: Self.rows(desk.body))
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    editor?.form.paste(text)
    if editor != nil { desk.want(.saveDraftSoon) }
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard editor == nil, let row = rowNumber(target) else { return }
    let wasFocused = row == focusPlace(desk)
    list.move(to: row, count: controls(desk).count, height: Self.rows(desk.body))
    if wasFocused { _ = perform(.editControl, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    list.scroll(by: rows, count: controls(desk).count, height: Self.rows(desk.body))
  }
}

extension CustomerControlsScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .addControl: open(nil, nil, &desk)
    case .editControl:
      if let place = focusPlace(desk) {
        open(place, controls(desk)[place], &desk)
      } else {
        open(nil, nil, &desk)
      }
    case .removeControl: remove(&desk)
    case .leaveText, .finishControl: leave(&desk)
    case .nextField: return handle(.tab, &desk)
    case .undo, .redo:
      save(&desk)
      editor = nil
      return false
    default: return false
    }
    return true
  }

  private mutating func open(_ place: Int?, _ control: CustomerControl?, _ desk: inout Desk) {
    guard recorded(desk) != nil else { return }
    editor = Editor(
      place: place,
      form: Form([
        .text(.text, "What we must do", control?.text, hint: "As the report asks it of its customers."),
        .text(
          .owner, "Owner among us", control?.owner, hint: "Who sees to it. Without one the gate stays shut."),
      ]), draft: desk.newDraft())
  }

  private mutating func leave(_ desk: inout Desk) {
    let hasText = editor?.form.text(.text) != nil
    let isNew = editor?.place == nil
    record(saysWhat: true, &desk)
    if !hasText {
      desk.toast =
        isNew ? "Nothing was written, so nothing is added." : "A control needs words; the old ones stay."
    }
    editor = nil
  }

  mutating func save(_ desk: inout Desk) { record(saysWhat: false, &desk) }

  private mutating func record(saysWhat: Bool, _ desk: inout Desk) {
    guard let editor, var report = recorded(desk), let text = editor.form.text(.text) else { return }
    let control = CustomerControl(text: text, owner: editor.form.text(.owner))
    if let place = editor.place, report.customerControls.indices.contains(place) {
      report.customerControls[place] = control
    } else {
      report.customerControls.append(control)
      self.editor?.place = report.customerControls.count - 1
      list.move(
        to: report.customerControls.count - 1, count: report.customerControls.count,
        height: Self.rows(desk.body))
    }
    let words = control.owner.map { "Owned by \($0.prefix(30))." } ?? "Recorded, without an owner yet."
    desk.record(
      [.reportRecorded(about.assessment, report.id, report)], of: about, saying: saysWhat ? words : nil,
      draft: editor.draft)
  }

  private func remove(_ desk: inout Desk) {
    guard let place = focusPlace(desk), var report = recorded(desk) else { return }
    report.customerControls.remove(at: place)
    desk.record(
      [.reportRecorded(about.assessment, report.id, report)], of: about, saying: "The control is removed.")
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    guard case .conflict = answer, let control = editor?.form.text(.text) else { return }
    editor = nil
    desk.toast = (desk.toast ?? "") + " You had written: \(control.prefix(60))"
  }
}

extension Move {
  static let addControl = Move("controls.add")
  static let editControl = Move("controls.edit")
  static let removeControl = Move("controls.remove")
  static let finishControl = Move("controls.finish")
}

extension CustomerControlsScreen {
  static let actions: [ScreenAction] = [
    .back(in: [listContext]),
    .leaveText(in: [formContext]),
    Action(
      .finishControl, "Done, from the last field", hint: "next, done", keys: [.enter], in: [formContext]),
    Action(
      .nextField, "Next field, previous field", hint: "next field", keys: [.tab, .shiftTab],
      keysLabel: "tab", in: [formContext]),
    Action(
      .editControl, "Change the control or its owner", hint: "edit", keys: [.enter, .character("e")],
      synonyms: ["owner"], in: [listContext]),
    Action(
      .addControl, "Add a control that the report leaves to us", hint: "add", keys: [.character("a")],
      synonyms: ["new", "cuec"], in: [listContext]),
    Action(
      .removeControl, "Remove the control", hint: "remove", keys: [.character("x"), .delete],
      synonyms: ["delete"], in: [listContext]),
  ]
}

extension CustomerControlsScreen {
  /// Controls that show at once: two rows each, under the line above the list and over the form's part.
  static func rows(_ body: Size) -> Int { max(1, (body.height - 6) / 2) }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard recorded(desk) != nil else { return canvas.drawGone("This report is not recorded any more.") }
    let controls = controls(desk)
    let unowned = controls.count { !$0.isOwned }
    let missing = unowned == 0 ? "" : "   ! \(unowned) without owner"
    canvas.draw("CUSTOMER CONTROLS  \(controls.count)\(missing)", column: 1, row: 0, style: .bold)
    let (top, form) = canvas.bounds.splitBottom(5)
    if controls.isEmpty, editor == nil {
      canvas.drawWrapped(
        "Write down what the report expects of its customers, often headed complementary user entity controls, "
          + "each with the person among us who sees to it. a adds one.",
        column: 2, row: 2, width: min(88, canvas.width - 4))
      canvas.parkCursor(column: 2, row: 2)
    }
    canvas.within(Rect(row: 1, width: top.width, height: top.height - 1)) { drawList(controls, &$0) }
    if let editor { canvas.within(form) { Self.draw(editor, &$0) } }
  }

  private func drawList(_ controls: [CustomerControl], _ canvas: inout Canvas) {
    let height = max(1, canvas.height / 2)
    let focus = list.focus(count: controls.count)
    for (place, index) in list.visible(count: controls.count, height: height).enumerated() {
      let (row, control) = (place * 2, controls[index])
      canvas.draw(control.text, column: 2, row: row, width: canvas.width - 3)
      canvas.draw(
        control.isOwned ? "owner: \(control.owner ?? "")" : "! no owner yet", column: 4, row: row + 1,
        style: control.isOwned ? .dim : .bold, width: canvas.width - 5)
      canvas.mark(entry: index, row: row, rows: 2, isFocused: index == focus, parksCursor: editor == nil)
    }
  }

  private static func draw(_ editor: Editor, _ canvas: inout Canvas) {
    canvas.rule(row: 0, title: editor.place == nil ? " A NEW CONTROL " : " THE CONTROL ")
    canvas.within(Rect(column: 1, row: 1, width: min(canvas.width - 2, 88), height: 2)) {
      _ = editor.form.draw(into: &$0)
    }
    canvas.draw(editor.form.remark, column: 2, row: 3, style: .dim, width: canvas.width - 4)
  }
}
