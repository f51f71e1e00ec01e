import TerminalUI

extension PreviewScreen {
  func draw(into canvas: inout Canvas, _ desk: Desk) {
    var current = self
    current.renew(desk)
    current.drawPage(desk, into: &canvas)
  }

  private func drawPage(_ desk: Desk, into canvas: inout Canvas) {
    let state = state(desk)
    let layout = PreviewLayout(canvas.size, hasGaps: !state.gaps.isEmpty)
    drawTop(state, layout, isTrying: desk.isTrying, &canvas)
    canvas.within(layout.text) { drawText(state, &$0) }
    guard layout.gaps.height > 0 else { return }
    canvas.within(layout.gaps) { part in
      layout.isWide ? drawGaps(state, &part) : drawGap(state, &part)
    }
  }

  private func drawTop(_ state: PreviewState, _ layout: PreviewLayout, isTrying: Bool, _ canvas: inout Canvas)
  {
    let mark = list.mark(count: state.shown.count, height: layout.text.height)
    canvas.draw(mark, column: 0, row: 0, style: .dim, width: layout.text.width - 1, align: .right)
    let room = layout.text.width - mark.cellWidth - 3
    if let search {
      let used = canvas.draw("Look for: ", column: 1, row: 0, style: .bold)
      return search.draw(
        into: &canvas, column: 1 + used, row: 0, width: min(40, room - used), isFocused: true)
    }
    canvas.draw(top(state, isTrying: isTrying), column: 1, row: 0, style: .bold, width: room)
  }

  private func top(_ state: PreviewState, isTrying: Bool) -> String {
    let gaps = state.gaps.count
    return [
      gaps == 0 ? "No gaps left" : gaps == 1 ? "1 gap left" : "\(gaps) gaps left",
      isTrying ? "as recorded, without what is tried" : "", showsSource ? "source" : "",
      query.isEmpty ? "" : "“\(query)” in \(state.page.places(of: query).count) lines",
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func drawText(_ state: PreviewState, _ canvas: inout Canvas) {
    guard markdown != nil else {
      canvas.draw("Making the report.", column: 2, row: 0)
      return canvas.parkCursor(column: 2, row: 0)
    }
    let focus = list.focus(count: state.shown.count)
    for (row, index) in list.visible(count: state.shown.count, height: canvas.height).enumerated() {
      let line = state.page.lines[state.shown[index]]
      let isFolded = line.heading != nil && folded.contains(line.text)
      let spans = isFolded ? [Span("+ ", .bold)] + line.spans : line.spans
      canvas.draw(spans, column: 2, row: row, width: canvas.width - 3)
      let area = Rect(row: row, width: canvas.width - 1, height: 1)
      canvas.target("row:\(index)", area)
      guard index == focus else { continue }
      canvas.draw("▸", column: 0, row: row)
      if readsGaps || search != nil { continue }
      canvas.restyle(area, adding: .reverse)
      canvas.parkCursor(column: 0, row: row)
    }
  }
}

extension PreviewScreen {
  /// The gap at hand below the text, two lines of it.
  private func drawGap(_ state: PreviewState, _ canvas: inout Canvas) {
    canvas.rule(row: 0, style: .dim)
    guard let gap = state.gap(gapList), canvas.height > 1 else { return }
    let place = gapList.focus(count: state.gaps.count)
    let way = readsGaps ? "Enter goes there" : "] goes to it"
    let text = "! \(place + 1)/\(state.gaps.count) \(gap.text) (\(way))"
    let area = Rect(row: 1, width: canvas.width, height: canvas.height - 1)
    canvas.drawWrapped(text, column: 2, row: 1, width: canvas.width - 4, rows: area.height, style: .bold)
    canvas.target("gap:\(place)", area)
    guard readsGaps else { return }
    canvas.draw("▸", column: 0, row: 1)
    canvas.restyle(area, adding: .reverse)
    canvas.parkCursor(column: 0, row: 1)
  }

  /// All gaps beside the text, two lines each.
  private func drawGaps(_ state: PreviewState, _ canvas: inout Canvas) {
    canvas.divider(column: 0, style: .dim)
    let height = max(1, (canvas.height - 2) / 2)
    let mark = gapList.mark(count: state.gaps.count, height: height)
    canvas.draw("STILL MISSING  \(mark)", column: 2, row: 0, style: .bold, width: canvas.width - 3)
    if state.gaps.isEmpty { canvas.draw("Nothing.", column: 2, row: 2) }
    let focus = gapList.focus(count: state.gaps.count)
    for (line, index) in gapList.visible(count: state.gaps.count, height: height).enumerated() {
      let row = 2 + line * 2
      let style: Style = index == focus ? .bold : .plain
      canvas.drawWrapped(
        state.gaps[index].text, column: 4, row: row, width: canvas.width - 5, rows: 2, style: style)
      canvas.draw("!", column: 2, row: row, style: style)
      let area = Rect(column: 1, row: row, width: canvas.width - 1, height: 2)
      canvas.target("gap:\(index)", area)
      guard index == focus, readsGaps else { continue }
      canvas.draw("▸", column: 1, row: row)
      canvas.restyle(area, adding: .reverse)
      canvas.parkCursor(column: 1, row: row)
    }
  }
}
