internal import DataFiles
package import Diligence
package import Scoring

extension Workspace {
  /// Grants a waiver of a gate, or withdraws it with nil, and says where the gate then stands.
  ///
  /// Throws ``BadInput`` for a gate that the questionnaire does not have, and for a waiver without name or reason.
  package func waive(
    _ gate: GateID, _ waiver: Waiver?, of vendor: String, _ choice: AssessmentChoice
  ) throws -> GateResult {
    var dossier = try dossier(named: vendor)
    let assessment = try assessment(choice, in: dossier)
    let questionnaire = try questionnaire(pinnedBy: assessment.questionnaire)
    let known = questionnaire.gates.map(\.id.text)
    guard known.contains(gate.text) else {
      throw BadInput("There is no gate `\(gate)`.\(suggestion(for: gate.text, in: known))")
    }
    if let waiver {
      if waiver.by.isBlank || waiver.reason.isBlank {
        throw BadInput("A waiver needs the name of who accepts the risk, and a reason.")
      }
      try mustBeVisible([waiver.by, waiver.reason])
    }
    if waiver != assessment.waivers[gate] {
      try record([.waiverGranted(assessment.id, gate, waiver)], in: &dossier)
    }
    let card = try scored(dossier.assessment(assessment.id) ?? assessment, of: dossier).card
    guard let result = card.gates.first(where: { $0.gate.id == gate }) else {
      throw WorkFailed("Gate `\(gate)` was not judged. Run `duly verify`.")
    }
    return result
  }

  /// Records what a named person decided, or withdraws it with nil.
  package func decide(_ decision: Decision?, of vendor: String, _ choice: AssessmentChoice) throws -> Scored {
    var dossier = try dossier(named: vendor)
    let assessment = try assessment(choice, in: dossier)
    var decision = decision
    if decision?.by.isBlank == true { throw BadInput("A decision needs the name of who decided.") }
    try mustBeVisible(
      [decision?.by, decision?.role].compactMap { $0 } + (decision?.conditions ?? []).flatMap(\.texts))
    if decision?.date == nil { decision?.date = assessment.decisionDate }
    if decision != assessment.decision {
      try record([.decisionRecorded(assessment.id, decision)], in: &dossier)
    }
    return try scored(dossier.assessment(assessment.id) ?? assessment, of: dossier)
  }
}

extension DecisionCondition {
  fileprivate var texts: [String] { [text, owner].compactMap { $0 } }
}

/// Throws ``BadInput`` where a text holds control characters, which no file or screen could give back.
func mustBeVisible(_ texts: [String]) throws {
  let hidden = texts.first { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
  if let hidden {
    throw BadInput("The text \(quoted(hidden)) holds control characters. Leave them out.")
  }
}
