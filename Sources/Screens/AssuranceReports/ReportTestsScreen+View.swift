import Diligence
import Scoring
import TerminalUI

extension ReportTestsScreen {
  static func layout(_ body: Size) -> (list: Rect, pane: Rect) {
    let all = Rect(width: body.width, height: body.height)
    let (list, pane) =
      body.width >= 100
      ? all.splitLeft(body.width * 3 / 5) as (Rect, Rect)
      : all.splitBottom(min(8, body.height * 2 / 5)) as (Rect, Rect)
    return (list, pane)
  }

  static func listHeight(_ body: Size) -> Int { max(1, layout(body).list.height - 2) }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let sheet = desk.sheet(about), let report = recorded(desk) else {
      return canvas.drawGone("This report is not recorded any more.")
    }
    if isChoosing { return drawBatch(report, sheet, desk, &canvas) }
    let (list, pane) = Self.layout(canvas.size)
    let standings = sheet.assessment.standings(of: report.id, against: sheet.questionnaire)
    canvas.within(list) { drawList(report, standings, sheet, desk, &$0) }
    let isBeside = pane.height == canvas.height
    canvas.within(pane) { part in
      if isBeside { part.divider(column: 0, style: .dim) } else { part.rule(row: 0, style: .dim) }
      let inner = Rect(
        column: 2, row: isBeside ? 0 : 1, width: part.width - 3, height: part.height - (isBeside ? 0 : 1))
      guard let item = focused(desk) else { return }
      let lines = lines(about: item, standings[item], sheet, isShort: !isBeside, width: inner.width)
      part.within(inner) { $0.draw(lines, from: 0, column: 0, width: $0.width) }
    }
  }

  private static let table = Table([
    .init("", .fixed(1)), .init("Id", .fixed(4)), .init("Item", .flexible(minimum: 12)),
    .init("Official", .fixed(17), shownFrom: 84), .init("Result", .fixed(13)),
    .init("Page", .fixed(6), align: .right, shownFrom: 44),
    .init("Gives", .fixed(5), align: .right, shownFrom: 50),
  ])

  private func drawList(
    _ report: AssuranceReport, _ standings: [ItemID: ReportStanding], _ sheet: Sheet, _ desk: Desk,
    _ canvas: inout Canvas
  ) {
    let rows = rows(desk)
    let height = max(1, canvas.height - 2)
    drawTop(report, sheet, rows.count, height, &canvas)
    let (_, whole) = canvas.bounds.splitTop(1)
    canvas.within(whole) { part in
      part.within(Rect(column: 2, width: part.width - 3, height: 1)) { $0.header(of: Self.table, row: 0) }
      let (_, body) = part.bounds.splitTop(1)
      part.within(body) { area in
        if rows.isEmpty { area.draw("No item fits. Esc shows all.", column: 2, row: 0) }
        let focus = list.focus(count: rows.count)
        for (row, index) in list.visible(count: rows.count, height: area.height).enumerated() {
          let isFocused = index == focus
          let cells = cells(rows[index], report, standings, sheet, isFocused: isFocused)
          area.within(Rect(column: 2, row: row, width: area.width - 3, height: 1)) {
            $0.draw(cells, in: Self.table, row: 0)
          }
          if marked.contains(rows[index]) { area.draw("*", column: 1, row: row, style: .bold) }
          area.mark(entry: index, row: row, isFocused: isFocused, parksCursor: !isFiltering)
        }
        if rows.isEmpty, !isFiltering { area.parkCursor(column: 2, row: 0) }
      }
    }
  }

  private func drawTop(
    _ report: AssuranceReport, _ sheet: Sheet, _ count: Int, _ height: Int, _ canvas: inout Canvas
  ) {
    let marks = marked.isEmpty ? "" : "\(marked.count) marked   "
    let place = marks + list.mark(count: count, height: height)
    let room = canvas.width - place.cellWidth - 3
    canvas.draw(place, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
    if isFiltering {
      canvas.draw("/ filter:", column: 1, row: 0)
      filter.draw(into: &canvas, column: 11, row: 0, width: max(4, min(32, room - 10)), isFocused: true)
    } else if !filter.text.isEmpty {
      canvas.draw("/ filter: \(filter.text)   esc clears it", column: 1, row: 0, width: room)
    } else {
      let pageless = report.tests.values.count { $0.page == nil }
      let missing = pageless == 0 ? "" : "   ! \(pageless) without page"
      let done = "\(sheet.testedCount(in: report)) of \(sheet.testableCount) items tested"
      let name = room > done.cellWidth + missing.cellWidth + 18 ? "\(report.name): " : ""
      canvas.draw("\(name)\(done)\(missing)", column: 1, row: 0, style: .bold, width: room)
    }
  }

  private func cells(
    _ id: ItemID, _ report: AssuranceReport, _ standings: [ItemID: ReportStanding], _ sheet: Sheet,
    isFocused: Bool
  ) -> [Span] {
    let item = sheet.questionnaire.item(id)
    let test = report.tests[id]
    let outcome = TestOutcome(test)
    let isTyped = test != nil && (isFocused && marked.isEmpty || marked.contains(id))
    let page = (isTyped ? page.map { "\($0)_" } : nil) ?? test?.page.map(String.init)
    return [
      Span(outcome.sign), Span(id.text, item?.importance == .critical ? .bold : .plain),
      Span(item?.title ?? "not in the questionnaire"),
      Span(item?.officialCriteria.joined(separator: " ") ?? "", .dim),
      Span(test == nil ? "–" : outcome.words),
      Span(page ?? (test == nil ? "" : "?")), Span(test == nil ? "" : standings[id]?.level?.name ?? "none"),
    ]
  }

  private func lines(
    about id: ItemID, _ standing: ReportStanding?, _ sheet: Sheet, isShort: Bool, width: Int
  ) -> [[Span]] {
    var text = Lines(width: width)
    guard let item = sheet.questionnaire.item(id) else {
      text.add("\(id) is not in the questionnaire, so the test counts for nothing. x takes it away.")
      return text.lines
    }
    let official = item.officialCriteria.joined(separator: ", ")
    text.add("\(id)  \(item.title)", .bold)
    let category = item.category.map { ", category \($0.title.lowercased())" } ?? ""
    if !isShort { text.add("official criteria \(official.isEmpty ? "none" : official)\(category)", .dim) }
    let gives = standing?.because ?? "No test of it is recorded from this report."
    let counts = sheet.score(of: id)?.because ?? ""
    if isShort {
      text.hanging("GIVES  ", gives)
      text.hanging("COUNTS ", counts)
      text.hanging("LOOK   ", "\(official.isEmpty ? "" : "\(official)\(category). ")\(item.guidance.proof)")
    } else {
      text.passage("THIS REPORT GIVES", gives)
      text.passage("IN THE SCORE", counts)
      text.passage("WHERE PROOF IS FOUND", item.guidance.proof)
      if let note = item.guidance.officialNote { text.passage("OFFICIAL MEANING", note) }
    }
    return text.lines
  }
}
