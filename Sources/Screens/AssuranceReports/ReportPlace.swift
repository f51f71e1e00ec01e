import Diligence

/// Which report of which assessment, or the document that is to become it.
struct ReportPlace: Hashable, Sendable {
  let assessment: AssessmentID
  let report: ReportID
}
