import Diligence
import Scoring
import TerminalUI

extension ScorecardScreen {
  /// The totals above, the rows under them, an open editor at the bottom.
  func layout(_ sheet: Sheet, _ body: Size) -> (head: Rect, list: Rect, editor: Rect?) {
    let all = Rect(width: body.width, height: body.height)
    let lines = headLines(sheet, width: body.width - 4).count
    let (head, rest) = all.splitTop(min(lines + 1, max(3, body.height / 2)))
    guard let editor else { return (head, rest, nil) }
    let (list, bottom) = rest.splitBottom(min(editor.rows, max(3, rest.height - 2)))
    return (head, list, bottom)
  }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let sheet = desk.sheet(about) else { return canvas.drawGone("This vendor is not open.") }
    let layout = layout(sheet, canvas.size)
    canvas.within(layout.head) { part in
      let (text, _) = part.bounds.splitBottom(1)
      let lines = headLines(sheet, width: part.width - 4)
      part.within(Rect(column: 2, width: part.width - 4, height: text.height)) {
        $0.draw(lines, from: 0, column: 0, width: $0.width)
      }
      part.rule(row: part.height - 1, style: .dim)
      drawMark(sheet, height: layout.list.height, &part)
    }
    canvas.within(layout.list) { drawRows(sheet, &$0) }
    if let editor, let area = layout.editor { canvas.within(area) { editor.draw(into: &$0) } }
  }

  /// The numbers, the advice with its reasons, and what a person decided.
  private func headLines(_ sheet: Sheet, width: Int) -> [[Span]] {
    let card = sheet.card
    var text = Lines(width: width)
    let verdict = card.verdict?.label ?? "nothing to score"
    text.line([
      Span("SCORE \(scoreText(card.score))", .bold), Span(" of 100\(card.rangeText)   "),
      Span("ADVICE: \(verdict)", .bold),
    ])
    if let decision = sheet.assessment.decision { text.add("DECIDED \(decision.words)", .bold) }
    for reason in card.reasons.prefix(4) { text.hanging("• ", reason) }
    text.add(
      "claimed \(scoreText(card.claimed)), evidenced \(scoreText(card.score)) · complete "
        + "\(card.completeness.map(percent) ?? "–") · proof \(card.proof.map(twoDecimals) ?? "–")"
        + (card.notApplicableShare > 0 ? " · not applicable \(rounded(card.notApplicableShare)) %" : ""))
    text.add("approve from \(rounded(card.threshold)) · \(card.tier.because)", .dim)
    return text.lines
  }

  private func drawRows(_ sheet: Sheet, _ canvas: inout Canvas) {
    let rows = outline.rows(of: sheet, width: canvas.width - 4)
    let focus = list.focus(count: rows.count)
    for (row, index) in list.visible(count: rows.count, height: canvas.height).enumerated() {
      canvas.within(Rect(column: 2, row: row, width: min(canvas.width - 2, 128), height: 1)) {
        draw(rows[index].content, &$0)
      }
      canvas.mark(entry: index, row: row, isFocused: index == focus, parksCursor: editor == nil)
    }
  }

  private func drawMark(_ sheet: Sheet, height: Int, _ canvas: inout Canvas) {
    let count = outline.rows(of: sheet, width: canvas.width - 4).count
    let mark = " \(list.mark(count: count, height: height)) "
    canvas.draw(mark, column: canvas.width - mark.cellWidth - 1, row: canvas.height - 1, style: .dim)
  }

  private static func table(_ width: Int) -> Table {
    let bar = width < 100 ? 5 : 20
    return Table([
      .init("Criterion", .flexible(minimum: 12)), .init("", .fixed(bar), shownFrom: 70),
      .init("Weight", .fixed(6), align: .right, shownFrom: 50), .init("Points", .fixed(6), align: .right),
      .init("Earned", .fixed(6), align: .right), .init("Gap", .fixed(5), align: .right),
      .init("Unproven", .fixed(8), align: .right), .init("Open", .fixed(5), align: .right),
    ])
  }

  private func draw(_ content: ScorecardRow.Content, _ canvas: inout Canvas) {
    switch content {
    case .heading(let title): canvas.rule(row: 0, title: title)
    case .columns: canvas.header(of: Self.table(canvas.width), row: 0)
    case .criterion(let criterion):
      canvas.draw(Self.cells(criterion, width: canvas.width), in: Self.table(canvas.width), row: 0)
    case .cells(let cells): canvas.draw(cells, in: Self.table(canvas.width), row: 0)
    case .text(let spans): canvas.draw(spans, column: 0, row: 0)
    case .amount(let text, let number):
      let room = min(canvas.width, InterviewLayout.longestLine + 12)
      canvas.draw(text, column: 4, row: 0, style: .dim, width: room - 4 - 13)
      canvas.draw(number, column: room - 12, row: 0, width: 12, align: .right)
    }
  }

  private static func cells(_ criterion: CriterionScore, width: Int) -> [Span] {
    let split = criterion.split
    let bar = Bar.text(
      split.points > 0 ? split.earned / split.points : nil, width: table(width).widths(in: width)[1])
    return [
      Span("\(criterion.id) \(criterion.title)"), Span(bar), Span(numberText(criterion.weight)),
    ] + split.cells
  }
}

extension Decision {
  /// `approve with conditions by J. Doe, CISO, on 2026-11-21, next review 2027-11-01`.
  var words: String {
    let who = [by, role].compactMap { $0 }.joined(separator: ", ")
    let parts = [
      "\(outcome.label) by \(who)", date.map { "on \($0)" },
      conditions.isEmpty ? nil : "\(conditions.count) condition\(conditions.count == 1 ? "" : "s")",
      nextReview.map { "next review \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
