import Diligence
import Scoring

/// The score in sentences.
struct PlainScoreWords {
  private let sheet: Sheet
  private var card: Scorecard { sheet.card }

  init(_ sheet: Sheet) { self.sheet = sheet }

  /// Score, progress and advice in one line.
  var standing: String {
    "\(score) \(card.progress.answered) of \(card.progress.asked) answered. "
      + "Advice: \(card.verdict?.label ?? "nothing to score")."
  }

  /// Every number of the whole, one a line, and why the advice is as it is.
  var totals: [String] {
    [score, claimed, complete, proof].compactMap { $0 } + [
      "\(card.tier.because) An approval needs a score of \(rounded(card.threshold)).",
      "Advice: \(card.verdict?.label ?? "nothing to score").",
    ] + card.reasons + gates + (sheet.assessment.decision.map { ["Decided: \($0.words)."] } ?? [])
  }

  private var score: String {
    guard let score = card.score else { return "No score yet." }
    guard let low = card.low, let high = card.high, high - low >= 0.05 else {
      return "Score \(rounded(score))."
    }
    return "Score \(rounded(score)) of 100, up to \(rounded(high)) while items are open."
  }

  private var claimed: String? {
    card.claimed.map { "The vendor's word alone would give \(rounded($0))." }
  }

  private var complete: String? {
    card.completeness.map {
      "\(card.progress.answered) of \(card.progress.asked) items are answered, \(percent($0)) of the points."
    }
  }

  private var proof: String? {
    card.proof.map { "Proof is \(twoDecimals($0)), where 1.00 is all tested by an auditor." }
  }

  private var gates: [String] {
    let inTheWay = card.gates.filter(\.isInTheWay)
    if inTheWay.isEmpty { return ["No gate is in the way."] }
    return [
      "\(inTheWay.count) of \(card.gates.count) gates \(inTheWay.count == 1 ? "is" : "are") in the way."
    ]
  }
}

extension GateResult {
  /// Where the gate stands and why, in one line.
  var sentence: String {
    let effect = gate.effect == .reject ? "it rejects" : "it limits to conditions"
    let waiver = waiver.map { " \($0.words)." } ?? ""
    return "\(gate.id), \(gate.title): \(state.rawValue); \(effect). \(because)\(waiver)"
  }
}

extension CriterionScore {
  /// What the criterion earned and lost, in one line.
  var sentence: String {
    guard split.points > 0 else { return "\(id) \(title): nothing of it is asked." }
    let parts = [
      "\(rounded(split.earned)) of \(rounded(split.points)) points",
      split.gap >= 0.05 ? "\(rounded(split.gap)) lost to the answers" : nil,
      split.missingProof >= 0.05 ? "\(rounded(split.missingProof)) lost for want of proof" : nil,
      split.open >= 0.05 ? "\(rounded(split.open)) open" : nil,
    ]
    return "\(id) \(title): \(parts.compactMap { $0 }.joined(separator: ", "))."
  }
}
