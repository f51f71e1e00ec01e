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

  /// Weights from `G1=20` settings and a file, the settings last; throws ``BadInput`` with every problem.
  package func weights(
    _ settings: [String], file: String?, for questionnaire: Questionnaire
  ) throws -> [CriterionID: Double] {
    var weights = try file.map { try self.weights(inFile: $0, for: questionnaire) } ?? [:]
    var problems: [String] = []
    let known = questionnaire.criteria.map(\.id.text)
    for setting in settings {
      let sides = setting.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, let weight = Double(sides[1]), weight > 0, weight.isFinite else {
        problems.append(
          "`\(setting)` is not a weight. Write CRITERION=NUMBER with a number above 0, such as G1=20.")
        continue
      }
      guard known.contains(sides[0]) else {
        problems.append("There is no criterion `\(sides[0])`.\(suggestion(for: sides[0], in: known))")
        continue
      }
      weights[CriterionID(sides[0])] = weight
    }
    guard problems.isEmpty else { throw BadInput(problems) }
    return weights
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
