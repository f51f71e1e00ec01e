internal import Diligence
internal import Scoring

/// Where one gate stands.
package struct GateLine: Sendable, Equatable {
  let title: String
  let state: String
  let effect: String
  let because: String

  init(_ result: GateResult) {
    title = result.gate.title
    state = result.state.rawValue
    effect = Phrase.effect(result.gate.effect)
    because = result.because
  }

  /// The gates that are not clear: the tripped ones first, then the open and the waived ones.
  static func lines(of card: Scorecard) -> [GateLine] {
    let states: [GateResult.State] = [.tripped, .open, .waived]
    return states.flatMap { state in card.gates.filter { $0.state == state }.map(GateLine.init) }
  }
}

extension GateLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("gate", "what the gate is about") { $0.title },
    .text("state", "clear, open, tripped or waived") { $0.state },
    .text("effect", "how far it limits the recommendation") { $0.effect },
    .text("because", "why it stands so") { $0.because },
  ]
}

/// One risk acceptance, whether it still holds or not.
package struct WaiverLine: Sendable, Equatable {
  let gate: String
  let by: String
  let reason: String
  let expires: String
  let standing: String
  let recorded: Mark?

  init(_ waiver: Waiver, of judged: JudgedAssessment) {
    gate = judged.title(of: waiver.gate)
    by = waiver.by
    reason = waiver.reason
    expires = waiver.expires.description
    let isUsed = judged.scorecard.gates.contains { $0.gate.id == waiver.gate && $0.state == .waived }
    let holds = waiver.holds(at: judged.scorecard.decisionDate)
    standing = isUsed ? "in force" : holds ? "not needed" : "expired"
    recorded = judged.marks[.waiver(judged.assessment.id, waiver.gate)]
  }
}

extension WaiverLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("gate", "what the gate is about") { $0.gate },
    .text("acceptedBy", "who accepted the risk") { $0.by },
    .text("reason", "why") { $0.reason },
    .text("expires", "the last day on which it holds") { $0.expires },
    .text("standing", "in force, not needed or expired") { $0.standing },
    .text("recordedBy", "who wrote the acceptance down, and when") { line in
      line.recorded.map { "\($0.by), \($0.at.day)" } ?? Phrase.nothing
    },
  ]
}
