import Diligence

/// Where every gate of the questionnaire stands, waivers taken into account.
struct Gates: Sendable {
  let assessment: Assessment
  let questionnaire: Questionnaire
  let record: ReportRecord
  let judgements: [ItemJudgement]

  func results() -> [GateResult] {
    questionnaire.gates.map { gate in
      let finding = gate.isOnReportRecord ? onRecord(gate) : onOptions(gate)
      return GateResult(
        gate: gate, state: state(finding.state, waiver: assessment.waivers[gate.id]), item: finding.item,
        waiver: assessment.waivers[gate.id], because: finding.because)
    }
  }

  /// A waiver covers what is tripped or open while it holds, and does nothing else.
  private func state(_ state: GateResult.State, waiver: Waiver?) -> GateResult.State {
    guard state != .clear, let waiver, waiver.holds(at: assessment.decisionDate) else { return state }
    return .waived
  }

  private func onRecord(_ gate: Gate) -> GateFinding {
    if record.isNothingRecorded {
      return GateFinding(.open, "No assurance report is recorded, nor that there is none.")
    }
    guard let rule = ReportGate(rawValue: gate.id.text) else {
      return GateFinding(
        .open, "This version has no rule `\(gate.id)` on assurance reports; look at it by hand.")
    }
    return rule.look(at: record, questionnaire: questionnaire)
  }

  /// Tripped by any item whose counting answer names the gate, else open by any such item that is open.
  private func onOptions(_ gate: Gate) -> GateFinding {
    let concerned = judgements.filter { $0.item.options.contains { $0.gate == gate.id } }
    if let tripping = concerned.first(where: { $0.option?.gate == gate.id }), let option = tripping.option {
      return GateFinding(
        .tripped, "\(tripping.item.id) is answered: \(option.label).", item: tripping.item.id)
    }
    if let open = concerned.first(where: { $0.standing == .open }) {
      return GateFinding(.open, "\(open.item.id) is open.", item: open.item.id)
    }
    let first = concerned.first
    let isOut = first.map { !$0.isApplicable } ?? false
    let because = first.map {
      isOut ? "\($0.item.id) does not apply." : "\($0.item.id) is answered otherwise."
    }
    return GateFinding(.clear, because ?? "No answer names this gate.", item: first?.item.id)
  }
}

/// What a gate shows before waivers.
struct GateFinding: Sendable, Equatable {
  let state: GateResult.State
  let because: String
  let item: ItemID?

  init(_ state: GateResult.State, _ because: String, item: ItemID? = nil) {
    self.state = state
    self.because = because
    self.item = item
  }
}
