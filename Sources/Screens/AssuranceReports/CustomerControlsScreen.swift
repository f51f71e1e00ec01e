import Diligence
import TerminalUI

/// The duties that an assurance report leaves to us as a list to be done: each with owner, state and due date.
struct CustomerControlsScreen: Screen {
  let about: Subject
  let report: ReportID
  var list = ListViewport()
  var editor: Editor?

  /// What is being written: a control, or one owner for all controls that have none.
  struct Editor: Sendable {
    enum Aim: Hashable, Sendable {
      /// The control at a place, or a new one.
      case control(Int?)
      case unowned
    }

    var aim: Aim
    var form: Form<Field>
    let draft: Int

    var isNew: Bool { aim == .control(nil) }
  }

  enum Field: String, Hashable { case text, owner, status, due, page }

  static let listContext = Context("customer controls")
  static let formContext = Context("customer control form")

  var context: Context { editor == nil ? Self.listContext : Self.formContext }
  var isTyping: Bool { editor?.form.isTyping ?? false }
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
      editor?.form.check()
      desk.saveDraftSoon()
      return true
    }
    return list.handle(key, count: controls(desk).count, height: Self.rows(desk.body))
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    editor?.form.paste(text)
    if editor != nil { desk.saveDraftSoon() }
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    if editor?.form.click(target) == true { return }
    guard editor == nil, let row = rowNumber(target) else { return }
    let wasFocused = row == focusPlace(desk)
    list.move(to: row, count: controls(desk).count, height: Self.rows(desk.body))
    if wasFocused { _ = perform(.editControl, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    list.scroll(by: rows, count: controls(desk).count, height: Self.rows(desk.body))
  }
}

extension Move {
  static let addControl = Move("controls.add")
  static let editControl = Move("controls.edit")
  static let removeControl = Move("controls.remove")
  static let finishControl = Move("controls.finish")
  static let turnControl = Move("controls.next-status")
  static let ownAll = Move("controls.own-all")
  static let nextUnowned = Move("controls.next-unowned")
  static let previousUnowned = Move("controls.previous-unowned")
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
      .turnControl, "Next state: open, in progress, done", hint: "state", keys: [.space],
      synonyms: ["status", "done", "tick"], in: [listContext]),
    Action(
      .ownAll, "Give one owner to all controls without one", hint: "own all", keys: [.character("O")],
      synonyms: ["assign", "bulk"], in: [listContext]),
    Action(
      .nextUnowned, "Next control without an owner", hint: "next unowned", keys: [.character("]")],
      synonyms: ["open"], in: [listContext]),
    Action(
      .previousUnowned, "Previous control without an owner", keys: [.character("[")], synonyms: ["open"],
      in: [listContext]),
    Action(
      .removeControl, "Remove the control", hint: "remove", keys: [.character("x"), .delete],
      synonyms: ["delete"], in: [listContext]),
  ]
}
