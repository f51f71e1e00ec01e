import Diligence
import Scoring
import TerminalUI

extension ReportsScreen {
  /// How list, timeline and rules share the body: list and timeline beside the rules from 100 columns, else all under each
  /// other; where there is no room for the timeline it stands above the rules and scrolls with them.
  struct Layout {
    let list: Rect
    let timeline: Rect?
    let pane: Rect
    let isSideBySide: Bool

    /// How many reports show at once; each takes two rows under the line above the list.
    var reports: Int { max(1, (list.height - 1) / 2) }

    init(_ body: Size, reports: Int) {
      let all = Rect(width: body.width, height: body.height)
      isSideBySide = body.width >= 100
      let wanted = reports == 0 ? 8 : reports * 2 + 2
      guard isSideBySide else {
        let least = reports == 0 ? 6 : 3
        (list, pane) = all.splitTop(min(wanted, max(least, body.height / 2)))
        timeline = nil
        return
      }
      let (left, right) = all.splitLeft(body.width * 11 / 20)
      pane = right
      let rows = reports == 0 ? 0 : min(reports + 7, left.height - wanted)
      if rows >= reports + 5, reports > 0 {
        let (top, bottom) = left.splitTop(wanted)
        (list, timeline) = (top, bottom.splitTop(rows).0)
      } else {
        (list, timeline) = (left, nil)
      }
    }
  }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let sheet = desk.sheet(about) else { return canvas.drawGone("This vendor is not open.") }
    if let attaching { return attaching.draw(into: &canvas, desk) }
    let reports = sheet.assessment.reportEntries
    let layout = Layout(canvas.size, reports: reports.count)
    canvas.within(layout.list) {
      reports.isEmpty ? drawNone(sheet, desk, &$0) : drawList(reports, sheet, desk, &$0)
    }
    if let timeline = layout.timeline {
      canvas.within(timeline) { part in
        part.rule(row: 0, style: .dim)
        let lines = ReportTimeline(of: sheet).lines(width: part.width - 4)
        part.within(Rect(column: 2, row: 1, width: part.width - 4, height: part.height - 1)) {
          $0.draw(lines, from: 0, column: 0, width: $0.width)
        }
      }
    }
    canvas.within(layout.pane) { part in
      if layout.isSideBySide { part.divider(column: 0, style: .dim) } else { part.rule(row: 0, style: .dim) }
      let inner = Rect(
        column: 2, row: layout.isSideBySide ? 0 : 1, width: part.width - 3,
        height: part.height - (layout.isSideBySide ? 0 : 1))
      let lines = paneLines(desk, layout, width: inner.width)
      part.within(inner) { $0.draw(lines, from: rulesTop, column: 0, width: $0.width) }
      if readsRules { part.parkCursor(column: 1, row: inner.row) }
    }
  }

  func paneLines(_ desk: Desk, _ layout: Layout, width: Int) -> [[Span]] {
    guard let sheet = desk.sheet(about) else { return [] }
    var text = Lines(width: width)
    if let entry = focusedEntry(desk) {
      addDocument(of: entry, desk, to: &text)
      guard let report = entry.report else { return text.lines }
      let timeline = layout.timeline == nil ? ReportTimeline(of: sheet).lines(width: width) + [[]] : []
      return text.lines + timeline + ReportPane(report: report, sheet: sheet).lines(width: width)
    }
    sheet.addComputedItems(to: &text)
    return text.lines
  }

  private func drawList(
    _ reports: [ReportEntry], _ sheet: Sheet, _ desk: Desk, _ canvas: inout Canvas
  ) {
    let height = max(1, (canvas.height - 1) / 2)
    canvas.draw("ASSURANCE REPORTS  \(reports.count)", column: 1, row: 0, style: .bold)
    let mark = list.mark(count: reports.count, height: height)
    canvas.draw(mark, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
    let focus = list.focus(count: reports.count)
    let reaches = sheet.assessment.reaches()
    for (place, index) in list.visible(count: reports.count, height: height).enumerated() {
      let area = Rect(row: 1 + place * 2, width: canvas.width, height: 2)
      canvas.within(area) { draw(reports[index], reaches[reports[index].id], sheet, desk, &$0) }
      canvas.mark(entry: index, row: area.row, rows: 2, isFocused: index == focus, parksCursor: !readsRules)
    }
  }

  private static let table = Table([
    .init("Id", .flexible(minimum: 10)), .init("Kind", .fixed(23), shownFrom: 72),
    .init("Period", .fixed(24)), .init("Age", .fixed(9), align: .right, shownFrom: 50),
    .init("Most", .fixed(3), align: .right, shownFrom: 42),
  ])

  private func draw(
    _ entry: ReportEntry, _ reach: ReportReach?, _ sheet: Sheet, _ desk: Desk, _ canvas: inout Canvas
  ) {
    guard let report = entry.report else { return drawFile(entry, desk, &canvas) }
    let kept = desk.keptTexts[ReportScreen.place(of: report.id, about)] ?? [:]
    let cells = [
      Span(report.id.text, .bold), Span(report.name), Span(report.periodWords ?? "no dates yet"),
      Span(reach?.ageWords ?? (report.kind.isISO && reach?.level != nil ? "valid" : "")),
      Span(reach?.level?.name ?? "–", .bold),
    ]
    let line = Rect(column: 2, width: canvas.width - 3, height: 1)
    canvas.within(line) { $0.draw(cells, in: Self.table, row: 0) }
    let labels = ReportField.allCases.filter { kept[$0.rawValue] != nil }.compactMap {
      ReportField.labels[$0]
    }
    let words = [
      lossWords(of: entry, desk), labels.isEmpty ? nil : "! not recorded: \(labels.joined(separator: ", "))",
      line.width < 72 ? report.name : nil, desk.progressWords(of: entry, about), reach?.words,
      "\(sheet.testedCount(in: report))/\(sheet.testableCount) tests",
      ReportPane(report: report, sheet: sheet).standing, report.opinion.label, report.auditorWords,
    ]
    canvas.draw(
      words.compactMap { $0 }.joined(separator: " · "), column: 4, row: 1, style: .dim,
      width: canvas.width - 5)
  }

  private func drawNone(_ sheet: Sheet, _ desk: Desk, _ canvas: inout Canvas) {
    let isStated = sheet.assessment.hasNoReports
    canvas.draw("ASSURANCE REPORTS  0", column: 1, row: 0, style: .bold)
    canvas.drawWrapped(
      isStated
        ? "The vendor has none: that is recorded, and it counts as none."
        : "None is recorded, nor that there is none, so these items are open.",
      column: 2, row: 1, width: min(88, canvas.width - 3), rows: 2)
    let ways: [(Move, String)] = [
      (.attachFile, "attach the file that the vendor sent"), (.addReport, "type a report's facts in"),
      (.stateNone, isStated ? "take back that there is none" : "the vendor has none"),
    ]
    for (row, (move, words)) in ways.enumerated() {
      canvas.draw([Span(desk.key(move), .bold), Span("  \(words)")], column: 4, row: 3 + row)
      canvas.target(move.rawValue, Rect(column: 4, row: 3 + row, width: words.cellWidth + 3, height: 1))
    }
    if !readsRules { canvas.parkCursor(column: 4, row: 3) }
  }
}
