internal import Diligence
internal import Reporting
internal import Scoring
internal import TerminalUI
internal import Workflows

/// The lines that a number is made of, for a person at the command line.
struct ExplanationText {
  private let scored: Scored
  private var card: Scorecard { scored.card }

  init(_ scored: Scored) {
    self.scored = scored
  }

  /// The whole score, a criterion or an item; throws ``BadInput`` for anything else.
  func text(about part: String?) throws -> String {
    guard let part else { return whole }
    if let item = scored.questionnaire.item(ItemID(part)) { return text(about: item) }
    if let criterion = card.criteria.first(where: { $0.id.text == part }) { return text(about: criterion) }
    let known = card.criteria.map(\.id.text) + card.items.map(\.id.text)
    throw BadInput("There is no criterion or item `\(part)`.\(suggestion(for: part, in: known))")
  }

  private var whole: String {
    let improvements = card.improvements.prefix(10).map { better in
      [" +\(rounded(better.gain))", better.item.text, title(of: better.item), "by \(better.way.label)"]
    }
    return [
      "Score \(card.score.map(sixDecimals) ?? "not started") is the sum of:", sum(card.lines, card.score),
      "What would add most:", TextTable(rightAligned: [0], rows: Array(improvements)).text,
      "Advice: \(card.verdict?.label ?? "none"). \(card.reasons.joined(separator: " "))",
    ].joined(separator: "\n")
  }

  private func text(about criterion: CriterionScore) -> String {
    [
      "\(criterion.id) \(criterion.title) earns \(sixDecimals(criterion.split.earned)) "
        + "of \(sixDecimals(criterion.split.points)) points: points × value of the answer × proof.",
      sum(card.lines(behind: criterion.id), criterion.split.earned),
    ].joined(separator: "\n")
  }

  private func text(about item: Item) -> String {
    guard let score = card.items.first(where: { $0.id == item.id }) else { return "" }
    let lines = card.lines(behind: item.id, in: scored.questionnaire)
    return [
      "\(item.id) \(item.title)", score.because.visible,
      lines.isEmpty ? "It takes no part in the sums." : sum(lines, score.split.earned),
    ].joined(separator: "\n")
  }

  private func sum(_ lines: [ExplanationLine], _ total: Double?) -> String {
    var rows = lines.map { [" \(sixDecimals($0.amount))", $0.text] }
    if let total { rows.append(["= \(sixDecimals(total))", ""]) }
    return TextTable(rightAligned: [0], widest: 120, rows: rows).text
  }

  private func title(of item: ItemID) -> String {
    scored.questionnaire.item(item)?.title ?? ""
  }
}
