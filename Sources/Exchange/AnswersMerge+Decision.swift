internal import DataFiles
internal import Diligence

extension AnswersMerge {
  /// Takes in `waivers`: each replaces the one on its gate, null for the list takes all away.
  mutating func takeWaivers(_ field: Field) {
    var waivers = field.isNull ? [:] : assessment.waivers
    var firstPlaces: [GateID: Place] = [:]
    for entry in field.present?.list() ?? [] {
      guard let waiver = entry.map({ Waiver($0, gates: questionnaire.gates) }) else { continue }
      if let first = firstPlaces.updateValue(entry.place, forKey: waiver.gate) {
        entry.report("\(quoted(waiver.gate.text)) is waived in line \(first.line) already", fix: "keep one")
      }
      waivers[waiver.gate] = waiver
    }
    for gate in Set(waivers.keys).union(assessment.waivers.keys).sorted() {
      note(from: assessment.waivers[gate], to: waivers[gate]) { .waiverGranted($0, gate, $1) }
    }
  }

  /// Takes in `decision`, merged with the one recorded.
  mutating func takeDecision(_ field: Field) {
    var decision = assessment.decision
    field.merge(into: &decision) { $0.map { Decision($0, over: assessment.decision) } }
    note(from: assessment.decision, to: decision) { .decisionRecorded($0, $1) }
  }
}

extension Waiver {
  fileprivate init?(_ fields: Fields, gates: [Gate]) {
    let gate = fields["gate"].word(in: gates.map(\.id.text))
    let by = fields["by"].filledWords()
    let reason = fields["reason"].filledWords()
    let expires = fields["expires"].day()
    guard let gate, let by, let reason, let expires else { return nil }
    self.init(gate: GateID(gate), by: by, reason: reason, expires: expires)
  }
}

extension Decision {
  fileprivate init?(_ fields: Fields, over base: Decision?) {
    var outcome = base?.outcome
    var by = base?.by
    fields["outcome"].require(into: &outcome) { $0.outcome() }
    fields["by"].require(into: &by) { $0.filledWords() }
    self.init(
      outcome: outcome ?? .notYet, by: by ?? "", role: base?.role, date: base?.date,
      conditions: base?.conditions ?? [], nextReview: base?.nextReview)
    fields["role"].merge(into: &role) { $0.words() }
    fields["date"].merge(into: &date) { $0.day() }
    fields["conditions"].merge(into: &conditions, from: []) { $0.list { $0.map { DecisionCondition($0) } } }
    fields["next_review"].merge(into: &nextReview) { $0.day() }
    if outcome == nil || by == nil { return nil }
  }
}

extension DecisionCondition {
  fileprivate init?(_ fields: Fields) {
    let text = fields["text"].filledWords()
    self.init(text: text ?? "", owner: fields["owner"].present?.words(), due: fields["due"].present?.day())
    if text == nil { return nil }
  }
}

extension Field {
  /// What a person can decide.
  fileprivate func outcome() -> Verdict? {
    let outcomes = Verdict.allCases.filter { $0 != .incomplete }.map(\.rawValue)
    if case .text(Verdict.incomplete.rawValue, _) = node?.content {
      report("'incomplete' is advice, not a decision", fix: "known: " + outcomes.joined(separator: ", "))
      return nil
    }
    return word(in: outcomes).flatMap { Verdict(rawValue: $0) }
  }
}
