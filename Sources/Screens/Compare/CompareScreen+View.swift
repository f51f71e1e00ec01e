import Diligence
import Scoring
import TerminalUI

/// How the comparison shares out its part of the terminal: remarks, names, rows with a label column, and the focused cell in full.
struct CompareLayout {
  /// Sentences above the table, as lines.
  let remarks: [String]
  /// Cells of the label column.
  let label: Int
  /// Cells of each vendor's column.
  let column: Int
  /// How many vendors show at once: 3 from 80 columns, 5 from 120, 8 from 160.
  let shown: Int
  let rows: Int
  /// Rows at the bottom that show the focused cell in full.
  let strip: Int

  init(_ body: Size, _ table: CompareTable) {
    let sentences = table.obstacles + [table.remark].compactMap { $0 }
    remarks = sentences.flatMap { $0.wrapped(to: max(10, body.width - 4)) }
    let most = body.width < 50 ? 1 : body.width < 80 ? 2 : body.width < 120 ? 3 : body.width < 160 ? 5 : 8
    shown = max(1, min(most, table.columns.count))
    let least = max(12, min(26, body.width / 3))
    column = max(8, min(30, (body.width - 3 - least) / shown))
    label = min(52, max(8, body.width - 3 - column * shown))
    strip = body.height >= 16 ? 4 : 2
    rows = max(1, body.height - remarks.count - 2 - strip)
  }
}

extension CompareScreen {
  func draw(into canvas: inout Canvas, _ desk: Desk) {
    let table = table(desk)
    guard !table.columns.isEmpty else { return canvas.drawGone("None of these vendors has an assessment.") }
    let layout = CompareLayout(canvas.size, table)
    let rows = table.rows(differencesOnly: showsDifferences)
    drawTop(table, rows.count, layout, &canvas)
    for (row, line) in layout.remarks.enumerated() {
      canvas.draw(line, column: 2, row: 1 + row, style: .bold, width: canvas.width - 4)
    }
    let top = 1 + layout.remarks.count
    drawNames(table, layout, row: top, &canvas)
    canvas.within(Rect(row: top + 1, width: canvas.width, height: layout.rows)) {
      drawRows(rows, table, layout, &$0)
    }
    let (_, strip) = canvas.bounds.splitBottom(layout.strip)
    canvas.within(strip) { drawStrip(rows, table, &$0) }
  }

  private func visible(_ table: CompareTable, _ layout: CompareLayout) -> Range<Int> {
    columns.visible(count: table.columns.count, height: layout.shown)
  }

  private func drawTop(_ table: CompareTable, _ count: Int, _ layout: CompareLayout, _ canvas: inout Canvas) {
    let seen = visible(table, layout)
    let isPaged = seen.count < table.columns.count
    let paging = isPaged ? "  < \(seen.lowerBound + 1)–\(seen.upperBound) of \(table.columns.count) >" : ""
    let order = table.obstacles.isEmpty ? ", by score" : ""
    let what = showsDifferences ? "  differences only" : ""
    canvas.draw(
      "COMPARE \(table.columns.count) vendors\(order)\(what)\(paging)", column: 1, row: 0, style: .bold,
      width: canvas.width - 14)
    let mark = list.mark(count: count, height: layout.rows)
    canvas.draw(mark, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
  }

  private func drawNames(
    _ table: CompareTable, _ layout: CompareLayout, row: Int, _ canvas: inout Canvas
  ) {
    let focus = columns.focus(count: table.columns.count)
    for (place, index) in visible(table, layout).enumerated() {
      let rank = table.obstacles.isEmpty ? "\(index + 1) " : ""
      canvas.draw(
        rank + table.columns[index].name, column: 2 + layout.label + place * layout.column, row: row,
        style: index == focus ? .bold.underline : .bold, width: layout.column - 1)
    }
  }

  private func drawRows(
    _ rows: [CompareTable.Row], _ table: CompareTable, _ layout: CompareLayout, _ canvas: inout Canvas
  ) {
    let focus = list.focus(count: rows.count)
    let focusColumn = columns.focus(count: table.columns.count)
    for (line, index) in list.visible(count: rows.count, height: canvas.height).enumerated() {
      let row = rows[index]
      let isFocused = index == focus
      if isFocused { canvas.draw("▸", column: 0, row: line) }
      if case .heading(let title) = row.about {
        canvas.within(Rect(column: 2, row: line, width: canvas.width - 3, height: 1)) {
          $0.rule(row: 0, title: title)
        }
        canvas.target("cell:\(index):\(focusColumn)", Rect(row: line, width: canvas.width, height: 1))
        if isFocused { canvas.parkCursor(column: 0, row: line) }
        continue
      }
      canvas.draw(row.label, column: 2, row: line, style: isFocused ? .bold : .plain, width: layout.label - 1)
      for (place, number) in visible(table, layout).enumerated() {
        let area = Rect(
          column: 2 + layout.label + place * layout.column, row: line, width: layout.column - 1, height: 1)
        canvas.within(area) { Self.draw(row.cells[number], &$0) }
        canvas.target("cell:\(index):\(number)", area)
        guard isFocused, number == focusColumn else { continue }
        canvas.restyle(area, adding: .reverse)
        canvas.parkCursor(column: area.column, row: line)
      }
    }
  }

  private static func draw(_ cell: CompareTable.Cell, _ canvas: inout Canvas) {
    let style: Style = cell.isInTheWay || cell.isBest ? .bold : .plain
    let sign = cell.sign.isEmpty ? "" : "\(cell.sign) "
    let text = sign + cell.text + (cell.isBest ? " best" : "")
    let proof = canvas.width >= 16 ? cell.proof : ""
    let room = proof.isEmpty ? canvas.width : canvas.width - proof.cellWidth - 1
    canvas.draw(text, column: 0, row: 0, style: style, width: room)
    canvas.draw(proof, column: room + 1, row: 0, style: .dim)
  }

  /// The focused cell in full: whose it is, what stands in it, and why.
  private func drawStrip(_ rows: [CompareTable.Row], _ table: CompareTable, _ canvas: inout Canvas) {
    canvas.rule(row: 0, style: .dim)
    guard !rows.isEmpty else {
      canvas.draw("Nothing differs.", column: 2, row: 1)
      return canvas.parkCursor(column: 2, row: 1)
    }
    let row = rows[list.focus(count: rows.count)]
    let number = columns.focus(count: table.columns.count)
    guard row.cells.indices.contains(number) else { return }
    let (column, cell) = (table.columns[number], row.cells[number])
    let proof = cell.proof.isEmpty ? "" : ", \(cell.proof)"
    canvas.draw(
      [Span(column.name, .bold), Span(" · \(row.label): "), Span("\(cell.text)\(proof)", .bold)], column: 2,
      row: 1, width: canvas.width - 4)
    canvas.drawWrapped(
      Self.because(row.about, column.sheet), column: 2, row: 2, width: min(canvas.width - 4, 120),
      rows: max(0, canvas.height - 2), style: .dim)
  }

  private static func because(_ about: CompareTable.Row.About, _ sheet: Sheet) -> String {
    switch about {
    case .item(let id): sheet.score(of: id)?.because ?? ""
    case .gate(let id): sheet.card.gates.first { $0.gate.id == id }?.because ?? ""
    case .total("Tier, approve from"): sheet.card.tier.because
    case .total: sheet.card.reasons.joined(separator: " ")
    case .criterion(let id): sheet.card.lines(behind: id).map(\.text).joined(separator: "; ")
    case .heading: ""
    }
  }
}
