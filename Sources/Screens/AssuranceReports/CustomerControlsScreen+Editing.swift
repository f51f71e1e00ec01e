import Diligence
import TerminalUI

extension CustomerControlsScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .addControl: open(nil, nil, &desk)
    case .editControl:
      let place = focusPlace(desk)
      open(place, place.map { controls(desk)[$0] }, &desk)
    case .removeControl: remove(&desk)
    case .turnControl: turn(&desk)
    case .ownAll: openOwner(&desk)
    case .nextUnowned: go(toUnownedBy: 1, &desk)
    case .previousUnowned: go(toUnownedBy: -1, &desk)
    case .leaveText: leave(isDone: false, &desk)
    case .finishControl: leave(isDone: true, &desk)
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
    open(Editor(aim: .control(place), form: Form(control), draft: desk.newDraft()), desk)
  }

  /// Proposes the owner of another control, else who owns the purchase.
  private mutating func openOwner(_ desk: inout Desk) {
    let controls = controls(desk)
    let unowned = controls.count { !$0.isOwned }
    guard unowned > 0 else {
      desk.toast =
        controls.isEmpty
        ? "No control is recorded yet: \(desk.key(.addControl)) adds one." : "Every control has an owner."
      return
    }
    let known = controls.last(where: \.isOwned)?.owner ?? desk.sheet(about)?.assessment.intake.owner
    let hint = "Enter gives it to the \(unowned) without owner, in one step; Esc gives nothing."
    var form = Form<Field>([.text(.owner, "Owner for \(unowned)", hint: hint)])
    if let known { form.propose(known, at: .owner) }
    open(Editor(aim: .unowned, form: form, draft: desk.newDraft()), desk)
  }

  /// What was typed before and not recorded stands there again.
  private mutating func open(_ editor: Editor, _ desk: Desk) {
    var editor = editor
    editor.form.check()
    for (field, text) in desk.keptTexts[place(of: editor)] ?? [:] {
      if let field = Field(rawValue: field) { editor.form.retype(text, at: field) }
    }
    self.editor = editor
  }

  private func place(of editor: Editor) -> FormPlace {
    FormPlace(subject: about, name: "controls of \(report) \(editor.aim)")
  }

  private mutating func leave(isDone: Bool, _ desk: inout Desk) {
    guard let editor else { return }
    if editor.aim == .unowned {
      leaveOwner(editor, isDone: isDone, &desk)
    } else {
      record(saysWhat: true, &desk)
      keepWordless(&desk)
    }
    self.editor = nil
  }

  private func leaveOwner(_ editor: Editor, isDone: Bool, _ desk: inout Desk) {
    let owner = editor.form.text(.owner)
    guard isDone, let owner, var report = recorded(desk) else {
      desk.keep(owner.map { [Field.owner.rawValue: $0] } ?? [:], at: place(of: editor))
      return desk.toast = "No owner is given. \(desk.key(.ownAll)) comes back to it."
    }
    let places = report.customerControls.indices.filter { !report.customerControls[$0].isOwned }
    for place in places { report.customerControls[place].owner = owner }
    desk.keep([:], at: place(of: editor))
    desk.record(
      [.reportRecorded(about.assessment, report.id, report)], of: about,
      saying:
        "\(places.count) \(places.count == 1 ? "control is" : "controls are") owned by \(owner.prefix(30)).")
  }

  /// A new control without words is not recorded; the owner typed for it is kept.
  private mutating func keepWordless(_ desk: inout Desk) {
    guard let editor, editor.form.text(.text) == nil else { return }
    guard editor.isNew else { return desk.toast = "A control needs words; the old ones stay." }
    let owner = editor.form.text(.owner)
    desk.keep(owner.map { [Field.owner.rawValue: $0] } ?? [:], at: place(of: editor))
    desk.toast =
      owner == nil
      ? "Nothing was written, so nothing is added."
      : "Not recorded: a control needs words. \(desk.key(.addControl)) comes back to the owner typed."
  }

  mutating func save(_ desk: inout Desk) {
    if editor?.aim != .unowned { record(saysWhat: false, &desk) }
  }

  private mutating func record(saysWhat: Bool, _ desk: inout Desk) {
    guard let editor, case .control(let place) = editor.aim, var report = recorded(desk) else { return }
    let known = place.flatMap { report.customerControls.indices.contains($0) ? $0 : nil }
    guard let control = editor.form.control(otherwise: known.map { report.customerControls[$0] }) else {
      return
    }
    if let known {
      report.customerControls[known] = control
    } else {
      desk.keep([:], at: self.place(of: editor))
      report.customerControls.append(control)
      let last = report.customerControls.count - 1
      self.editor?.aim = .control(last)
      list.move(to: last, count: last + 1, height: Self.rows(desk.body))
    }
    let words = control.owner.map { "Owned by \($0.prefix(30))." } ?? "Recorded, without an owner yet."
    desk.record(
      [.reportRecorded(about.assessment, report.id, report)], of: about,
      saying: saysWhat ? "\(words) \(report.ownedWords ?? "")." : nil, draft: editor.draft)
  }

  private func turn(_ desk: inout Desk) {
    guard let place = focusPlace(desk), var report = recorded(desk) else { return }
    let status = (report.customerControls[place].status ?? .open).next
    report.customerControls[place].status = status
    desk.record(
      [.reportRecorded(about.assessment, report.id, report)], of: about,
      saying: "The control is \(status.label).")
  }

  private func remove(_ desk: inout Desk) {
    guard let place = focusPlace(desk), var report = recorded(desk) else { return }
    report.customerControls.remove(at: place)
    desk.record(
      [.reportRecorded(about.assessment, report.id, report)], of: about, saying: "The control is removed.")
  }

  private mutating func go(toUnownedBy step: Int, _ desk: inout Desk) {
    let controls = controls(desk)
    guard let here = focusPlace(desk) else { return }
    let places = (1...controls.count).map { (here + step * $0 + controls.count * 2) % controls.count }
    guard let next = places.first(where: { !controls[$0].isOwned }) else {
      return desk.toast = "Every control has an owner."
    }
    list.move(to: next, count: controls.count, height: Self.rows(desk.body))
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    guard case .conflict = answer, let control = editor?.form.text(.text) else { return }
    editor = nil
    desk.toast = (desk.toast ?? "") + " You had written: \(control.prefix(60))"
  }
}
