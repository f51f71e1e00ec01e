import Diligence
import Scoring

// What the interview says.
extension PlainInterview {
  /// Where one is, what to ask, and what is recorded.
  func opening(_ desk: Desk) -> [String] {
    guard let sheet = desk.sheet(about), let item = item(desk), let score = sheet.score(of: item.id) else {
      return []
    }
    let section = sheet.questionnaire.sections.first { $0.id == item.section }?.title ?? ""
    let evidence =
      item.computation == nil
      ? [
        "Evidence: \(sheet.acceptedPieces(of: item)) of \(item.evidencePieces.count) accepted."
      ] : []
    let note = sheet.answer(to: item.id).note.map { ["Note: \($0.oneLine)"] } ?? []
    return [
      "\(place + 1) of \(sheet.questionnaire.items.count), \(section), \(item.importance.rawValue).",
      "\(item.id) \(item.title).", "Ask: “\(item.guidance.prompt)”", "Now: \(score.answerWords(item)).",
    ] + evidence + note + answers(item)
  }

  func returning(_ desk: Desk) -> [String] { opening(desk) }

  private func answers(_ item: Item) -> [String] {
    guard item.computation == nil else {
      return ["It is worked out from the assurance reports; r opens them."]
    }
    return AnswerKeys(item: item).all.map { "Answer \($0.key): \($0.words)." }
  }

  func prompt(_ desk: Desk) -> [String] {
    guard let item = item(desk) else { return ["q goes out:"] }
    let digits = item.computation == nil ? "answer by digit or -, e evidence, " : ""
    return ["\(item.id): \(digits)n note, s skip, b back, ? help, q out:"]
  }

  func help(_ desk: Desk) -> [String] {
    guard let item = item(desk) else { return [] }
    return answers(item) + [
      "An answer is given by its digit or its words.",
      "An id such as \(item.id), or words of its text, goes to an item.",
      "s or an empty line goes on, b goes back one item.",
      "o goes to the next open item, k to the next critical one that is open, v to the next not proven.",
      "e lists the evidence and records it, n writes a note, c opens the item again.",
      "g reads all guidance, f the follow-up questions, what to listen for and the red flags.",
      "p and a name says who answers for the vendor, h reads the history of the item.",
      "t reads the score, r goes to the assurance reports, m to the vendor's menu.",
    ]
  }
}

extension String {
  /// Lines joined by a slash.
  var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " / ") }
}
