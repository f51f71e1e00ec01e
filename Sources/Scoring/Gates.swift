import Diligence

/// Where every gate of the questionnaire stands, waivers taken into account.
struct Gates: Sendable {
  let assessment: Assessment
  let plan: ScoringPlan
  let record: ReportRecord
  let judgements: [ItemJudgement]

  /// By the gates' places.
  func findings() -> [GateFinding] {
    plan.questionnaire.gates.indices.map { place in
      let gate = plan.questionnaire.gates[place]
      var finding = gate.isOnReportRecord ? onRecord(gate) : onOptions(gate.id, plan.concerned[place])
      finding.state = state(finding.state, waiver: assessment.waivers[gate.id])
      return finding
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
    return rule.look(at: record, questionnaire: plan.questionnaire)
  }

  /// Tripped by any item whose counting answer names the gate, else open by any such item that is open.
  private func onOptions(_ gate: GateID, _ concerned: [Int]) -> GateFinding {
    if let place = concerned.first(where: { option($0)?.gate == gate }) {
      let (row, option) = (plan.rows[place], judgements[place].option ?? 0)
      return GateFinding(
        .tripped, "\(row.id) is answered: \(row.item.options[option].label).", item: row.id)
    }
    if let place = concerned.first(where: { judgements[$0].standing == .open }) {
      let row = plan.rows[place]
      return GateFinding(.open, "\(row.id) is open.", item: row.id)
    }
    guard let place = concerned.first else { return GateFinding(.clear, "No answer names this gate.") }
    let (row, isOut) = (plan.rows[place], !judgements[place].isApplicable)
    return GateFinding(
      .clear, isOut ? "\(row.id) does not apply." : "\(row.id) is answered otherwise.", item: row.id)
  }

  /// The option that counts.
  private func option(_ place: Int) -> AnswerOption? {
    judgements[place].option.map { plan.rows[place].item.options[$0] }
  }
}

/// What a gate shows; its reason is written when somebody asks.
struct GateFinding: Sendable {
  var state: GateResult.State
  let because: @Sendable () -> String
  let item: ItemID?

  init(
    _ state: GateResult.State, _ because: @autoclosure @escaping @Sendable () -> String, item: ItemID? = nil
  ) {
    self.state = state
    self.because = because
    self.item = item
  }
}
