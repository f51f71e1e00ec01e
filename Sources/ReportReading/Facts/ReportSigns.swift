/// What several recognisers need to know before they read a fact: whether an auditor or management speaks in a document.
struct ReportSigns: Sendable {
  /// An auditor says that he examined something.
  let examined: Range<Int>?
  /// Management states something about its own controls.
  let asserted: Range<Int>?

  /// A heading says that an auditor's report follows.
  let hasAuditorsReport: Bool

  init(_ text: ReportText, _ sections: Sections) {
    examined = text.first(of: Self.examinations)
    hasAuditorsReport = sections.auditorsReport != nil
    asserted = text.first(of: Self.assertions) ?? sections.assertion.map { $0.prefix(8) }
  }

  private static let examinations: [Phrase] = [
    "we have examined", "we examined", "i have examined", "we have been engaged", "we were engaged to",
    "we have undertaken", "we have audited", "our examination was conducted", "we conducted our examination",
    "we have performed a reasonable assurance", "we performed a reasonable assurance", "we have carried out",
    "we were appointed to", "we conducted our engagement", "in our opinion in all material respects",
  ]

  private static let assertions: [Phrase] = [
    "we as management of", "we the management of", "management's assertion", "assertion of the management",
    "assertion of management", "we assert that", "management asserts that", "assertion by management",
    "management of the company asserts", "we have prepared the description",
    "we have prepared the accompanying",
  ]
}
