package import Diligence

/// One line of a sum: what it is and what it adds; the lines under a number add up to it.
package struct ExplanationLine: Sendable, Equatable {
  package let text: String
  /// Points; negative where something is taken away.
  package let amount: Double

  package init(text: String, amount: Double) {
    self.text = text
    self.amount = amount
  }
}

extension Scorecard {
  /// The lines that add up to the score, one for each criterion that has points.
  package var lines: [ExplanationLine] {
    criteria.filter { $0.split.points > 0 }.map { criterion in
      ExplanationLine(
        text: "\(criterion.id) \(criterion.title): \(rounded(criterion.split.earned)) of "
          + "\(rounded(criterion.split.points)) points",
        amount: criterion.split.earned)
    }
  }

  /// The lines that add up to what a criterion earned: points × value of the answer × proof for each of its
  /// items.
  package func lines(behind criterion: CriterionID) -> [ExplanationLine] {
    items.filter { $0.criterion == criterion && $0.split.points > 0 }.map { item in
      guard let value = item.value, let proof = item.proof else {
        return ExplanationLine(text: "\(item.id): open, \(sixDecimals(item.split.points)) points", amount: 0)
      }
      let factors = "\(sixDecimals(item.split.points)) × \(plain(value)) × \(sixDecimals(proof))"
      return ExplanationLine(text: "\(item.id): \(factors)", amount: item.split.earned)
    }
  }

  /// The lines that add up to what an item earned: its points, less what the answer, the proof or an open end
  /// leave out.
  ///
  /// Empty for an item that takes no part in the sums.
  package func lines(behind item: ItemID, in questionnaire: Questionnaire) -> [ExplanationLine] {
    guard let score = items.first(where: { $0.id == item }), score.split.points > 0 else { return [] }
    let split = score.split
    let points = ExplanationLine(text: origin(of: score, in: questionnaire), amount: split.points)
    guard let value = score.value, let proof = score.proof else {
      return [points, ExplanationLine(text: "open: no answer counts yet", amount: 0 - split.open)]
    }
    return [
      points,
      ExplanationLine(
        text: "gap: the answer claims \(plain(value)) of it (− points × (1 − \(plain(value))))",
        amount: 0 - split.gap),
      ExplanationLine(
        text: "missing proof: of that \(sixDecimals(proof)) is proven "
          + "(− points × \(plain(value)) × (1 − \(sixDecimals(proof))))",
        amount: 0 - split.missingProof),
    ]
  }

  /// How the points of an item come about: the criterion's part of all weights, the item's part of the
  /// criterion.
  private func origin(of item: ItemScore, in questionnaire: Questionnaire) -> String {
    func importance(_ id: ItemID) -> Double { questionnaire.item(id)?.importance.weight ?? 0 }
    let counting = criteria.filter { $0.split.points > 0 }
    let weight = counting.first { $0.id == item.criterion }?.weight ?? 0
    let weights = counting.reduce(0) { $0 + $1.weight }
    let neighbours = items.filter { $0.criterion == item.criterion && $0.split.points > 0 }
    let sum = neighbours.reduce(0) { $0 + importance($1.id) }
    return "points: 100 × weight \(plain(weight)) of \(plain(weights)) × importance "
      + "\(plain(importance(item.id))) of \(plain(sum))"
  }
}

/// A number with up to six decimals and none that are needless: `13`, `0.5`.
func plain(_ value: Double) -> String {
  let text = sixDecimals(value)
  let shorter = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
  return text.contains(".") ? String(shorter.reversed()) : text
}
