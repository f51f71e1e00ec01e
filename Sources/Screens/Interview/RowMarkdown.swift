import Diligence
import Scoring
import TerminalUI

/// A row of the interview as Markdown, to be pasted into a mail or a ticket.
struct RowMarkdown {
  let sheet: Sheet

  /// A section with its items, an item with note and evidence, or an evidence piece.
  func text(of row: InterviewRow) -> String {
    switch row {
    case .section(let id): section(id)
    case .item(let id): sheet.questionnaire.item(id).map(item) ?? ""
    case .piece(let id, let piece):
      sheet.questionnaire.item(id)?.piece(piece).map { line(of: $0, id) } ?? ""
    }
  }

  private func section(_ id: SectionID) -> String {
    let title = sheet.questionnaire.sections.first { $0.id == id }?.title ?? ""
    return (["**\(title.asMarkdown)**", ""] + sheet.judged(in: id).map { "- \(head($0, $1))" })
      .joined(separator: "\n")
  }

  private func item(_ item: Item) -> String {
    guard let score = sheet.score(of: item.id) else { return "" }
    let answer = sheet.answer(to: item.id)
    let said = answer.respondent.map { "Said by \($0.asMarkdown)\(answer.on.map { " on \($0)" } ?? "")." }
    var blocks = [
      head(item, score), [score.because.asMarkdown, said].compactMap { $0 }.joined(separator: " "),
    ]
    if let note = answer.note { blocks.append(note.quotedAsMarkdown) }
    let pieces = item.computation == nil ? item.evidencePieces : []
    if !pieces.isEmpty { blocks.append(pieces.map { line(of: $0, item.id) }.joined(separator: "\n")) }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func head(_ item: Item, _ score: ItemScore) -> String {
    let points =
      score.split.points > 0
      ? " (\(rounded(score.split.earned)) of \(rounded(score.split.points)) points)" : ""
    return
      "**\(item.id.text.asMarkdown) \(item.title.asMarkdown)**: \(score.answerWords(item).asMarkdown)\(points)"
  }

  private func line(of piece: EvidencePiece, _ item: ItemID) -> String {
    let state = sheet.assessment.evidence(piece.id, of: item).words
    return "- \(piece.id.text.asMarkdown) \(piece.title.asMarkdown): \(state.asMarkdown)"
  }
}

extension String {
  /// On one line, with everything that Markdown or HTML could take for its own made harmless.
  fileprivate var asMarkdown: String {
    let onOneLine = split(whereSeparator: \.isNewline).joined(separator: " ")
    return onOneLine.visible.reduce(into: "") { text, character in
      if "\\`*_{}[]<>()#+!|~&".contains(character) { text.append("\\") }
      text.append(character)
    }
  }

  /// As a quotation, each line made harmless.
  fileprivate var quotedAsMarkdown: String {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { "> \(String($0).asMarkdown)" }.joined(separator: "\n")
  }
}
