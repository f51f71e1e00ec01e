import Diligence
import Scoring
import TerminalUI

/// The groups to tick, what is set for them, and what recording it would do.
extension ReportTestsScreen {
  private static func batchLayout(_ body: Size) -> (list: Rect, settings: Rect, plan: Rect) {
    let all = Rect(width: body.width, height: body.height)
    if body.width >= 100 {
      let (left, plan) = all.splitLeft(body.width * 3 / 5)
      let (list, settings) = left.splitBottom(4)
      return (list, settings, plan)
    }
    let (list, rest) = all.splitBottom(body.height < 14 ? 4 : 9)
    let (settings, plan) = rest.splitTop(min(4, rest.height - 1))
    return (list, settings, plan)
  }

  static func batchHeight(_ body: Size) -> Int { max(1, batchLayout(body).list.height - 1) }

  func drawBatch(_ report: AssuranceReport, _ sheet: Sheet, _ desk: Desk, _ canvas: inout Canvas) {
    let (list, settings, plan) = Self.batchLayout(canvas.size)
    let groups = groups(desk)
    canvas.within(list) { drawGroups(groups, report, &$0) }
    canvas.within(settings) { drawSettings(desk, &$0) }
    let isBeside = plan.height == canvas.height
    canvas.within(plan) { part in
      if isBeside { part.divider(column: 0, style: .dim) }
      let lines = planLines(
        batch.plan(groups, on: report), of: report, groups, sheet, isShort: !isBeside, width: part.width - 3)
      part.draw(lines, from: 0, column: 2, width: part.width - 3)
    }
  }

  private static let groupTable = Table([
    .init("Group", .flexible(minimum: 14)), .init("Items", .fixed(5), align: .right),
    .init("Tested", .fixed(6), align: .right), .init("Which", .fixed(24), shownFrom: 62),
  ])

  private func drawGroups(_ groups: [TestGroup], _ report: AssuranceReport, _ canvas: inout Canvas) {
    canvas.within(Rect(column: 3, width: canvas.width - 11, height: 1)) {
      $0.header(of: Self.groupTable, row: 0)
    }
    let (_, body) = canvas.bounds.splitTop(1)
    let mark = batch.list.mark(count: groups.count, height: body.height)
    canvas.draw(mark, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
    canvas.within(body) { area in
      let focus = batch.list.focus(count: groups.count)
      for (row, index) in batch.list.visible(count: groups.count, height: area.height).enumerated() {
        let group = groups[index]
        let cells = [
          Span(group.name), Span("\(group.items.count)"),
          Span("\(group.items.count { report.tests[$0] != nil })"),
          Span(group.items.map(\.text).joined(separator: " "), .dim),
        ]
        area.within(Rect(column: 3, row: row, width: area.width - 11, height: 1)) {
          $0.draw(cells, in: Self.groupTable, row: 0)
        }
        if batch.ticked.contains(group.kind) { area.draw("*", column: 1, row: row, style: .bold) }
        area.mark(entry: index, row: row, isFocused: index == focus)
      }
      if groups.isEmpty {
        area.draw("No item of the questionnaire can be tested by a report.", column: 2, row: 0)
        area.parkCursor(column: 2, row: 0)
      }
    }
  }

  private func drawSettings(_ desk: Desk, _ canvas: inout Canvas) {
    canvas.rule(row: 0, style: .dim)
    let outcomes = TestOutcome.allCases
    let words = FormWord.choice(
      outcomes.map(\.words), outcomes.firstIndex(of: batch.outcome), room: canvas.width - 12)
    canvas.draw("Result", column: 2, row: 1)
    var column = 11
    for word in words {
      let used = canvas.draw(word.text, column: column, row: 1, style: word.style)
      if let target = word.target {
        canvas.target("outcome:\(target)", Rect(column: column, row: 1, width: used, height: 1))
      }
      column += used
    }
    let page = batch.page.isEmpty ? "as it is recorded, none for new ones; type digits" : "\(batch.page)_"
    canvas.draw("Page     \(page)", column: 2, row: 2, width: canvas.width - 3)
    let key = desk.key(.replaceResults)
    let existing = batch.replaces ? "[replaced]  \(key) keeps them" : "[kept]  \(key) replaces them"
    canvas.draw("Results  those recorded are \(existing)", column: 2, row: 3, width: canvas.width - 3)
    canvas.target(Move.replaceResults.rawValue, Rect(column: 2, row: 3, width: canvas.width - 3, height: 1))
  }

  private func planLines(
    _ plan: TestPlan, of report: AssuranceReport, _ groups: [TestGroup], _ sheet: Sheet, isShort: Bool,
    width: Int
  ) -> [[Span]] {
    var text = Lines(width: width)
    let names = batch.chosen(groups).map(\.name).joined(separator: ", ")
    let (before, after) = (scoreText(sheet.card.score), scoreText(plan.score(sheet)))
    let move = before == after ? "   score stays \(before)" : "   score \(before) to \(after)"
    text.add(
      "\(plan.changed.count) WOULD CHANGE, \(plan.kept.count) KEPT\(plan.changed.isEmpty ? "" : move)", .bold)
    text.hanging("Groups  ", names, .dim)
    for (mark, ids) in [("Change  ", plan.changed), ("Keep    ", plan.kept), ("Same    ", plan.same)]
    where !ids.isEmpty {
      if isShort {
        text.hanging(mark, ids.map(\.text).joined(separator: " "))
      } else {
        text.list(mark.trimmed.uppercased(), ids.map { Self.words($0, from: report, to: plan.report, sheet) })
      }
    }
    let pageless = plan.changed.count { plan.report.tests[$0].map { $0.page == nil } ?? false }
    if pageless > 0 {
      text.hanging("! ", "\(pageless) have no page yet; without one a test counts for nothing.")
    }
    return text.lines
  }

  /// `C01 Each agent has an identity of its own: clean, page 61; was not tested`.
  private static func words(
    _ id: ItemID, from old: AssuranceReport, to new: AssuranceReport, _ sheet: Sheet
  ) -> String {
    func words(_ report: AssuranceReport) -> String { report.tests[id]?.words ?? TestOutcome.notTested.words }
    let was = old.tests[id] == new.tests[id] ? "" : "; was \(words(old))"
    return "\(id) \(sheet.questionnaire.item(id)?.title ?? ""): \(words(new))\(was)"
  }
}
