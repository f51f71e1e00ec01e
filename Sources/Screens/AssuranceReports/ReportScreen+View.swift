import Diligence
import TerminalUI

extension ReportScreen {
  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let sheet = desk.sheet(about) else { return canvas.drawGone("This vendor is not open.") }
    let report = report(desk) ?? form.report(otherwise: AssuranceReport(id: id, kind: .soc2))
    if canvas.width >= 100 {
      let (left, right) = canvas.bounds.splitLeft(canvas.width * 11 / 20)
      let (fields, remark) = left.splitBottom(3)
      canvas.within(fields.inset(columns: 1, rows: 1)) { _ = form.draw(into: &$0) }
      canvas.within(remark) {
        _ = $0.drawWrapped(self.remark(desk), column: 3, width: $0.width - 5, rows: 2, style: .dim)
      }
      canvas.within(right) { part in
        part.divider(column: 0, style: .dim)
        let lines = ReportPane(report: report, sheet: sheet).lines(width: part.width - 3)
        part.draw(lines, from: 0, column: 2, width: part.width - 3)
      }
    } else {
      let (fields, strip) = canvas.bounds.splitBottom(canvas.height < 14 ? 3 : 5)
      canvas.within(Rect(column: 1, width: fields.width - 2, height: fields.height)) {
        _ = form.draw(into: &$0)
      }
      canvas.within(strip) { drawStrip(report, sheet, desk, &$0) }
      let size = Size(width: fields.width - 2, height: fields.height)
      let hidden = FormLayout(form, in: size).hidden(below: size.height)
      if !hidden.isEmpty {
        let mark = " \(hidden) "
        canvas.draw(mark, column: canvas.width - mark.cellWidth - 1, row: strip.row, style: .dim)
      }
    }
  }

  /// What belongs in the field, what the report comes to, and what limits it.
  private func drawStrip(_ report: AssuranceReport, _ sheet: Sheet, _ desk: Desk, _ canvas: inout Canvas) {
    let width = canvas.width - 4
    canvas.rule(row: 0, style: .dim)
    let room = canvas.height - 1
    var row =
      1
      + canvas.drawWrapped(
        remark(desk), column: 2, row: 1, width: width, rows: min(2, room), style: .dim)
    guard row < canvas.height else { return }
    canvas.draw(sheet.computedWords, column: 2, row: row, width: width)
    row += 1
    guard isRecorded, row < canvas.height else { return }
    let limits = ReportPane(report: report, sheet: sheet).limits(width: width, rows: canvas.height - row)
    for (place, line) in limits.enumerated() { canvas.draw(line, column: 2, row: row + place, width: width) }
  }
}
