import Diligence
import Scoring
import TerminalUI

// The list of sections, items and evidence pieces, and the line above it.
extension InterviewScreen {
  func drawList(_ sheet: Sheet, _ coverage: Coverage, _ desk: Desk, into canvas: inout Canvas) {
    let rows = rows(desk)
    let columns = InterviewColumns(width: canvas.width)
    let marked = desk.marked(interview)
    let focus = list.focus(count: rows.count)
    for (line, index) in list.visible(count: rows.count, height: canvas.height).enumerated() {
      draw(rows[index], sheet, coverage, columns, row: line, into: &canvas)
      if marked.rows.contains(rows[index]) { canvas.draw("*", column: 1, row: line, style: .bold) }
      canvas.mark(entry: index, row: line, isFocused: index == focus, parksCursor: editor == nil)
    }
    guard rows.isEmpty else { return }
    canvas.draw("Nothing fits these words. Esc shows all again.", column: 2, row: 0)
    if editor == nil { canvas.parkCursor(column: 2, row: 0) }
  }

  private func draw(
    _ row: InterviewRow, _ sheet: Sheet, _ coverage: Coverage, _ columns: InterviewColumns,
    row line: Int, into canvas: inout Canvas
  ) {
    switch row {
    case .section(let id): drawSection(id, sheet, coverage[id], columns, row: line, into: &canvas)
    case .item(let id):
      if let item = sheet.questionnaire.item(id), let score = sheet.score(of: id) {
        draw(item, score, sheet, columns, row: line, into: &canvas)
      }
    case .piece(let id, let piece):
      if let item = sheet.questionnaire.item(id), let piece = item.piece(piece) {
        draw(piece, sheet.assessment.evidence(piece.id, of: id), columns, row: line, into: &canvas)
      }
    }
  }

  private func draw(
    _ item: Item, _ score: ItemScore, _ sheet: Sheet, _ columns: InterviewColumns, row: Int,
    into canvas: inout Canvas
  ) {
    let style: Style = score.standing == .notAsked ? .dim : .plain
    canvas.draw(score.sign, in: columns.sign, row: row, style: style.color(score.signColor))
    canvas.draw(
      item.id.text, in: columns.id, row: row, style: item.importance == .critical ? style.bold : style)
    canvas.draw(item.title, in: columns.title, row: row, style: style)
    let mark = sheet.card.contradictions(about: item.id).isEmpty ? "" : "! "
    canvas.draw(mark + score.answerWords(item), in: columns.answer, row: row, style: style)
    canvas.draw(score.level?.name ?? "", in: columns.level, row: row)
    let coverage = "\(sheet.acceptedPieces(of: item))/\(item.evidencePieces.count)"
    canvas.draw(item.computation == nil ? coverage : "", in: columns.evidence, row: row, align: .right)
    let hasNote = sheet.assessment.answers[item.id]?.note != nil || rescued[item.id] != nil
    canvas.draw(hasNote ? "note" : "", in: columns.note, row: row)
  }

  private func drawSection(
    _ id: SectionID, _ sheet: Sheet, _ part: Coverage.Part, _ columns: InterviewColumns, row: Int,
    into canvas: inout Canvas
  ) {
    let progress = part.answers
    let title = sheet.questionnaire.sections.first { $0.id == id }?.title.uppercased() ?? ""
    let isFolded = outline.folded.contains(id) && outline.filter.isEmpty
    let room = Rect(column: 2, row: row, width: columns.answer.start - 3, height: 1)
    canvas.within(room) { $0.rule(row: 0, title: "\(isFolded ? "+ " : "")\(title)") }
    guard progress.asked > 0 else {
      return canvas.draw("not asked", in: columns.answer, row: row, style: .dim)
    }
    let bar = Bar.text(progress.share, width: columns.answer.width >= 16 ? 8 : 4)
    canvas.draw("\(bar) \(progress.text)", in: columns.answer, row: row, style: .bold)
    canvas.draw(
      part.evidence.text, in: columns.evidence, row: row, style: .bold, align: .right)
  }

  private func draw(
    _ piece: EvidencePiece, _ evidence: Evidence, _ columns: InterviewColumns, row: Int,
    into canvas: inout Canvas
  ) {
    canvas.draw(evidence.status.sign, column: columns.sign.start + 2, row: row)
    let start = columns.sign.start + 4
    let place = evidence.reference.map { "  \($0)" } ?? ""
    canvas.draw(
      [Span("\(piece.id) \(piece.title)"), Span(place, .dim)], column: start, row: row,
      width: max(0, columns.title.start + columns.title.width - start))
    canvas.draw(evidence.status.label, in: columns.answer, row: row)
    canvas.draw(evidence.levelName, in: columns.level, row: row)
    canvas.draw(evidence.page.map { "p.\($0)" } ?? "", in: columns.evidence, row: row, align: .right)
  }
}

extension InterviewScreen {
  /// How far one has come, and in a second row, or where the first has room, what it comes to.
  func drawTop(_ sheet: Sheet, _ coverage: Coverage, _ desk: Desk, into canvas: inout Canvas) {
    let rows = rows(desk)
    let mark = list.mark(count: rows.count, height: listHeight(desk))
    canvas.draw(mark, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
    let room = max(0, canvas.width - mark.cellWidth - 4)
    if case .filter(let field) = editor {
      canvas.draw("/ search:", column: 1, row: 0)
      field.draw(into: &canvas, column: 11, row: 0, width: min(32, max(8, room - 11)), isFocused: true)
    } else if !outline.filter.isEmpty {
      let found = rows.count { if case .item = $0 { true } else { false } }
      canvas.draw(
        "/ \(outline.filter)  \(found) found, esc shows all", column: 1, row: 0, style: .bold, width: room)
    } else {
      let parts =
        Self.progress(coverage.all, width: canvas.width) + (canvas.height > 1 ? [] : advice(sheet, desk))
      canvas.draw(parts.fitted(to: room), column: 1, row: 0, width: room)
    }
    if canvas.height > 1 {
      canvas.draw(
        advice(sheet, desk).fitted(to: canvas.width - 2), column: 1, row: 1, width: canvas.width - 2)
    }
  }

  private static func progress(_ all: Coverage.Part, width: Int) -> [[Span]] {
    let (answers, evidence) = (all.answers, all.evidence)
    let cells = width >= 60 ? 8 : 4
    return [
      [Span("\(Bar.text(answers.share, width: cells)) \(answers.text)")],
      [
        Span(width >= 60 ? "evidence " : ""), Span("\(evidence.strip(width: cells)) \(evidence.text)"),
      ],
    ]
  }

  private func advice(_ sheet: Sheet, _ desk: Desk) -> [[Span]] {
    let gates = sheet.card.gates.count(where: \.isInTheWay)
    let marked = desk.marked(interview).rows.count
    return [
      marked == 0 ? [] : [Span("* \(marked) marked", .bold)],
      [Span("advice: \(sheet.card.verdict?.label ?? "nothing to score")", .dim)],
      gates == 0 ? [] : [Span("! \(gates) gate\(gates == 1 ? "" : "s") in the way", .bold)],
    ].filter { !$0.isEmpty }
  }
}

extension [[Span]] {
  /// The parts side by side, three blanks apart, as many from the first on as fit whole.
  fileprivate func fitted(to width: Int) -> [Span] {
    var (line, used) = ([Span](), 0)
    for part in self {
      let cells = part.reduce(0) { $0 + $1.text.cellWidth } + (line.isEmpty ? 0 : 3)
      guard used + cells <= width || line.isEmpty else { continue }
      line += (line.isEmpty ? [] : [Span("   ")]) + part
      used += cells
    }
    return line
  }
}

extension Item {
  /// The evidence piece with this id; nil where the item has no such piece.
  func piece(_ id: EvidenceID) -> EvidencePiece? {
    evidencePieces.first { $0.id == id }
  }
}

extension Evidence {
  /// The level of proof that the piece gives, in its short name; empty while it proves nothing.
  var levelName: String {
    guard status == .accepted else { return "" }
    return (source == .vendor ? ProofLevel.vendorDocument : .independent).name
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
