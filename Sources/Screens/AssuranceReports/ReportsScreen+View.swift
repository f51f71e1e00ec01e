import Diligence
import Scoring
import TerminalUI

extension ReportsScreen {
  /// How list and rules share the body: beside each other from 100 columns, else under each other.
  struct Layout {
    let list: Rect
    let pane: Rect
    let isSideBySide: Bool

    /// How many reports show at once; each takes two rows under the line above the list.
    var reports: Int { max(1, (list.height - 1) / 2) }

    init(_ body: Size, reports: Int) {
      let all = Rect(width: body.width, height: body.height)
      isSideBySide = body.width >= 100
      if isSideBySide {
        (list, pane) = all.splitLeft(body.width * 11 / 20)
      } else {
        let wanted = reports == 0 ? 7 : reports * 2 + 2
        (list, pane) = all.splitTop(min(wanted, body.height / 2))
      }
    }
  }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let sheet = desk.sheet(about) else { return canvas.drawGone("This vendor is not open.") }
    let reports = sheet.assessment.sortedReports
    let layout = Layout(canvas.size, reports: reports.count)
    canvas.within(layout.list) { reports.isEmpty ? drawNone(sheet, &$0) : drawList(reports, sheet, &$0) }
    canvas.within(layout.pane) { part in
      if layout.isSideBySide { part.divider(column: 0, style: .dim) } else { part.rule(row: 0, style: .dim) }
      let inner = Rect(
        column: 2, row: layout.isSideBySide ? 0 : 1, width: part.width - 3,
        height: part.height - (layout.isSideBySide ? 0 : 1))
      let lines = paneLines(desk, width: inner.width)
      part.within(inner) { $0.draw(lines, from: rulesTop, column: 0, width: $0.width) }
      if readsRules { part.parkCursor(column: 1, row: inner.row) }
    }
  }

  func paneLines(_ desk: Desk, width: Int) -> [[Span]] {
    guard let sheet = desk.sheet(about) else { return [] }
    if let report = focused(desk) { return ReportPane(report: report, sheet: sheet).lines(width: width) }
    var text = Lines(width: width)
    sheet.addComputedItems(to: &text)
    return text.lines
  }

  private func drawList(_ reports: [AssuranceReport], _ sheet: Sheet, _ canvas: inout Canvas) {
    let height = max(1, (canvas.height - 1) / 2)
    canvas.draw("ASSURANCE REPORTS  \(reports.count)", column: 1, row: 0, style: .bold)
    let mark = list.mark(count: reports.count, height: height)
    canvas.draw(mark, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
    let focus = list.focus(count: reports.count)
    for (place, index) in list.visible(count: reports.count, height: height).enumerated() {
      let row = 1 + place * 2
      draw(reports[index], sheet, row: row, &canvas)
      canvas.mark(entry: index, row: row, rows: 2, isFocused: index == focus, parksCursor: !readsRules)
    }
  }

  private static let table = Table([
    .init("Id", .flexible(minimum: 10)), .init("Kind", .fixed(23), shownFrom: 50),
    .init("Period", .fixed(24)),
    .init("Tests", .fixed(11), align: .right, shownFrom: 64),
  ])

  private func draw(_ report: AssuranceReport, _ sheet: Sheet, row: Int, _ canvas: inout Canvas) {
    let cells = [
      Span(report.id.text, .bold), Span(report.name), Span(report.periodWords),
      Span("\(sheet.testedCount(in: report))/\(sheet.testableCount) tests"),
    ]
    let (_, whole) = Rect(row: row, width: canvas.width - 1, height: 1).splitLeft(2)
    canvas.within(whole) { $0.draw(cells, in: Self.table, row: 0) }
    let standing = ReportPane(report: report, sheet: sheet).standing
    let words = "\(standing) · \(report.opinion.label) · \(report.auditorWords)"
    canvas.draw(words, column: 4, row: row + 1, style: .dim, width: canvas.width - 5)
  }

  private func drawNone(_ sheet: Sheet, _ canvas: inout Canvas) {
    let isStated = sheet.assessment.hasNoReports
    canvas.draw("ASSURANCE REPORTS  0", column: 1, row: 0, style: .bold)
    canvas.draw(
      isStated
        ? "The vendor has none: that is recorded, and it counts as none."
        : "None is recorded, nor that there is none, so these items are open.",
      column: 2, row: 1, width: canvas.width - 3)
    canvas.draw([Span("a", .bold), "  add a report"], column: 4, row: 3)
    canvas.target(Move.addReport.rawValue, Rect(column: 4, row: 3, width: 15, height: 1))
    let none = isStated ? "  take back that there is none" : "  the vendor has none"
    canvas.draw([Span("N", .bold), Span(none)], column: 4, row: 4)
    canvas.target(Move.stateNone.rawValue, Rect(column: 4, row: 4, width: 32, height: 1))
    if !readsRules { canvas.parkCursor(column: 4, row: 3) }
  }
}
