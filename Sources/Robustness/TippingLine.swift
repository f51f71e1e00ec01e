package import Diligence
internal import Scoring

/// What moving one criterion's weight would change, in words.
package struct TippingLine: Sendable {
  package let criterion: CriterionID
  package let title: String
  /// The weight used, with its share of all weights: `13 (28.3 %)`.
  package let weight: String
  package let consequence: String
  /// Whether some weight changes who is first.
  package let isDecisive: Bool
}

extension RankingWords {
  /// Who is first and second as the scores stand.
  package var standing: String {
    let question = study.ranking.question
    let order = question.ranked
    guard order.count > 1 else { return "" }
    let (first, second) = (question.contenders[order[0]], question.contenders[order[1]])
    let scores = [first, second].map { $0.score(at: question.weights) ?? 0 }
    let names = [first, second].map { name($0.vendor) }
    if scores[0] - scores[1] <= 1e-9 {
      return "At the weights used, \(names.listed()) have the same score, \(rounded(scores[0]))."
    }
    return "At the weights used, \(names[0]) is first with \(rounded(scores[0])) "
      + "and \(names[1]) second with \(rounded(scores[1]))."
  }

  package var tippingLines: [TippingLine] {
    study.tippingPoints.map { point in
      TippingLine(
        criterion: point.criterion, title: title(point.criterion),
        weight: "\(Self.shown(point.weight)) (\(percent(point.share)))", consequence: consequence(of: point),
        isDecisive: !point.takeovers.isEmpty)
    }
  }

  private func consequence(of point: TippingPoint) -> String {
    if point.takeovers.isEmpty { return "No weight of it changes who is first." }
    let takeovers = point.takeovers.map { "\(name($0.vendor)) takes first place \(place(of: $0, point))" }
    let later = point.swaps.filter { !point.takeovers.contains($0) }.map {
      "\(name($0.vendor)), second now, passes the first \(place(of: $0, point))"
    }
    return (takeovers + later).joined(separator: "; ") + "."
  }

  /// `above 34.21 (28.3 % of all weights)`.
  private func place(of swap: TippingPoint.Swap, _ point: TippingPoint) -> String {
    if swap.weight == point.weight {
      return swap.direction == .above ? "as soon as it weighs more" : "as soon as it weighs less"
    }
    let word = swap.direction == .above ? "above" : "below"
    return "\(word) \(Self.shown(swap.weight)) (\(percent(swap.share)) of all weights)"
  }

  /// At most two decimals, and six where a weight is less than 1.
  private static func shown(_ weight: Double) -> String {
    var text = weight < 1 ? sixDecimals(weight) : twoDecimals(weight)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
