import Diligence
import Scoring
import TerminalUI

/// Which rows show what they are made of: criteria their items, items, numbers and gates the lines behind them.
struct ScorecardOutline: Hashable, Sendable {
  var open: Set<ScorecardRow.About> = []

  func rows(of scene: ScorecardScene, width: Int) -> [ScorecardRow] {
    attempts(scene) + criteria(scene, width: width) + numbers(scene, width: width)
      + gates(scene, width: width)
      + paths(scene.sheet, width: width) + improvements(scene) + findings(scene.sheet.card, width: width)
      + policy(scene.sheet.card.policy, width: width)
  }

  /// What is tried, each to be taken back alone.
  private func attempts(_ scene: ScorecardScene) -> [ScorecardRow] {
    guard let attempts = scene.attempts else { return [] }
    let elsewhere = scene.attemptsElsewhere
    let others = elsewhere == 0 ? "" : ", \(elsewhere) for other vendors"
    let tried = attempts.isEmpty ? "nothing tried yet" : "\(attempts.count) tried"
    return [.heading("WHAT IF  \(tried)\(others): \(scene.ways)")]
      + attempts.map { ScorecardRow(.attempt($0.place), .text([Span("? ", .bold), Span($0.words)])) }
  }

  private func numbers(_ scene: ScorecardScene, width: Int) -> [ScorecardRow] {
    [.heading("NUMBERS")]
      + ScorecardNumber.allCases.flatMap {
        $0.rows(scene, isOpen: open.contains(.number($0)), width: width)
      }
  }
}

extension ScorecardOutline {
  private func criteria(_ scene: ScorecardScene, width: Int) -> [ScorecardRow] {
    let own = scene.sheet.assessment.weights.isEmpty ? "" : "  the buyer's own weights"
    let legend = width < 70 ? "" : "  \(PointSplit.legend)"
    return [.heading("CRITERIA\(legend)\(own)"), ScorecardRow(.nothing, .columns)]
      + scene.sheet.card.criteria.flatMap { rows(of: $0, scene, width: width) }
  }

  private func rows(of criterion: CriterionScore, _ scene: ScorecardScene, width: Int) -> [ScorecardRow] {
    let about = ScorecardRow.About.criterion(criterion.id)
    let before = scene.recorded.card.criteria.first { $0.id == criterion.id }?.split.earned
    let texts = [Span("\(criterion.id) \(criterion.title)"), "", Span(numberText(criterion.weight))]
    let head = ScorecardRow(about, .split(texts, criterion.split, before: before))
    guard open.contains(about) else { return [head] }
    let items = scene.sheet.card.items.filter { $0.criterion == criterion.id }
    return [head] + origin(of: criterion, about, scene.sheet, width: width)
      + items.flatMap { rows(of: $0, scene, width: width) }
      + ScorecardRow.sum(
        about, scene.sheet.card.lines(behind: criterion.id), to: "earned", criterion.split.earned,
        width: width)
  }

  /// How the points of a criterion come about.
  private func origin(
    of criterion: CriterionScore, _ about: ScorecardRow.About, _ sheet: Sheet, width: Int
  ) -> [ScorecardRow] {
    guard criterion.split.points > 0 else {
      return ScorecardRow.texts(
        about, "No item of it applies, so it counts for nothing.", indent: 4, width: width)
    }
    let weights = sheet.card.criteria.filter { $0.split.points > 0 }.reduce(0) { $0 + $1.weight }
    let text = "points: 100 × weight \(numberText(criterion.weight)) of \(numberText(weights)) that apply"
    return [ScorecardRow(about, .amount(text, sixDecimals(criterion.split.points)))]
  }

  private func rows(of score: ItemScore, _ scene: ScorecardScene, width: Int) -> [ScorecardRow] {
    guard let item = scene.sheet.questionnaire.item(score.id) else { return [] }
    let about = ScorecardRow.About.item(score.id)
    let words = width < 100 ? nil : score.answerWords(item)
    let answer = [words, score.level?.name].compactMap { $0 }.joined(separator: " ")
    let texts = [
      Span("  \(score.sign) \(item.id) \(item.title)"), Span(answer),
      Span("×\(numberText(item.importance.weight))"),
    ]
    let before = scene.recorded.score(of: score.id)?.split.earned
    let head = ScorecardRow(about, .split(texts, score.split, before: before))
    guard open.contains(about) else { return [head] }
    return [head] + lines(behind: score, scene.sheet, width: width) + pieces(of: item, scene.sheet)
  }

  /// The lines that add up to what the item earned, the sum, and the sentence.
  private func lines(behind score: ItemScore, _ sheet: Sheet, width: Int) -> [ScorecardRow] {
    let about = ScorecardRow.About.item(score.id)
    let lines = sheet.card.lines(behind: score.id, in: sheet.questionnaire)
    return ScorecardRow.sum(about, lines, to: "earned", score.split.earned, width: width)
      + ScorecardRow.texts(about, score.because, indent: 4, width: width)
  }

  /// What is asked for under an item, where a document can be tried.
  private func pieces(of item: Item, _ sheet: Sheet) -> [ScorecardRow] {
    guard item.computation == nil else { return [] }
    return item.evidencePieces.map { piece in
      let evidence = sheet.assessment.evidence(piece.id, of: item.id)
      return ScorecardRow(
        .piece(item.id, piece.id),
        .text([Span("    \(evidence.status.sign) \(piece.id) \(piece.title): "), Span(evidence.words, .dim)]))
    }
  }
}

extension PointSplit {
  /// What the glyphs of ``bar`` mean.
  static let legend = "█ earned  ▒ unproven  ░ gap  · open"

  /// What the points are made of, in the order of the columns.
  var bar: StackedBar {
    StackedBar(
      [
        (amount: earned, glyph: "█"), (amount: missingProof, glyph: "▒"), (amount: gap, glyph: "░"),
        (amount: open, glyph: "·"),
      ], of: points)
  }
}

/// A weight without needless decimals: `13`, `12.5`.
func numberText(_ value: Double) -> String {
  let text = sixDecimals(value)
  let shorter = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
  return text.contains(".") ? String(shorter.reversed()) : text
}
