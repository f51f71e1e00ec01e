import Diligence
import TerminalUI

extension OwnReadingScreen {
  private func paneRows(_ body: Size) -> Int { editor != nil ? 3 : min(6, body.height * 2 / 5) }

  func listHeight(_ body: Size) -> Int { max(1, body.height - 1 - paneRows(body)) }

  private func table(_ width: Int) -> Table {
    let label = width < 60 ? 14 : 24
    guard isComparing else {
      return Table([.init("", .fixed(1)), .init("", .fixed(label)), .init("", .flexible(minimum: 12))])
    }
    return Table([
      .init("", .fixed(1)), .init("", .fixed(width < 60 ? 10 : label)), .init("", .flexible(minimum: 6)),
      .init("", .flexible(minimum: 6)), .init("", .fixed(12), shownFrom: 56),
    ])
  }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard desk.sheet(about) != nil else { return canvas.drawGone("This vendor is not open.") }
    let (upper, pane) = canvas.bounds.splitBottom(paneRows(canvas.size))
    let height = listHeight(canvas.size)
    let mark = list.mark(count: rows.count, height: height)
    canvas.draw(mark, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
    let head =
      isComparing
      ? "\(summary(desk).uppercased())   yours, then the file's"
      : "\(own(desk).count) TYPED   what the file says is out of sight"
    canvas.draw(head, column: 1, row: 0, style: .bold, width: canvas.width - mark.cellWidth - 3)
    canvas.within(Rect(row: 1, width: upper.width, height: upper.height - 1)) { area in
      let focus = list.focus(count: rows.count)
      for (line, index) in list.visible(count: rows.count, height: area.height).enumerated() {
        area.within(Rect(column: 2, row: line, width: area.width - 3, height: 1)) {
          $0.draw(cells(rows[index], desk), in: table($0.width), row: 0)
        }
        area.mark(entry: index, row: line, isFocused: index == focus, parksCursor: editor == nil)
      }
    }
    canvas.within(pane) { drawPane(desk, &$0) }
  }

  private func cells(_ fact: ReportFact, _ desk: Desk) -> [Span] {
    let own = own(desk)[fact]
    guard isComparing else {
      return [
        Span(own == nil ? "·" : "•"), Span(fact.label), Span(own?.words ?? "–", own == nil ? .dim : .bold),
      ]
    }
    let agreement = agreement(on: fact, desk)
    let isDifferent = agreement != .same && agreement != .nothing
    let read = facts(desk).conflicting(fact).map(\.words).joined(separator: " / ")
    return [
      Span(agreement.sign), Span(fact.label), Span(own?.words ?? "–", isDifferent ? .bold : .plain),
      Span(read.isEmpty ? "not found" : read, isDifferent ? .bold : .plain), Span(agreement.rawValue),
    ]
  }

  private func drawPane(_ desk: Desk, _ canvas: inout Canvas) {
    if let editor {
      canvas.rule(row: 0, title: " \(fact.label.uppercased()) ")
      canvas.within(Rect(column: 1, row: 1, width: min(canvas.width - 2, 88), height: 1)) {
        _ = editor.form.draw(into: &$0)
      }
      canvas.draw(editor.form.remark, column: 2, row: 2, style: .dim, width: canvas.width - 4)
      return
    }
    canvas.rule(row: 0, style: .dim)
    var text = Lines(width: canvas.width - 4)
    if isComparing {
      text.hanging("Yours     ", own(desk)[fact]?.words ?? "nothing typed")
      for passage in facts(desk).proposed?[fact].passages ?? [] {
        text.hanging("The file  ", "\(passage.value.words): “\(passage.quote)”", end: "page \(passage.page)")
      }
      let recorded = facts(desk).report.flatMap { $0.value(of: fact)?.words } ?? "nothing"
      text.hanging("Recorded  ", recorded, .dim)
    } else {
      text.add(
        "Read the report yourself and type what it says of \(fact.label.lowercased()). "
          + "\(desk.key(.absentOwnFact)) says that it does not tell, \(desk.key(.compareReadings)) compares.",
        .dim)
    }
    let area = Rect(column: 2, row: 1, width: canvas.width - 3, height: canvas.height - 1)
    canvas.within(area) { $0.draw(text.lines, from: 0, column: 0, width: $0.width) }
  }
}
