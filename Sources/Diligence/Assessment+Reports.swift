extension Assessment {
  /// The changes that record a report; a statement that the vendor has none falls with it.
  package func recording(_ report: AssuranceReport) -> [Change] {
    let recorded = Change.reportRecorded(id, report.id, report)
    return hasNoReports ? [.noReportsStated(id, false), recorded] : [recorded]
  }

  /// An id such as `soc2-2026`, of the kind and the year of the decision, that neither a report nor a file has.
  package func unusedReportID(for kind: AssuranceReport.Kind) -> ReportID {
    let taken = Set(reports.keys).union(documents.keys)
    let base = "\(slug(of: kind.rawValue, fallback: "report"))-\(decisionDate.year)"
    return ReportID(unused(base) { taken.contains(ReportID($0)) })
  }
}
