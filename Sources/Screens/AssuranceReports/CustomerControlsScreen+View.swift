import Diligence
import TerminalUI

extension CustomerControlsScreen {
  /// Rows of the part where a control is written.
  private static func formRows(_ body: Size) -> Int { body.height < 12 ? 3 : 7 }

  /// Controls that show at once: two rows each, under the line above the list and over the form's part.
  static func rows(_ body: Size) -> Int { max(1, (body.height - 1 - formRows(body)) / 2) }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let report = recorded(desk) else { return canvas.drawGone("This report is not recorded any more.") }
    let controls = report.customerControls
    let (top, form) = canvas.bounds.splitBottom(Self.formRows(canvas.size))
    drawTop(report, at: desk.sheet(about)?.assessment.decisionDate ?? desk.today, &canvas)
    if controls.isEmpty, editor == nil {
      canvas.drawWrapped(
        "Write down what the report expects of its customers, often headed complementary user entity controls, "
          + "each with the person among us who sees to it. \(desk.key(.addControl)) adds one.",
        column: 2, row: 2, width: min(88, canvas.width - 4))
      canvas.parkCursor(column: 2, row: 2)
    }
    let day = desk.sheet(about)?.assessment.decisionDate ?? desk.today
    canvas.within(Rect(row: 1, width: top.width, height: top.height - 1)) { drawList(controls, at: day, &$0) }
    canvas.within(form) { part in
      if let editor { Self.draw(editor, &part) } else { drawFocused(controls, at: day, desk, &part) }
    }
  }

  private func drawTop(_ report: AssuranceReport, at day: Day, _ canvas: inout Canvas) {
    let controls = report.customerControls
    let unowned = controls.count { !$0.isOwned }
    let mark = controls.isEmpty ? "" : list.mark(count: controls.count, height: Self.rows(canvas.size))
    canvas.draw(mark, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
    let share = controls.isEmpty ? nil : Double(controls.count - unowned) / Double(controls.count)
    let missing = unowned == 0 ? "" : "   ! \(unowned) without owner"
    let overdue = controls.count { $0.isOverdue(at: day) }
    let late = overdue == 0 ? "" : "   ! \(overdue) overdue"
    let hasRoom = canvas.width >= (overdue == 0 ? 60 : 100)
    let bar = controls.isEmpty || !hasRoom ? "" : "   " + Bar.text(share, width: 10)
    let done = controls.count { $0.status == .done }
    let name = canvas.width < 60 ? "CONTROLS" : "CUSTOMER CONTROLS"
    canvas.draw(
      "\(name)  \(report.ownedWords ?? "none yet")\(done == 0 ? "" : ", \(done) done")\(bar)\(missing)\(late)",
      column: 1, row: 0, style: .bold,
      width: canvas.width - mark.cellWidth - 3)
  }

  /// The control with the focus in full, and how the gate stands that rests on all of them.
  private func drawFocused(
    _ controls: [CustomerControl], at day: Day, _ desk: Desk, _ canvas: inout Canvas
  ) {
    guard !controls.isEmpty else { return }
    canvas.rule(row: 0, style: .dim)
    let control = controls[list.focus(count: controls.count)]
    var text = Lines(width: canvas.width - 4)
    text.add(control.text)
    text.add(control.line(at: day), .dim)
    if let gate = desk.sheet(about)?.card.customerControlsGate { text.add(gate, .bold) }
    let area = Rect(column: 2, row: 1, width: canvas.width - 3, height: canvas.height - 1)
    canvas.within(area) { $0.draw(text.lines, from: 0, column: 0, width: $0.width) }
  }

  private func drawList(_ controls: [CustomerControl], at day: Day, _ canvas: inout Canvas) {
    let height = max(1, canvas.height / 2)
    let focus = list.focus(count: controls.count)
    for (place, index) in list.visible(count: controls.count, height: height).enumerated() {
      let (row, control) = (place * 2, controls[index])
      canvas.draw(control.text, column: 2, row: row, width: canvas.width - 3)
      canvas.draw(
        control.line(at: day), column: 4, row: row + 1,
        style: control.isOwned && !control.isOverdue(at: day) ? .dim : .bold, width: canvas.width - 5)
      canvas.mark(entry: index, row: row, rows: 2, isFocused: index == focus, parksCursor: editor == nil)
    }
  }

  private static func draw(_ editor: Editor, _ canvas: inout Canvas) {
    let title =
      switch editor.aim {
      case .control(nil): " A NEW CONTROL "
      case .control: " THE CONTROL "
      case .unowned: " ONE OWNER FOR ALL WITHOUT ONE "
      }
    canvas.rule(row: 0, title: title)
    canvas.within(Rect(column: 1, row: 1, width: min(canvas.width - 2, 88), height: canvas.height - 2)) {
      _ = editor.form.draw(into: &$0)
    }
    canvas.draw(
      editor.form.remark, column: 2, row: canvas.height - 1, style: .dim, width: canvas.width - 4)
  }
}
