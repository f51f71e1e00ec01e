import Diligence
import Scoring
import TerminalUI

// The guidance in short that stands under the list where there is no room beside it.
extension InterviewScreen {
  /// What to ask, the keys of the answers with the score each leads to, what to listen for, the note.
  func drawStrip(_ desk: Desk, into canvas: inout Canvas) {
    guard let sheet = sheet(desk), canvas.height > 0 else { return }
    let top = drawStripRule(sheet, desk, into: &canvas)
    let inside = Rect(column: 1, row: top, width: canvas.width - 2, height: canvas.height - top)
    canvas.within(inside) { part in
      if let item = focusedItem(desk) {
        let more = top == 0 ? "… \(desk.key(.readGuidance)): all" : nil
        part.draw(passages(item, sheet, desk, size: part.size), more: more)
      } else {
        part.draw(sectionLines(sheet, desk, width: part.width), from: 0, column: 0, width: part.width)
      }
    }
  }

  /// The line above the strip, where there is room for one; returns the rows it takes.
  private func drawStripRule(_ sheet: Sheet, _ desk: Desk, into canvas: inout Canvas) -> Int {
    guard canvas.height > 3 || editor != nil else { return 0 }
    let legend = canvas.width >= 76 && editor == nil ? " → the score it leads to," : ""
    let more = "\(legend) \(desk.key(.readGuidance)) shows all "
    canvas.rule(row: 0, title: "\(stripTitle(sheet, desk)) ", style: .dim)
    canvas.draw(more, column: max(0, canvas.width - more.cellWidth - 1), row: 0, style: .dim)
    return 1
  }

  private func stripTitle(_ sheet: Sheet, _ desk: Desk) -> String {
    guard let item = focusedItem(desk) else { return "" }
    let points = sheet.score(of: item.id).map { ", \(rounded($0.split.points)) points" } ?? ""
    let name = desk.respondent(of: interview)
    let said = name.isEmpty || item.computation != nil ? "" : ", said by \(name.truncated(to: 24))"
    return " \(item.id) \(item.importance.rawValue)\(points)\(said)"
  }

  private func passages(_ item: Item, _ sheet: Sheet, _ desk: Desk, size: Size) -> [Passage] {
    let width = Passage.textWidth(in: size.width)
    let isTight = size.height < 6
    let ask = Passage("ASK", "“\(item.guidance.prompt)”", rows: isTight ? 1 : 3, width: width)
    if editor != nil { return [ask] }
    if case .piece(_, let id) = focusedRow(desk), let piece = item.piece(id) {
      return passages(piece, of: item, sheet, desk, width: width)
    }
    let note = rescued[item.id].map { "(not recorded) \($0)" } ?? sheet.answer(to: item.id).note ?? ""
    let answer = Passage("ANSWER", answerKeys(item, sheet, width: width), rows: isTight ? 2 : 4)
    let against = sheet.card.contradictions(about: item.id).map {
      Passage("BUT", "! \($0.text)", rows: 2, width: width)
    }
    return [ask, answer] + against + [Passage("NOTE", note, rows: 1, width: width)]
      + listening(to: item, width: width)
      + [
        Passage("COUNTS", counts(item, sheet), rows: 2, width: width),
        Passage("PROOF", item.guidance.proof, rows: 3, width: width),
      ]
  }

  private func answerKeys(_ item: Item, _ sheet: Sheet, width: Int) -> [String] {
    if item.computation != nil { return ["Worked out from the assurance reports; Enter opens them."] }
    return AnswerKeys(item: item).lines(
      width: width, chosen: sheet.answer(to: item.id).choice, Prospects(answering: item, on: sheet))
  }

  private func listening(to item: Item, width: Int) -> [Passage] {
    let sounds = item.guidance.sounds.map { "\($0.label): \($0.words)" }
    let flags = item.guidance.redFlags.map { "red flag: \($0)" }
    return (sounds + flags).prefix(3).enumerated().map { place, words in
      Passage(place == 0 ? "LISTEN" : "", words, rows: 2, width: width)
    }
  }

  private func counts(_ item: Item, _ sheet: Sheet) -> String {
    guard let score = sheet.score(of: item.id), score.standing != .open else { return "" }
    return score.because
  }

  private func passages(
    _ piece: EvidencePiece, of item: Item, _ sheet: Sheet, _ desk: Desk, width: Int
  ) -> [Passage] {
    let now = sheet.assessment.evidence(piece.id, of: item.id)
    let prospects = Prospects(provingWith: piece.id, item, on: sheet)
    let keys = EvidenceKeys.all.map { key, status in
      let score = status == EvidenceKeys.representative(unlike: now.status) ? prospects.words(status) : ""
      let words = [key, status.label, score].filter { !$0.isEmpty }.joined(separator: " ")
      return status == now.status ? "[\(words)]" : words
    }
    let keyWords = [
      "\(desk.key(.nextStatus)) next state", "\(desk.key(.nextSource)) source",
      "\(desk.key(.expand)) details",
      "\(desk.key(.markRow)) mark", "\(desk.key(.oneDocument)) one document",
    ]
    return [
      Passage("PIECE", "\(piece.id) \(piece.title)", rows: 2, width: width),
      Passage("STATE", keys.filled(to: width), rows: 2),
      Passage("NOW", now.words, rows: 1, width: width),
      Passage("KEYS", keyWords.filled(to: width), rows: 2),
      Passage("PROOF", item.guidance.proof, rows: 3, width: width),
    ]
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

  /// Cells for the label, none where there is hardly room for the text.
  static func labelWidth(in width: Int) -> Int { width < 50 ? 0 : 8 }

  static func textWidth(in width: Int) -> Int {
    min(InterviewLayout.longestLine, width - labelWidth(in: width) - 2)
  }
}

extension Canvas {
  /// Draws the passages under each other until the part is full; a text that is cut ends in `…`.
  ///
  /// `more` says at the end of the last row how the rest is seen, where there is no line above to say it.
  fileprivate mutating func draw(_ passages: [Passage], more: String?) {
    let start = Passage.labelWidth(in: width)
    var row = 0
    for passage in passages {
      let shown = min(passage.rows, passage.lines.count, height - row)
      guard shown > 0 else { continue }
      if start > 0 { draw(passage.label, column: 0, row: row, style: .bold) }
      for (index, line) in passage.lines.prefix(shown).enumerated() {
        let isCut = index == shown - 1 && shown < passage.lines.count
        draw(isCut ? line + " …" : line, column: start, row: row + index, width: width - start)
      }
      row += shown
    }
    guard let more, passages.reduce(0, { $0 + $1.lines.count }) > height else { return }
    draw(" \(more)", column: max(0, width - more.cellWidth - 1), row: height - 1, style: .bold)
  }
}
