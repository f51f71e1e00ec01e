import Diligence
import Scoring
import TerminalUI

/// The score as it stands: numbers, advice, criteria with bars, gates.
struct ScorePane {
  let card: Scorecard

  func lines(width: Int) -> [[Span]] {
    var text = Lines(width: width)
    text.line([Span("SCORE \(scoreText(card.score))", .bold), Span(" of 100\(card.rangeText)")])
    text.add("claimed \(scoreText(card.claimed)), complete \(card.completeness.map(percent) ?? "–")", .dim)
    text.add(
      "proof \(card.proof.map(twoDecimals) ?? "–"), tier \(card.tier.number): approve from \(rounded(card.threshold))",
      .dim)
    text.head("ADVICE: \(card.verdict?.label ?? "nothing to score")")
    card.reasons.prefix(3).forEach { text.hanging("• ", $0) }
    text.head("CRITERIA")
    for criterion in card.criteria { text.line(Self.line(criterion, width: text.width)) }
    text.head("GATES")
    gates(&text)
    return text.lines
  }

  /// Title, bar of the points earned, and the points in numbers.
  static func line(_ criterion: CriterionScore, width: Int) -> [Span] {
    let split = criterion.split
    let share = split.points > 0 ? split.earned / split.points : nil
    let points =
      split.points > 0 ? "\(rounded(split.earned))/\(rounded(split.points))" : "not asked"
    let bar = Bar.text(share, width: width >= 44 ? 10 : 6) + " "
    let room = max(4, width - 11 - bar.cellWidth)
    let title = "\(criterion.id) \(criterion.title)".truncated(to: room)
    let gap = String(repeating: " ", count: max(0, room - title.cellWidth))
    return [Span(title + gap + " "), Span(bar), Span(points.leftPadded(to: 10))]
  }

  private func gates(_ text: inout Lines) {
    for gate in card.gates where gate.state != .clear {
      text.hanging(
        "\(gate.sign) ", "\(gate.gate.title): \(gate.state.rawValue)", gate.isInTheWay ? .bold : .plain)
    }
    let clear = card.gates.count { $0.state == .clear }
    text.add("\(clear) of \(card.gates.count) clear", .dim)
  }
}

extension GateResult {
  /// A sign beside the word of its state.
  var sign: String {
    switch state {
    case .tripped: "!"
    case .open: "○"
    case .waived: "–"
    case .clear: "✓"
    }
  }
}

extension String {
  /// Blanks in front, up to so many cells.
  func leftPadded(to cells: Int) -> String {
    String(repeating: " ", count: max(0, cells - cellWidth)) + self
  }
}
