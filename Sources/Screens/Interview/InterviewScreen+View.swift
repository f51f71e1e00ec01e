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
    if layout.list.height > 0 {
      let coverage = Coverage(of: sheet)
      canvas.within(layout.top) { drawTop(sheet, coverage, desk, into: &$0) }
      canvas.within(layout.list) { drawList(sheet, coverage, desk, into: &$0) }
    }
    if let area = layout.strip { canvas.within(area) { drawStrip(desk, into: &$0) } }
    if let area = layout.guidance { canvas.within(area) { drawGuidance(desk, into: &$0) } }
    if let area = layout.score { canvas.within(area) { Self.drawScore(sheet.card, into: &$0) } }
    if let area = layout.editor {
      canvas.within(area) { editor?.draw(into: &$0, elsewhere: desk.key(.editElsewhere)) }
    }
  }
}

extension InterviewScreen {
  func guidanceLines(_ desk: Desk, width: Int) -> [[Span]] {
    guard let sheet = sheet(desk) else { return [] }
    guard let item = focusedItem(desk) else { return sectionLines(sheet, desk, width: width) }
    let mark = desk.worksheets[interview.vendor]?.dossier.marks[.answer(interview.assessment, item.id)]
    var piece: EvidenceID?
    if case .piece(_, let id) = focusedRow(desk) { piece = id }
    return GuidancePane(
      item: item, sheet: sheet, rescued: rescued[item.id], piece: piece, mark: mark, keys: desk.keys,
      respondent: desk.respondent(of: interview)
    ).lines(width: width)
  }

  func sectionLines(_ sheet: Sheet, _ desk: Desk, width: Int) -> [[Span]] {
    guard case .section(let id) = focusedRow(desk) else { return [] }
    var text = Lines(width: width)
    let items = sheet.questionnaire.items(in: id)
    text.add(sheet.questionnaire.sections.first { $0.id == id }?.title ?? "", .bold)
    text.add(Self.standing(of: id, sheet), .dim)
    let open = items.filter { sheet.score(of: $0.id)?.standing == .open }
    text.list("STILL OPEN", open.map { "\($0.id) \($0.title)" })
    if open.isEmpty { text.passage("STILL OPEN", "Nothing.") }
    let unproven = items.filter { sheet.score(of: $0.id)?.isUnproven == true }
    text.list("ANSWERED WELL, NOT PROVEN", unproven.map { "\($0.id) \($0.title)" })
    return text.lines
  }

  private static func standing(of section: SectionID, _ sheet: Sheet) -> String {
    let part = Coverage(of: sheet)[section]
    guard part.answers.asked > 0 else { return "not asked" }
    let evidence = part.evidence.text
    return "\(part.answers.text) answered" + (evidence.isEmpty ? "" : ", evidence \(evidence)")
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
