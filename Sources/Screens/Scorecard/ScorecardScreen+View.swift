import Diligence
import Scoring
import TerminalUI

extension ScorecardScreen {
  /// The score and the advice above, the rows under them, an open editor at the bottom.
  func layout(_ scene: ScorecardScene, _ body: Size) -> (head: Rect, list: Rect, editor: Rect?) {
    let all = Rect(width: body.width, height: body.height)
    let lines = headLines(scene, width: body.width - 4).count
    let (head, rest) = all.splitTop(min(lines + 1, max(3, body.height / 2)))
    guard editor != nil else { return (head, rest, nil) }
    let (list, bottom) = rest.splitBottom(min(WaiverEditor.rows, max(3, rest.height - 2)))
    return (head, list, bottom)
  }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let scene = ScorecardScene(about, desk) else {
      return canvas.drawGone("This vendor is not open.")
    }
    let layout = layout(scene, canvas.size)
    let rows = outline.rows(of: scene, width: layout.list.width - 4)
    canvas.within(layout.head) { part in
      let (text, _) = part.bounds.splitBottom(1)
      let lines = headLines(scene, width: part.width - 4)
      part.within(Rect(column: 2, width: part.width - 4, height: text.height)) {
        $0.draw(lines, from: 0, column: 0, width: $0.width)
      }
      part.rule(row: part.height - 1, style: .dim)
      let mark = " \(list.mark(count: rows.count, height: layout.list.height)) "
      part.draw(mark, column: part.width - mark.cellWidth - 1, row: part.height - 1, style: .dim)
    }
    canvas.within(layout.list) { draw(rows, isTrying: scene.isTrying, &$0) }
    if let editor, let area = layout.editor { canvas.within(area) { editor.draw(into: &$0) } }
  }

  /// The score on its scale, the advice with its reasons, and what a person decided.
  private func headLines(_ scene: ScorecardScene, width: Int) -> [[Span]] {
    let (card, before) = (scene.sheet.card, scene.recorded.card)
    var text = Lines(width: width)
    let change = changeText(from: before.score, to: card.score)
    text.line([
      Span("SCORE \(moved(scoreText(before.score), scoreText(card.score)))", .bold),
      Span(change.isEmpty ? "" : " (\(change))"), Span(" of 100\(card.rangeText)   "),
      Span("ADVICE: \(moved(before.advice, card.advice))", .bold),
    ])
    text.line([
      Span(
        Whisker(card.score, low: card.low, high: card.high, threshold: card.threshold)
          .text(width: max(10, min(51, width - 30)))),
      Span("  ┃ approve from \(numberText(card.threshold)), tier \(card.tier.number)", .dim),
    ])
    if let decision = scene.sheet.assessment.decision { text.add("DECIDED \(decision.words)", .bold) }
    for reason in card.reasons.prefix(4) { text.hanging("• ", reason) }
    if let gates = card.gatesNotNamed(in: card.reasons.prefix(4)) { text.hanging("• ", gates) }
    return text.lines
  }

  private func draw(_ rows: [ScorecardRow], isTrying: Bool, _ canvas: inout Canvas) {
    let focus = list.focus(count: rows.count)
    for (row, index) in list.visible(count: rows.count, height: canvas.height).enumerated() {
      canvas.within(Rect(column: 2, row: row, width: min(canvas.width - 2, 128), height: 1)) {
        draw(rows[index].content, isTrying: isTrying, &$0)
      }
      canvas.mark(entry: index, row: row, isFocused: index == focus, parksCursor: editor == nil)
    }
  }
}

extension ScorecardScreen {
  /// Columns of the criteria; while something is tried one more says what it changes.
  private static func table(_ width: Int, isTrying: Bool) -> Table {
    let bar = width >= 100 ? 20 : isTrying ? 5 : 12
    return Table([
      .init("Criterion", .flexible(minimum: 12)), .init("", .fixed(bar), shownFrom: 66),
      .init("Weight", .fixed(6), align: .right, shownFrom: 90),
      .init("Points", .fixed(6), align: .right, shownFrom: 44), .init("Earned", .fixed(6), align: .right),
      .init("Change", .fixed(6), align: .right, shownFrom: isTrying ? 0 : .max),
      .init("Gap", .fixed(5), align: .right, shownFrom: 50),
      .init("Unproven", .fixed(8), align: .right, shownFrom: 54),
      .init("Open", .fixed(5), align: .right, shownFrom: 50),
    ])
  }

  private func draw(_ content: ScorecardRow.Content, isTrying: Bool, _ canvas: inout Canvas) {
    let table = Self.table(canvas.width, isTrying: isTrying)
    switch content {
    case .heading(let title): canvas.rule(row: 0, title: title)
    case .columns: canvas.header(of: table, row: 0)
    case .split(let texts, let split, let before):
      let bar =
        texts[1].text.isEmpty ? Span(split.bar.text(width: table.widths(in: canvas.width)[1])) : texts[1]
      canvas.draw([texts[0], bar, texts[2]] + split.cells(before: before), in: table, row: 0)
    case .text(let spans): canvas.draw(spans, column: 0, row: 0)
    case .amount(let text, let number):
      let room = min(canvas.width, InterviewLayout.longestLine + 12)
      canvas.draw(text, column: 4, row: 0, style: .dim, width: room - 4 - 13)
      canvas.draw(number, column: room - 12, row: 0, width: 12, align: .right)
    case .number(let name, let value, let picture):
      canvas.draw(name, column: 0, row: 0, width: 14)
      let room = max(14, min(value.cellWidth, canvas.width - 16))
      canvas.draw(value, column: 15, row: 0, style: .bold, width: room)
      draw(picture, column: 16 + room, &canvas)
    }
  }

  private func draw(_ picture: ScorecardRow.Picture, column: Int, _ canvas: inout Canvas) {
    let room = canvas.width - column
    switch picture {
    case .words(let words): canvas.draw(words, column: column, row: 0, style: .dim, width: room)
    case .whisker(let whisker): canvas.draw(whisker.text(width: min(41, room)), column: column, row: 0)
    case .strip(let marks):
      canvas.draw(Strip.text(marks, width: max(0, min(64, room))), column: column, row: 0)
    }
  }
}

extension PointSplit {
  /// Points, earned, what changed of it, gap, missing proof and open, for the columns of a table.
  fileprivate func cells(before: Double?) -> [Span] {
    guard points > 0 else { return Array(repeating: Span("–", .dim), count: 6) }
    return [
      Span(rounded(points)), Span(rounded(earned), .bold), Span(changeText(from: before, to: earned), .bold),
      Span(rounded(gap)), Span(rounded(missingProof)), Span(rounded(open)),
    ]
  }
}

extension Scorecard {
  /// The verdict as a person says it.
  fileprivate var advice: String { verdict?.label ?? "nothing to score" }

  /// The gates in the way that none of the reasons shown names, in a sentence; nil where all are named.
  fileprivate func gatesNotNamed(in reasons: some Sequence<String>) -> String? {
    let others = gates.filter { result in
      result.isInTheWay && !reasons.contains { $0.hasPrefix("Gate \(result.gate.id) is ") }
    }
    guard !others.isEmpty else { return nil }
    let names = others.map { "\($0.gate.id) (\($0.state.label))" }.joined(separator: ", ")
    let more = others.count < gates.count(where: \.isInTheWay) ? "more " : ""
    return "\(others.count) \(more)gate\(others.count == 1 ? "" : "s") in the way: \(names)."
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
