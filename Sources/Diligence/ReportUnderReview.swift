/// One report between what was read in its file and what a person has made of it.
package struct ReportUnderReview: Sendable, Equatable {
  package let id: ReportID
  /// Nil where the report was typed in without a file.
  package let document: AttachedDocument?
  /// Nil until the kind is confirmed or stated.
  package let report: AssuranceReport?
  /// Nil where there is no file, or nothing could be read.
  package let proposal: ProposedReport?
  /// Why nothing could be read, in a sentence.
  package let trouble: String?

  package init(
    id: ReportID, document: AttachedDocument?, report: AssuranceReport?, proposal: ProposedReport?,
    trouble: String? = nil
  ) {
    self.id = id
    self.document = document
    self.report = report
    self.proposal = proposal
    self.trouble = trouble
  }

  /// Facts that the file states without contradiction and nobody has looked at yet, the kind first.
  package var confirmable: [ReportFact] {
    ReportFact.allCases.filter { fact in
      guard let proposed = proposal?[fact], proposed.status == .found else { return false }
      return proposed.value != .notAReport && report?.isReviewed(fact) != true
    }
  }
}
