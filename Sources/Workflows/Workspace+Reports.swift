package import Diligence
package import Exchange
internal import DataFiles

extension Workspace {
  /// Records an assurance report, or changes the facts named of one, by the same rules as an answers file.
  ///
  /// `facts` is one entry of `reports:`. Throws ``BadInput`` with every problem.
  package func recordReport(_ facts: JSON, of vendor: String, _ choice: AssessmentChoice) throws -> Scored {
    var dossier = try dossier(named: vendor)
    let assessment = try assessment(choice, in: dossier)
    let changes = try changes(
      to: assessment, recording: facts, try questionnaire(pinnedBy: assessment.questionnaire))
    try record(changes, in: &dossier)
    return try scored(dossier.assessment(assessment.id) ?? assessment, of: dossier)
  }

  /// The report with this id; throws ``BadInput`` with the nearest where there is none.
  package func report(_ id: String, in assessment: Assessment) throws -> AssuranceReport {
    if let report = assessment.reports[ReportID(id)] { return report }
    let known = assessment.sortedReports.map(\.id.text)
    throw BadInput("There is no report `\(id)`.\(suggestion(for: id, in: known))")
  }

  /// Takes a report out of the assessment; the history keeps it.
  package func removeReport(_ id: String, of vendor: String, _ choice: AssessmentChoice) throws {
    var dossier = try dossier(named: vendor)
    let assessment = try assessment(choice, in: dossier)
    let report = try report(id, in: assessment)
    try record([.reportRecorded(assessment.id, report.id, nil)], in: &dossier)
  }

  /// States that the vendor has no assurance report, or takes that back; throws ``BadInput`` beside a recorded report.
  package func stateNoReports(_ isSo: Bool, of vendor: String, _ choice: AssessmentChoice) throws {
    var dossier = try dossier(named: vendor)
    let assessment = try assessment(choice, in: dossier)
    if isSo, let report = assessment.sortedReports.first {
      throw BadInput("Report \(report.id) is recorded. Remove it first with `duly report remove`.")
    }
    if isSo != assessment.hasNoReports {
      try record([.noReportsStated(assessment.id, isSo)], in: &dossier)
    }
  }
}

/// The changes that one entry of `reports:` makes; throws ``BadInput`` with problems that name no line, because it came from
/// options and not from a file.
func changes(to assessment: Assessment, recording facts: JSON, _ questionnaire: Questionnaire) throws
  -> [Change]
{
  let file: JSON = [
    "schema": "duly.answers/1", "vendor": ["name": .text(assessment.vendor.text)], "reports": .list([facts]),
  ]
  do {
    return try AnswersFile(reading: Array(file.pretty.utf8)).changes(to: assessment, against: questionnaire)
  } catch {
    throw BadInput(error.problems.map { Problem(message: $0.message, fix: $0.fix).description })
  }
}
