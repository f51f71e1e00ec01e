import Diligence
import TerminalUI

extension FactsScreen {
  struct Layout {
    let list: Rect
    /// Where the words of the report stand, without divider or rule.
    let words: Rect
    let editor: Rect?
    let isSideBySide: Bool

    /// Facts that show at once under the line above the list.
    var rows: Int { max(1, list.height - 1) }
  }

  /// The words beside the list from 100 columns, else below it; while they are read on a small terminal they have all of it.
  func layout(_ body: Size) -> Layout {
    let (upper, bottom) = Rect(width: body.width, height: body.height).splitBottom(editor == nil ? 0 : 4)
    let editorPart = editor == nil ? nil : bottom
    if body.width >= 100 {
      let (left, right) = upper.splitLeft(body.width / 2)
      let words = Rect(
        column: right.column + 2, row: right.row, width: right.width - 3, height: right.height)
      return Layout(list: left, words: words, editor: editorPart, isSideBySide: true)
    }
    let usual = body.height < 14 && editor == nil ? 4 : min(9, upper.height * 2 / 5)
    let rows = readsWords ? upper.height - 1 : usual
    let (list, pane) = upper.splitBottom(rows)
    let words = Rect(
      column: 2, row: pane.row + 1, width: pane.width - 3, height: max(0, pane.height - 1))
    return Layout(list: list, words: words, editor: editorPart, isSideBySide: false)
  }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard entry(desk) != nil else { return canvas.drawGone("This file is not attached any more.") }
    let layout = layout(canvas.size)
    canvas.within(layout.list) { drawList(desk, &$0) }
    if layout.isSideBySide {
      canvas.within(Rect(column: layout.words.column - 2, width: 1, height: layout.words.height)) {
        $0.divider(column: 0, style: .dim)
      }
    } else if layout.words.row > 0 {
      canvas.rule(row: layout.words.row - 1, style: .dim)
    }
    let lines = paneLines(desk, width: layout.words.width)
    canvas.within(layout.words) { $0.draw(lines, from: wordsTop, column: 0, width: $0.width) }
    if readsWords { canvas.parkCursor(column: layout.words.column, row: layout.words.row) }
    if let part = layout.editor { canvas.within(part) { drawEditor(&$0) } }
  }

  private static func table(_ width: Int) -> Table {
    Table([
      .init("", .fixed(1)), .init("Fact", .fixed(width < 50 ? 14 : width < 72 ? 18 : 24)),
      .init("Value", .flexible(minimum: 8)), .init("State", .fixed(9), shownFrom: 48),
      .init("Page", .fixed(4), align: .right, shownFrom: 56),
    ])
  }

  private func drawList(_ desk: Desk, _ canvas: inout Canvas) {
    let rows = rows(desk)
    let height = max(1, canvas.height - 1)
    let mark = list.mark(count: rows.count, height: height)
    canvas.draw(mark, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
    canvas.draw(
      headWords(desk), column: 1, row: 0, style: .bold, width: canvas.width - mark.cellWidth - 3)
    let facts = facts(desk)
    let focus = list.focus(count: rows.count)
    for (place, index) in list.visible(count: rows.count, height: height).enumerated() {
      let row = 1 + place
      switch rows[index] {
      case .fact(let fact): draw(fact, facts, row: row, &canvas)
      case .finding(let number):
        let finding = facts.proposed?.findings[number]
        canvas.draw(
          "! \(finding?.words ?? "")", column: 2, row: row, style: .bold, width: canvas.width - 3)
      }
      canvas.mark(
        entry: index, row: row, isFocused: index == focus, parksCursor: editor == nil && !readsWords)
    }
  }

  private func draw(_ fact: ReportFact, _ facts: FactsAtHand, row: Int, _ canvas: inout Canvas) {
    let state = facts.state(of: fact)
    let page = facts.report?.sources?[fact]?.page ?? facts.proposed?[fact].passages.first?.page
    let isAside = !fact.counts(in: facts.report)
    let style: Style = state.isOpen ? .bold : isAside ? .dim : .plain
    let width = canvas.width - 3
    let cells = [
      Span(state.sign, style), Span(fact.label, isAside ? .dim : .plain),
      Span(facts.words(of: fact), style), Span(state.word, style), Span(page.map { "\($0)" } ?? "", .dim),
    ]
    canvas.within(Rect(column: 2, row: row, width: width, height: 1)) {
      $0.draw(cells, in: Self.table(width), row: 0)
    }
  }

  /// How many facts are in which state, or how far the reading is.
  private func headWords(_ desk: Desk) -> String {
    let facts = facts(desk)
    let open = facts.count(\.isOpen)
    let counts = "\(facts.reviewed) confirmed, \(open) open"
    switch desk.reading(of: id, about) {
    case .running(let done, let pages): return ReadingState.words(done, pages).uppercased() + "   \(counts)"
    case .failed: return "! NOT READ   \(counts)"
    case .done(let proposed):
      let (findings, pages) = (proposed.findings.count, proposed.pages)
      return "\(counts.uppercased())\(findings == 0 ? "" : "   ! \(findings) to know")   "
        + (pages == 1 ? "1 page" : "\(pages) pages")
    case nil: return counts.uppercased()
    }
  }

  private func drawEditor(_ canvas: inout Canvas) {
    guard let editor else { return }
    canvas.rule(row: 0, title: " \(editor.fact.label.uppercased()) ")
    canvas.within(Rect(column: 1, row: 1, width: min(canvas.width - 2, 88), height: 2)) {
      _ = editor.form.draw(into: &$0)
    }
    canvas.draw(editor.form.remark, column: 2, row: 3, style: .dim, width: canvas.width - 4)
  }
}
