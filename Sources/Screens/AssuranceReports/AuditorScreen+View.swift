import Diligence
import TerminalUI

extension AuditorScreen {
  private func paneRows(_ body: Size) -> Int {
    if let editor { return min(editor.fields.count + 2, body.height - 2) }
    return min(11, body.height * 3 / 5)
  }

  func listHeight(_ body: Size) -> Int { max(1, body.height - 1 - paneRows(body)) }

  private static let table = Table([
    .init("", .fixed(1)), .init("For", .fixed(11), shownFrom: 56), .init("Register", .flexible(minimum: 16)),
    .init("Found", .fixed(10)),
  ])

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let report = recorded(desk) else { return canvas.drawGone("This report is not recorded any more.") }
    let registers = registers(desk)
    let (upper, pane) = canvas.bounds.splitBottom(paneRows(canvas.size))
    canvas.draw(
      "\(report.auditorWords)", column: 1, row: 0, style: .bold, width: canvas.width - 8)
    canvas.draw(
      list.mark(count: registers.count, height: listHeight(canvas.size)), column: 0, row: 0, style: .dim,
      width: canvas.width - 1, align: .right)
    canvas.within(Rect(row: 1, width: upper.width, height: upper.height - 1)) { area in
      let focus = list.focus(count: registers.count)
      for (line, index) in list.visible(count: registers.count, height: area.height).enumerated() {
        let check = check(in: registers[index], desk)
        let cells = [
          Span(check.map { $0.isFound ? "✓" : "✗" } ?? "·"), Span(registers[index].subject.label),
          Span(registers[index].name, .bold), Span(check.map { $0.isFound ? "found" : "not found" } ?? "–"),
        ]
        area.within(Rect(column: 2, row: line, width: area.width - 3, height: 1)) {
          $0.draw(cells, in: Self.table, row: 0)
        }
        area.mark(entry: index, row: line, isFocused: index == focus, parksCursor: editor == nil)
      }
    }
    canvas.within(pane) { part in
      if let editor { Self.draw(editor, &part) } else { drawAdvice(report, desk, &part) }
    }
  }

  private static func draw(_ editor: Form<Field>, _ canvas: inout Canvas) {
    canvas.rule(row: 0, title: " WHAT WAS FOUND ")
    canvas.within(
      Rect(column: 1, row: 1, width: min(canvas.width - 2, 88), height: max(1, canvas.height - 2))
    ) { _ = editor.draw(into: &$0) }
    canvas.draw(editor.remark, column: 2, row: canvas.height - 1, style: .dim, width: canvas.width - 4)
  }

  private func drawAdvice(_ report: AssuranceReport, _ desk: Desk, _ canvas: inout Canvas) {
    canvas.rule(row: 0, style: .dim)
    var text = Lines(width: canvas.width - 4)
    if let register = focused(desk) {
      text.add(register.name + (register.host.map { "  \($0)" } ?? ""), .bold)
      text.add(register.advice)
    }
    text.add(
      "duly names the registers and never looks itself. \(desk.key(.recordCheck)) records what you found.",
      .dim)
    text.hanging("Peer review  ", report.peerReviewWords)
    for check in (report.auditorChecks ?? []).reversed() { text.hanging("• ", check.words) }
    let area = Rect(column: 2, row: 1, width: canvas.width - 3, height: canvas.height - 1)
    canvas.within(area) { $0.draw(text.lines, from: 0, column: 0, width: $0.width) }
  }
}
