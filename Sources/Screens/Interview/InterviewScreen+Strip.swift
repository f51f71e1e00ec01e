import Diligence
import Scoring
import TerminalUI

// The guidance in short that stands under the list where there is no room beside it.
extension InterviewScreen {
  /// The guidance in short: what to ask, the keys of the answers, what to listen for, the note.
  func drawStrip(_ desk: Desk, into canvas: inout Canvas) {
    canvas.rule(row: 0)
    guard let sheet = sheet(desk) else { return }
    guard let item = focusedItem(desk) else {
      let lines = sectionLines(sheet, desk, width: canvas.width - 4)
      return canvas.within(Rect(column: 1, row: 1, width: canvas.width - 2, height: canvas.height - 1)) {
        $0.draw(lines, from: 0, column: 0, width: $0.width)
      }
    }
    var row = 1
    for passage in passages(item, sheet, desk, width: min(InterviewLayout.longestLine, canvas.width - 10)) {
      let shown = min(passage.rows, passage.lines.count, canvas.height - row)
      guard shown > 0 else { continue }
      canvas.draw(passage.label, column: 1, row: row, style: .bold)
      for (index, line) in passage.lines.prefix(shown).enumerated() {
        let isCut = index == shown - 1 && shown < passage.lines.count
        canvas.draw(isCut ? line + " …" : line, column: 9, row: row + index, width: canvas.width - 10)
      }
      row += shown
    }
  }

  /// A labelled text in the strip, of which at most so many rows show.
  private struct Passage {
    let label: String
    let lines: [String]
    let rows: Int

    init(_ label: String, _ lines: [String], rows: Int) {
      (self.label, self.lines, self.rows) = (label, lines, rows)
    }

    init(_ label: String, _ text: String, rows: Int, width: Int) {
      self.init(label, text.isEmpty ? [] : text.wrapped(to: width), rows: rows)
    }
  }

  private func passages(_ item: Item, _ sheet: Sheet, _ desk: Desk, width: Int) -> [Passage] {
    let ask = Passage("ASK", "“\(item.guidance.prompt)”", rows: desk.size.height >= 24 ? 3 : 2, width: width)
    if editor != nil { return [ask] }
    if case .piece(_, let id) = focusedRow(desk) { return passages(id, of: item, sheet, width: width) }
    let keys =
      item.computation == nil
      ? AnswerKeys(item: item).lines(width: width, chosen: sheet.answer(to: item.id).choice)
      : ["Worked out from the assurance reports; Enter opens them."]
    let note = rescued[item.id].map { "(not recorded) \($0)" } ?? sheet.answer(to: item.id).note ?? ""
    let listen = item.guidance.strong.map { "strong: \($0)" } ?? item.guidance.redFlags.first ?? ""
    return [
      ask, Passage("ANSWER", keys, rows: 3), Passage("NOTE", note, rows: 1, width: width),
      Passage("COUNTS", sheet.score(of: item.id)?.because ?? "", rows: 1, width: width),
      Passage("LISTEN", listen, rows: 2, width: width),
    ]
  }

  private func passages(_ id: EvidenceID, of item: Item, _ sheet: Sheet, width: Int) -> [Passage] {
    let piece = item.evidencePieces.first { $0.id == id } ?? .document
    let states = InterviewEditor.statusesBestFirst.enumerated().map { "\($0 + 1) \($1.label)" }
    let keys = (states + ["0 not requested"]).filled(to: width)
    return [
      Passage("PIECE", "\(piece.id) \(piece.title)", rows: 2, width: width),
      Passage("NOW", sheet.assessment.evidence(id, of: item.id).words, rows: 1, width: width),
      Passage("KEYS", keys, rows: 2),
      Passage(
        "", "Space is the next state, Enter writes source, reference, page and date.", rows: 1, width: width),
      Passage("PROVES", item.guidance.proof, rows: 3, width: width),
    ]
  }
}
