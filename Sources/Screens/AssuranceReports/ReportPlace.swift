package import Diligence

/// Which report of which assessment, or the document that is to become it.
package struct ReportPlace: Hashable, Sendable {
  package let assessment: AssessmentID
  package let report: ReportID

  package init(assessment: AssessmentID, report: ReportID) {
    self.assessment = assessment
    self.report = report
  }
}
