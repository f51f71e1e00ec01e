import Diligence
import Scoring
import TerminalUI

// What the interview prints.
extension PlainInterview {
  /// Everything beside the item, and the prompt again.
  func guidance() -> [String] {
    guard let sheet = desk.sheet(subject) else { return [] }
    return GuidancePane(item: item, sheet: sheet, rescued: nil).lines(width: 88)
      .map { $0.map(\.text).joined() } + prompt()
  }

  /// Where one is, what to ask, what is recorded, and the keys.
  func prompt() -> [String] {
    guard let sheet = desk.sheet(subject), let score = sheet.score(of: item.id) else { return [] }
    let accepted = "\(sheet.acceptedPieces(of: item))/\(item.evidencePieces.count)"
    let evidence = item.computation == nil ? ", evidence \(accepted)" : ""
    let section = sheet.questionnaire.sections.first { $0.id == item.section }?.title ?? ""
    return [
      "", "\(place + 1) of \(items.count), \(section). \(item.id) \(item.title)",
      "Ask: “\(item.guidance.prompt)”",
      "Now: \(score.answerWords(item))\(evidence).",
      keys,
    ].map(\.visible)
  }

  /// What can be typed at the item.
  var keys: String {
    let answers =
      item.computation == nil
      ? AnswerKeys(item: item).all.map { "\($0.key) \($0.words)" }.joined(separator: ", ")
      : "worked out from the assurance reports"
    let evidence = item.computation == nil ? " e evidence," : ""
    return "\(answers); n note,\(evidence) ? guidance, s skip, b back, o next open, t score, u undo, q quit:"
  }

  /// The score with criteria and gates, and the prompt again.
  func standings() -> [String] {
    guard let sheet = desk.sheet(subject) else { return [] }
    return ScorePane(card: sheet.card).lines(width: 72).map { $0.map(\.text).joined() } + prompt()
  }

  var standingNow: String { desk.sheet(subject).map(standing) ?? "" }

  /// Score, progress and advice in one sentence.
  func standing(_ sheet: Sheet) -> String {
    "Score \(scoreText(sheet.card.score))\(sheet.card.rangeText), \(sheet.card.progress.text) answered, "
      + "advice: \(sheet.card.verdict?.label ?? "nothing to score")."
  }
}
