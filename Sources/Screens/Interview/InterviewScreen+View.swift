import Diligence
import Scoring
import TerminalUI

extension InterviewScreen {
  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let sheet = sheet(desk) else {
      canvas.draw("This vendor is not open.", column: 2, row: 1)
      return canvas.parkCursor(column: 2, row: 1)
    }
    let layout = layout(canvas.size)
    canvas.within(layout.list) { drawList(sheet, desk, into: &$0) }
    if let area = layout.strip { canvas.within(area) { drawStrip(desk, into: &$0) } }
    if let area = layout.guidance { canvas.within(area) { drawGuidance(desk, into: &$0) } }
    if let area = layout.score { canvas.within(area) { Self.drawScore(sheet.card, into: &$0) } }
    if let area = layout.editor { canvas.within(area) { editor?.draw(into: &$0) } }
  }

  private func drawList(_ sheet: Sheet, _ desk: Desk, into canvas: inout Canvas) {
    guard canvas.height > 0 else { return }
    let rows = rows(desk)
    drawTop(sheet, rows, into: &canvas)
    let (_, rest) = canvas.bounds.splitTop(1)
    canvas.within(rest) { part in
      let focus = list.focus(count: rows.count)
      for (line, index) in list.visible(count: rows.count, height: part.height).enumerated() {
        let area = Rect(row: line, width: part.width, height: 1)
        draw(rows[index], sheet, row: line, into: &part)
        part.target("row:\(index)", area)
        guard index == focus else { continue }
        part.draw("▸", column: 0, row: line)
        part.restyle(area, adding: .reverse)
        if editor == nil { part.parkCursor(column: 0, row: line) }
      }
    }
  }

  private func drawTop(_ sheet: Sheet, _ rows: [InterviewRow], into canvas: inout Canvas) {
    let mark = list.mark(count: rows.count, height: max(1, canvas.height - 1))
    canvas.draw(mark, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
    if case .filter(let field) = editor {
      canvas.draw("/ filter:", column: 1, row: 0)
      field.draw(into: &canvas, column: 11, row: 0, width: 24, isFocused: true)
    } else if !outline.filter.isEmpty {
      canvas.draw("/ filter: \(outline.filter)   esc clears it", column: 1, row: 0)
    } else {
      let verdict = sheet.card.verdict?.label ?? "nothing to score"
      let gates = sheet.card.gates.count(where: \.isInTheWay)
      let inTheWay = gates == 0 ? "" : "   ! \(gates) gate\(gates == 1 ? "" : "s") in the way"
      canvas.draw(
        "Advice so far: \(verdict)\(inTheWay)", column: 1, row: 0, style: .dim,
        width: max(0, canvas.width - mark.cellWidth - 4))
    }
  }

  /// Long answers get more room where the titles leave it.
  private static func table(_ width: Int) -> Table {
    Table([
      .init("", .fixed(1)), .init("Id", .fixed(4)), .init("Title", .flexible(minimum: 14)),
      .init("Answer", .fixed(width >= 76 ? 22 : 16)), .init("Proof", .fixed(2), shownFrom: 50),
      .init("Evidence", .fixed(4)),
      .init("Note", .fixed(4), shownFrom: 60),
    ])
  }

  private func draw(_ row: InterviewRow, _ sheet: Sheet, row line: Int, into canvas: inout Canvas) {
    switch row {
    case .section(let id): drawSection(id, sheet, row: line, into: &canvas)
    case .item(let id):
      if let item = sheet.questionnaire.item(id), let score = sheet.score(of: id) {
        canvas.draw(cells(item, score, sheet), in: Self.table(canvas.width), column: 2, row: line)
      }
    case .piece(let id, let pieceID):
      let piece = sheet.questionnaire.item(id)?.evidencePieces.first { $0.id == pieceID }
      if let piece { drawPiece(piece, sheet.assessment.evidence(pieceID, of: id), row: line, into: &canvas) }
    }
  }

  private func cells(_ item: Item, _ score: ItemScore, _ sheet: Sheet) -> [Span] {
    let isOut = score.standing == .notAsked
    let note = sheet.answer(to: item.id).note != nil || rescued[item.id] != nil
    return [
      Span(score.sign, Style(foreground: score.signColor)),
      Span(item.id.text, item.importance == .critical ? .bold : .plain),
      Span(item.title, isOut ? .dim : .plain), Span(score.answerWords(item), isOut ? .dim : .plain),
      Span(score.level?.name ?? ""),
      Span(item.computation == nil ? "\(sheet.acceptedPieces(of: item))/\(item.evidencePieces.count)" : ""),
      Span(note ? "note" : ""),
    ]
  }

  private func drawSection(_ id: SectionID, _ sheet: Sheet, row: Int, into canvas: inout Canvas) {
    let items = Set(sheet.questionnaire.items(in: id).map(\.id))
    let progress = Progress(of: sheet.card.items.filter { items.contains($0.id) })
    let title = sheet.questionnaire.sections.first { $0.id == id }?.title.uppercased() ?? ""
    let isFolded = outline.folded.contains(id) && outline.filter.isEmpty
    canvas.within(Rect(column: 2, row: row, width: canvas.width - 3, height: 1)) {
      $0.rule(
        row: 0, title: "\(isFolded ? "+ " : "")\(title)  \(progress.asked == 0 ? "not asked" : progress.text)"
      )
    }
  }

  private func drawPiece(_ piece: EvidencePiece, _ evidence: Evidence, row: Int, into canvas: inout Canvas) {
    let status = evidence.status == .accepted ? "accepted" : evidence.status.label
    let place = [evidence.reference, evidence.page.map { "p. \($0)" }].compactMap { $0 }.joined(
      separator: " ")
    let right = 27
    let room = max(8, canvas.width - 9 - right)
    canvas.draw(evidence.status.sign, column: 4, row: row)
    canvas.draw("\(piece.id) \(piece.title)", column: 6, row: row, width: room)
    canvas.draw(status, column: 7 + room, row: row, width: 14)
    canvas.draw(place, column: 22 + room, row: row, style: .dim, width: canvas.width - 23 - room)
  }
}

extension InterviewScreen {
  func guidanceLines(_ desk: Desk, width: Int) -> [[Span]] {
    guard let sheet = sheet(desk) else { return [] }
    guard let item = focusedItem(desk) else { return sectionLines(sheet, desk, width: width) }
    return GuidancePane(item: item, sheet: sheet, rescued: rescued[item.id]).lines(width: width)
  }

  func sectionLines(_ sheet: Sheet, _ desk: Desk, width: Int) -> [[Span]] {
    guard case .section(let id) = focusedRow(desk) else { return [] }
    var text = Lines(width: width)
    let items = sheet.questionnaire.items(in: id)
    text.add(sheet.questionnaire.sections.first { $0.id == id }?.title ?? "", .bold)
    let open = items.filter { sheet.score(of: $0.id)?.standing == .open }
    text.list("STILL OPEN", open.map { "\($0.id) \($0.title)" })
    if open.isEmpty { text.passage("STILL OPEN", "Nothing.") }
    return text.lines
  }

  private func drawGuidance(_ desk: Desk, into canvas: inout Canvas) {
    let isAlone = canvas.width < 100 && layout(desk.body).list.width == 0
    if !isAlone { canvas.divider(column: 0, style: .dim) }
    canvas.draw(
      guidanceLines(desk, width: canvas.width - 3), from: guidanceTop, column: 2, width: canvas.width - 3)
    if readsGuidance { canvas.parkCursor(column: isAlone ? 0 : 1, row: 0) }
  }

  private static func drawScore(_ card: Scorecard, into canvas: inout Canvas) {
    canvas.divider(column: 0, style: .dim)
    canvas.draw(
      ScorePane(card: card).lines(width: canvas.width - 3), from: 0, column: 2, width: canvas.width - 3)
  }
}

extension ItemScore {
  /// A third sign beside word and shape.
  fileprivate var signColor: Color? {
    switch standing {
    case .answered: (value ?? 0) >= 1 ? .green : (value ?? 0) > 0 ? .yellow : .red
    case .open, .notApplicable, .notAsked: nil
    }
  }
}
