import Diligence

/// What the gates in the way of a verdict ask for once it is settled what is done about the reports as a
/// whole.
///
/// Accepting a risk is proposed only where nothing else than another report could clear the gate, and never
/// for a gate that rejects.
struct VerdictGates: Sendable {
  let plan: RecordPlan
  let needs: VerdictNeeds
  private let gates: [Gate]
  private let questionnaire: Questionnaire

  init(plan: RecordPlan, questionnaire: Questionnaire, needs: VerdictNeeds) {
    self.plan = plan
    self.needs = needs
    self.questionnaire = questionnaire
    gates = questionnaire.gates.filter { gate in
      !(plan.assessment.waivers[gate.id]?.holds(at: plan.assessment.decisionDate) ?? false)
    }
  }

  /// Remedies, owners and accepted risks; nil where a gate cannot be cleared under this plan.
  var forcedSteps: [VerdictStep]? {
    var steps: [VerdictStep] = []
    for gate in gates where gate.isOnReportRecord {
      guard let found = clearing(gate) else { return nil }
      steps += found
    }
    return steps
  }

  private func clearing(_ gate: Gate) -> [VerdictStep]? {
    if plan.record.isNothingRecorded { return needs.isKeptDown(by: gate.effect, .open) ? nil : [] }
    guard let rule = ReportGate(rawValue: gate.id.text) else {
      return needs.isKeptDown(by: gate.effect, .open) ? accepting(gate) : []
    }
    let state = rule.look(at: plan.record, questionnaire: questionnaire).state
    guard needs.isKeptDown(by: gate.effect, state) else { return [] }
    switch rule {
    case .openException: return remedies
    case .customerControlUnowned: return owners
    case .productOutOfScope:
      let isUnclear = plan.record.newest { $0.kind == .soc2 }?.report.productInScope == .unclear
      return isUnclear ? nil : accepting(gate)
    case .adverseOpinion, .reportUnverifiable, .noTypeII: return accepting(gate)
    }
  }

  private func accepting(_ gate: Gate) -> [VerdictStep]? {
    gate.effect == .conditional ? [.acceptRisk(gate.id)] : nil
  }

  /// One for each customer control of the newest SOC 2 that nobody has taken.
  private var owners: [VerdictStep] {
    guard let report = plan.record.newest({ $0.kind == .soc2 })?.report else { return [] }
    return report.customerControls.indices.filter { !report.customerControls[$0].isOwned }
      .map { .nameOwner(of: $0, in: report.id) }
  }

  /// One for each open exception of the newest Type II that touches a critical item; what is listed stands for the tests
  /// that it touches.
  private var remedies: [VerdictStep] {
    guard let report = plan.record.newest(\.isTypeII)?.report else { return [] }
    let critical = questionnaire.items.filter { $0.importance == .critical }
    let listed = (report.exceptions ?? []).openSteps(in: report.id, questionnaire).filter { step in
      critical.contains { step.isRemedy(of: $0.id) }
    }
    let alone = critical.filter { item in
      report.tests[item.id]?.isOpenException == true && !listed.contains { $0.isRemedy(of: item.id) }
    }
    return listed + alone.map { .remediate($0.id, in: report.id) }
  }

  /// Whether no gate is in the way once this is done about the item.
  func allow(_ deed: ItemLever.Deed, of lever: ItemLever) -> Bool {
    if lever.item.computation != nil { return true }
    guard let option = lever.option(after: deed) else {
      return !lever.item.options.contains { isInTheWay($0.gate, .open) }
    }
    return !isInTheWay(option.gate, .tripped)
  }

  private func isInTheWay(_ id: GateID?, _ state: GateResult.State) -> Bool {
    gates.contains { $0.id == id && !$0.isOnReportRecord && needs.isKeptDown(by: $0.effect, state) }
  }
}
