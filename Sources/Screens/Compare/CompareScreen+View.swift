import Diligence
import Scoring
import TerminalUI

extension CompareScreen {
  func draw(into canvas: inout Canvas, _ desk: Desk) {
    var current = self
    current.renew(desk)
    current.drawMatrix(current.matrix(desk), into: &canvas)
  }

  private func drawMatrix(_ matrix: CompareMatrix, into canvas: inout Canvas) {
    guard !matrix.table.columns.isEmpty else {
      return canvas.drawGone("None of these vendors has an assessment.")
    }
    if showsPictures { return drawPictures(matrix.table, into: &canvas) }
    let layout = CompareLayout(canvas.size, matrix.table)
    drawTop(matrix, layout, &canvas)
    for (row, line) in layout.remarks.enumerated() {
      canvas.draw(line, column: 2, row: 1 + row, style: .bold, width: canvas.width - 4)
    }
    drawNames(matrix, layout, &canvas)
    canvas.within(Rect(row: layout.top + layout.names, width: canvas.width, height: layout.rows)) {
      drawRows(matrix, layout, &$0)
    }
    let (_, strip) = canvas.bounds.splitBottom(layout.strip)
    canvas.within(strip) { drawStrip(matrix, &$0) }
  }

  private func visible(_ table: CompareTable, _ layout: CompareLayout) -> Range<Int> {
    columns.visible(count: table.columns.count, height: layout.shown)
  }

  private func drawTop(_ matrix: CompareMatrix, _ layout: CompareLayout, _ canvas: inout Canvas) {
    let mark = list.mark(count: matrix.rows.count, height: layout.rows)
    canvas.draw(mark, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
    let room = canvas.width - mark.cellWidth - 3
    guard let filter else {
      canvas.draw(heading(matrix.table, layout), column: 1, row: 0, style: .bold, width: room)
      return
    }
    let used = canvas.draw("Rows that fit: ", column: 1, row: 0, style: .bold)
    filter.draw(into: &canvas, column: 1 + used, row: 0, width: min(40, room - used), isFocused: true)
  }

  private func heading(_ table: CompareTable, _ layout: CompareLayout) -> String {
    let seen = visible(table, layout)
    let page = seen.count == 1 ? "\(seen.upperBound)" : "\(seen.lowerBound + 1)–\(seen.upperBound)"
    let order = table.order.flatMap { table.row($0)?.label } ?? "score"
    return [
      "COMPARE \(table.columns.count) vendors",
      seen.count < table.columns.count ? "< \(page) of \(table.columns.count) >" : "",
      table.obstacles.isEmpty ? "by \(order)" : "", outline.showsDifferences ? "differences only" : "",
      outline.filter.isEmpty ? "" : "rows that fit “\(outline.filter)”",
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// Names that stay while the rows scroll, and under them, where there is room, score and advice.
  private func drawNames(_ matrix: CompareMatrix, _ layout: CompareLayout, _ canvas: inout Canvas) {
    let table = matrix.table
    let focus = columns.focus(count: table.columns.count)
    let (score, advice) = (table.row(.total(.score)), table.row(.total(.advice)))
    for (place, index) in visible(table, layout).enumerated() {
      let start = layout.start(of: place)
      let name = table.rank(of: index, isWide: layout.column >= 20) + table.columns[index].name
      canvas.draw(
        name, column: start, row: layout.top, style: index == focus ? .bold.underline : .bold,
        width: layout.column - 1)
      canvas.target(
        "cell:\(list.focus(count: matrix.rows.count)):\(index)",
        Rect(column: start, row: layout.top, width: layout.column - 1, height: layout.names))
      guard layout.names > 1, let score, let advice else { continue }
      let standing = Self.standing(score.cells[index], advice.cells[index], room: layout.column - 1)
      canvas.draw(standing, column: start, row: layout.top + 1, style: .dim, width: layout.column - 1)
    }
  }
}

extension CompareScreen {
  /// Score and advice, with what they were where there is room; as they are now in any case.
  private static func standing(_ score: CompareTable.Cell, _ advice: CompareTable.Cell, room: Int) -> String {
    let now = "\(score.text) \(advice.text)"
    let wordings = ["\(score.moved) \(advice.moved)", "\(score.moved) \(advice.text)", "→ \(now)"]
    return wordings.first { $0.cellWidth <= room } ?? now
  }

  private func drawRows(_ matrix: CompareMatrix, _ layout: CompareLayout, _ canvas: inout Canvas) {
    let rows = matrix.rows
    if rows.isEmpty {
      canvas.draw("No row shows. d shows what is alike; Esc clears the filter.", column: 2, row: 0)
      canvas.parkCursor(column: 2, row: 0)
    }
    let focus = list.focus(count: rows.count)
    for (line, index) in list.visible(count: rows.count, height: canvas.height).enumerated() {
      if index == focus { canvas.draw("▸", column: 0, row: line) }
      if case .heading(let title) = rows[index].about {
        drawHeading(title, index, line, matrix, &canvas)
      } else {
        draw(rows[index], index, line, matrix, layout, &canvas)
      }
    }
  }

  private func drawHeading(
    _ title: String, _ index: Int, _ line: Int, _ matrix: CompareMatrix, _ canvas: inout Canvas
  ) {
    let count = matrix.table.groups.first { $0.title == title }?.rows.count ?? 0
    let shown = outline.hides(title) ? "+ \(title) (\(count))" : title
    canvas.within(Rect(column: 2, row: line, width: canvas.width - 3, height: 1)) {
      $0.rule(row: 0, title: shown.uppercased())
    }
    let column = columns.focus(count: matrix.table.columns.count)
    canvas.target("cell:\(index):\(column)", Rect(row: line, width: canvas.width, height: 1))
    guard index == list.focus(count: matrix.rows.count) else { return }
    canvas.restyle(Rect(row: line, width: canvas.width, height: 1), adding: .reverse)
    canvas.parkCursor(column: 0, row: line)
  }

  private func draw(
    _ row: CompareTable.Row, _ index: Int, _ line: Int, _ matrix: CompareMatrix, _ layout: CompareLayout,
    _ canvas: inout Canvas
  ) {
    let isFocused = index == list.focus(count: matrix.rows.count)
    let focusColumn = columns.focus(count: matrix.table.columns.count)
    let mark = row.about == matrix.table.order ? "▾ " : ""
    canvas.draw(
      mark + row.label, column: 2, row: line, style: isFocused || !mark.isEmpty ? .bold : .plain,
      width: layout.label - 1)
    canvas.target("cell:\(index):\(focusColumn)", Rect(row: line, width: layout.label, height: 1))
    for (place, number) in visible(matrix.table, layout).enumerated() {
      let area = Rect(column: layout.start(of: place), row: line, width: layout.column - 1, height: 1)
      row.cells[number].draw(into: &canvas, area)
      canvas.target("cell:\(index):\(number)", area)
      guard isFocused, number == focusColumn else { continue }
      canvas.restyle(area, adding: .reverse)
      canvas.parkCursor(column: area.column, row: line)
    }
  }
}

extension CompareTable.Cell {
  /// What stands there, after what is recorded where something else is being tried.
  var moved: String { before.map { "\($0) → \(standing)" } ?? standing }

  private var standing: String { sign.isEmpty ? text : "\(sign) \(text)" }

  /// Shade, the words behind their sign, how they rank, and at the right the proof.
  fileprivate func draw(into canvas: inout Canvas, _ area: Rect) {
    let heat = share.map(Heat.init)
    let word = heat.map { area.width >= 26 ? " \($0.rawValue)" : "" } ?? ""
    let shade = (before == nil ? "" : "*") + (share.map { Shade.text($0, "") } ?? "")
    let text = proof.isEmpty ? moved : standing
    let right = area.width >= 16 ? proof : ""
    let room = right.isEmpty ? area.width : area.width - right.cellWidth - 1
    let style: Style = isInTheWay || isBest || before != nil ? .bold : .plain
    canvas.draw(
      [
        Span(shade, Style(foreground: heat?.color)), Span(text + word + (isBest ? " best" : ""), style),
      ], column: area.column, row: area.row, width: room)
    if !right.isEmpty {
      canvas.draw(right, column: area.column + room + 1, row: area.row, style: .dim)
    }
  }
}

extension CompareScreen {
  func pictureLines(_ table: CompareTable, width: Int) -> [[Span]] {
    ComparePictures(table: table, width: width - 4).lines
  }

  private func drawPictures(_ table: CompareTable, into canvas: inout Canvas) {
    canvas.draw(
      pictureLines(table, width: canvas.width), from: picturesTop, column: 2, width: canvas.width - 4)
    canvas.parkCursor(column: 0, row: 0)
  }
}
