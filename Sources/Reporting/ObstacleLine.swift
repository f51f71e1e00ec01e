internal import Diligence
internal import Scoring

/// One thing that has to change before the recommendation can be approval.
package struct ObstacleLine: Sendable, Equatable {
  let text: String

  /// Gates first, then what is missing in answers, points and proof; empty where approval is recommended.
  static func lines(of judged: JudgedAssessment) -> [ObstacleLine] {
    let card = judged.scorecard
    let gates = judged.gatesInTheWay.sorted { $0.gate.effect == .reject && $1.gate.effect != .reject }
    let texts =
      gates.map(gate) + [answers(card), points(card), proof(card)].compactMap(\.self)
    return texts.map(ObstacleLine.init)
  }

  private static func gate(_ result: GateResult) -> String {
    let way = result.state == .open ? "has to be answered" : "has to be cleared, or its risk accepted by name"
    let because = result.because.hasSuffix(".") ? String(result.because.dropLast()) : result.because
    return "The gate “\(result.gate.title)” \(way) (\(because))."
  }

  private static func answers(_ card: Scorecard) -> String? {
    guard let share = card.completeness, share < card.policy.completeness - 1e-9 else { return nil }
    return
      "Answers are there for \(percent(share)) of the points; \(percent(card.policy.completeness)) are needed."
  }

  private static func points(_ card: Scorecard) -> String? {
    guard let score = card.score, score < card.threshold - 1e-9 else { return nil }
    let least = card.threshold - card.policy.conditionalMargin
    let nearer = score < least - 1e-9 ? "; from \(rounded(least)) approval with conditions is possible" : ""
    return
      "The score has to rise by \(rounded(card.threshold - score)) to \(rounded(card.threshold))\(nearer)."
  }

  private static func proof(_ card: Scorecard) -> String? {
    guard let proof = card.proof, proof < card.policy.proof - 1e-9 else { return nil }
    return
      "Proof has to rise from \(twoDecimals(proof)) to \(twoDecimals(card.policy.proof)) on average over what is claimed."
  }
}

extension ObstacleLine: TemplateSubject {
  static let fields: Fields<Self> = [.text("obstacle", "what has to change, in a sentence") { $0.text }]
}

/// One thing that would add to the score.
package struct GainLine: Sendable, Equatable {
  /// As many as a reader takes in.
  static let most = 5

  let item: String
  let way: String
  let gain: String

  init(_ improvement: Improvement, of judged: JudgedAssessment) {
    item = judged.title(of: improvement.item)
    way = improvement.way.label
    gain = rounded(improvement.gain)
  }
}

extension GainLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("item", "id and title of the item") { $0.item },
    .text("way", "better proof, a better answer or an answer") { $0.way },
    .text("gain", "the points it would add at most") { $0.gain },
  ]
}
