import Diligence

/// One rule of the verdict, asked in order; the first that fits decides (scoring.md, "Verdict at D").
package struct VerdictQuestion: Sendable, Equatable {
  /// What it asks, as a question.
  package let question: String
  /// Whether it fits; nil for the questions after the one that did.
  package let fits: Bool?
  /// What was found; empty where nobody had to look.
  package let found: String
}

extension Explainer {
  /// The rules in their order: those that did not fit, the one that decides, and those after it.
  package var verdictQuestions: [VerdictQuestion] {
    guard card.completeness != nil else { return [] }
    var questions: [VerdictQuestion] = []
    for (question, fits, found) in asked {
      let isDecided = questions.contains { $0.fits == true }
      questions.append(
        VerdictQuestion(question: question, fits: isDecided ? nil : fits, found: isDecided ? "" : found))
    }
    return questions
  }

  var verdict: ExplainedNumber {
    let questions = verdictQuestions.enumerated().map { number, asked in
      "\(number + 1). \(asked.question) "
        + (asked.fits.map { "\($0 ? "Yes" : "No"): \(asked.found)" } ?? "Not asked.")
    }
    let end = card.verdict.map { "So the advice is “\($0.label)”; a named person decides." }
    return ExplainedNumber(
      "verdict", "Verdict: \(card.verdict?.label ?? "none")",
      (questions.isEmpty ? card.reasons : questions) + [end].compactMap(\.self)
        + (card.tier.isAssumed ? [card.tier.because] : []))
  }

  private typealias Asked = (question: String, fits: Bool, found: String)

  private var asked: [Asked] {
    let policy = card.policy
    let from = card.threshold - policy.conditionalMargin
    let (score, isStarted) = (card.score ?? 0, card.score != nil)
    let rejecting = gates(.reject, [.tripped])
    let open = gates(.reject, [.open])
    let limiting = gates(.conditional, [.tripped, .open])
    let answered = card.completeness.map(percent) ?? "nothing"
    let isComplete = meets(card.completeness ?? 0, policy.completeness)
    let isProven = card.proof.map { meets($0, policy.proof) } ?? false
    let near = "the score is \(shown(score)), and \(rounded(from)) allows approval with conditions"
    return [
      (
        "Is nothing answered yet?", !isStarted,
        isStarted ? "\(answered) of the points are answered." : "so it is incomplete."
      ),
      ("Is a gate tripped that rejects?", !rejecting.isEmpty, named(rejecting)),
      (
        "Is such a gate open, or less than \(percent(policy.completeness)) of the points answered?",
        !open.isEmpty || !isComplete,
        [open.isEmpty ? "" : named(open), "\(answered) of the points are answered."].filter { !$0.isEmpty }
          .joined(separator: " ")
      ),
      (
        "Is a gate tripped or open that allows approval with conditions at most?", !limiting.isEmpty,
        limiting.isEmpty ? named(limiting) : "\(named(limiting)) Then \(near)."
      ),
      (
        "Does the score reach \(rounded(card.threshold)), and the proof \(twoDecimals(policy.proof))?",
        meets(score, card.threshold) && isProven,
        "the score is \(shown(score)), the proof \(card.proof.map(shownProof) ?? "none")."
      ),
      (
        "Does the score reach \(rounded(from)), from which conditions are possible?", meets(score, from),
        "it is \(shown(score))."
      ),
      ("None of these.", true, "it is too early to approve."),
    ]
  }

  private func gates(_ effect: GateEffect, _ states: Set<GateResult.State>) -> [GateResult] {
    card.gates.filter { $0.gate.effect == effect && states.contains($0.state) }
  }

  private func named(_ gates: [GateResult]) -> String {
    gates.isEmpty
      ? "none." : gates.map { "\($0.gate.id) is \($0.state.rawValue). \($0.because)" }.joined(separator: " ")
  }

  /// More decimals where one would make it look as if a limit were met that is not, or the other way round.
  private func shown(_ score: Double) -> String {
    let limits = [card.threshold, card.threshold - card.policy.conditionalMargin]
    return limits.contains { rounded($0) == rounded(score) } ? sixDecimals(score) : rounded(score)
  }

  private func shownProof(_ proof: Double) -> String {
    twoDecimals(proof) == twoDecimals(card.policy.proof) ? sixDecimals(proof) : twoDecimals(proof)
  }
}
