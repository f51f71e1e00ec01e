internal import Diligence
internal import Scoring

/// The assessment in a few sentences for somebody who reads nothing else.
struct Summary {
  private let judged: JudgedAssessment

  init(of judged: JudgedAssessment) {
    self.judged = judged
  }

  private var card: Scorecard { judged.scorecard }

  /// Three to six.
  var sentences: [String] {
    [subject, worth, gates, losses, advice, decision].compactMap(\.self)
  }

  private var subject: String {
    "\(judged.title) was assessed for a use of tier \(card.tier.number)"
      + "\(card.tier.isAssumed ? ", taken as the highest risk while parts of the use are not known" : ""), "
      + "which asks for a score of \(rounded(card.threshold)) or more."
  }

  private var worth: String {
    guard let score = card.score, let claimed = card.claimed, let high = card.high else {
      return "Nothing has been answered yet, so there is no score."
    }
    let open = high - score > 0.05 ? ", and open items could still lift it to \(rounded(high))" : ""
    return "The vendor's word alone would give \(rounded(claimed)) points; "
      + "with the proof at hand it earns \(rounded(score))\(open)."
  }

  private var gates: String {
    let (all, inTheWay) = (card.gates.count, judged.gatesInTheWay.count)
    let waived = card.gates.count { $0.state == .waived }
    if all == 0 { return "The questionnaire has no gates." }
    let accepted = waived == 0 ? "" : "; the risk behind \(waived) is accepted"
    if inTheWay == 0 { return "No gate stands in the way\(accepted)." }
    return "\(inTheWay) of \(all) gates \(inTheWay == 1 ? "is" : "are") tripped or open\(accepted)."
  }

  /// Where most points are lost, and mainly why; nil where nothing is answered or lost.
  private var losses: String? {
    let worst = card.criteria.max { ($0.split.lost, $1.id) < ($1.split.lost, $0.id) }
    guard card.score != nil, let worst, worst.split.lost > 0.05 else { return nil }
    return "Most is lost in \(worst.title): \(rounded(worst.split.lost)) of \(rounded(worst.split.points)) "
      + "points, mainly for want of \(worst.split.mainLoss)."
  }

  private var advice: String {
    guard let verdict = card.verdict else { return "There is nothing to score, so duly advises nothing." }
    let gates = decidingGates(of: verdict)
    if gates.isEmpty { return "Recommendation: \(verdict.label). " + (card.reasons.first ?? "") }
    let titles = gates.map { "“\($0.gate.title)” (\($0.state.rawValue))" }.joined(separator: ", ")
    return
      "Recommendation: \(verdict.label), because of the \(gates.count == 1 ? "gate" : "gates") \(titles)."
  }

  /// The gates that hold the recommendation where it is; none where something else does.
  private func decidingGates(of verdict: Verdict) -> [GateResult] {
    judged.gatesInTheWay.filter { result in
      switch verdict {
      case .reject: result.gate.effect == .reject && result.state == .tripped
      case .incomplete: result.gate.effect == .reject && card.score != nil
      case .conditional: result.gate.effect == .conditional
      case .notYet, .approve: false
      }
    }
  }

  private var decision: String {
    guard let decision = judged.assessment.decision else { return "Nobody has decided yet." }
    let role = decision.role.map { $0.isBlank ? "" : " (\($0))" } ?? ""
    let date = decision.date.map { " on \($0)" } ?? ", on a date not recorded"
    return "\(decision.by)\(role) decided\(date): \(decision.outcome.label); \(standing(beside: decision))."
  }

  /// The recommendation of this document beside what was decided, which may have been before it came to be so.
  private func standing(beside decision: Decision) -> String {
    guard let verdict = card.verdict else { return "this document recommends nothing" }
    let isSame = decision.outcome == verdict
    return "this document's recommendation is \(isSame ? "the same" : "another: \(verdict.label)")"
  }
}

extension PointSplit {
  fileprivate var lost: Double { gap + missingProof + open }

  fileprivate var mainLoss: String {
    let largest = max(gap, missingProof, open)
    return largest == missingProof ? "proof" : largest == gap ? "better answers" : "answers"
  }
}
