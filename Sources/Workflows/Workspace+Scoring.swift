internal import DataFiles
package import Diligence
package import Reporting
package import Scoring

/// An assessment with its score, and where the record stood when it was worked out.
package struct Scored: Sendable {
  package let dossier: Dossier
  package let judged: JudgedAssessment
  package let head: LedgerHead
  /// What was tried for this score, so that others can be scored alike.
  let whatIf: WhatIf

  package var assessment: Assessment { judged.assessment }
  package var questionnaire: Questionnaire { judged.questionnaire }
  package var card: Scorecard { judged.scorecard }
}

/// What to try without storing it: another decision date, other weights, other policy numbers.
package struct WhatIf: Sendable {
  package var at: Day?
  /// The path of a weights file.
  package var weightsFile: String?
  /// The path of a policy file; it stands in for all numbers of the assessment.
  package var policyFile: String?

  package init(at: Day? = nil, weightsFile: String? = nil, policyFile: String? = nil) {
    self.at = at
    self.weightsFile = weightsFile
    self.policyFile = policyFile
  }
}

extension Workspace {
  /// Scores the assessment that a person named, as recorded or under `whatIf`.
  package func scored(
    _ vendor: String, _ choice: AssessmentChoice = AssessmentChoice(), whatIf: WhatIf = WhatIf()
  ) throws -> Scored {
    let dossier = try dossier(named: vendor)
    return try scored(try assessment(choice, in: dossier), of: dossier, whatIf: whatIf)
  }

  func scored(_ recorded: Assessment, of dossier: Dossier, whatIf: WhatIf = WhatIf()) throws -> Scored {
    let questionnaire = try questionnaire(pinnedBy: recorded.questionnaire)
    var assessment = recorded
    if let at = whatIf.at { assessment.intake.decisionDate = at }
    if let path = whatIf.weightsFile {
      (assessment.weights, assessment.weighing) =
        try weights(startingAt: .file(path, fromOwn: true), of: assessment, questionnaire)
    }
    if let path = whatIf.policyFile { assessment.policy = try Library.policy(inFile: path) }
    let judged = JudgedAssessment(
      vendor: dossier.vendor, assessment: assessment, questionnaire: questionnaire,
      scorecard: assessment.scorecard(against: questionnaire), marks: dossier.marks,
      erasures: dossier.erasures)
    return Scored(dossier: dossier, judged: judged, head: try ledger.head(), whatIf: whatIf)
  }
}

/// Turns a broken data file into bad input, one line a problem.
func readable<Value>(_ read: () throws -> Value) throws -> Value {
  do {
    return try read()
  } catch let broken as InvalidFile {
    throw BadInput(broken.problems.map(\.description))
  }
}
