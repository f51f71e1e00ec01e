import Diligence

extension ReportField {
  /// What each field is called.
  static let labels = Dictionary(
    uniqueKeysWithValues: Form(AssuranceReport(id: "", kind: .soc2), in: nil).fields.map {
      ($0.name, $0.label)
    })
}

extension Form<ReportField> {
  /// The form of a report as it is recorded.
  init(_ report: AssuranceReport, in sheet: Sheet?) {
    self.init(
      Self.facts(report) + Self.judgements(report) + Self.names(report) + Self.scrutiny(report)
        + Self.ways(report, sheet))
    for name in ReportField.allCases { setAside(!name.counts(in: report), at: name) }
  }

  private static func facts(_ report: AssuranceReport) -> [Field] {
    [
      .choice(
        .kind, "Kind", AssuranceReport.Kind.allCases.map(\.label), place(report.kind),
        hint: "1 SOC 2, 2 SOC 3, 3 SOC 1, 4 ISO 27001, 5 ISO 42001, 6 pentest, 7 bridge, 8 other."),
      .text(.id, "Id", report.id.text, hint: "A short name for it, one of a kind in this assessment."),
      .choice(
        .type, "Type", AssuranceReport.ReportType.allCases.map { "Type \($0.rawValue)" }, place(report.type),
        hint: "Of a SOC 2: I looks at one day, II tests over a period. Backspace: not known."),
      date(
        .start, "Period start", report.start, "The first day of the period, or of a certificate's validity."),
      date(.end, "Period end", report.end, "The last day of the period, or of a certificate's validity."),
      date(.asOf, "As of", report.asOf, "The day that a Type I report or a test letter speaks of."),
      date(.reportDate, "Report date", report.reportDate, "The day on which the auditor signed."),
      .text(
        .auditor, "Auditor", report.auditor,
        hint: "The firm that signed it, or the issuer, as the signature says."),
    ]
  }

  private static func judgements(_ report: AssuranceReport) -> [Field] {
    let categories = TrustCategory.allCases
    return [
      .choice(
        .auditorStatus, "Auditor is", AssuranceReport.AuditorStatus.allCases.map(\.label),
        place(report.auditorStatus), hint: "Whether you found the firm in a public register. ←→ or a digit."),
      .choice(
        .opinion, "Opinion", AssuranceReport.Opinion.allCases.map(\.label), place(report.opinion),
        hint: "1 unmodified, 2 qualified, 3 adverse, 4 disclaimer, 5 not established; as the auditor says."),
      .text(
        .qualified, "Qualified on", report.qualifiedCriteria.joined(separator: ", "),
        hint: "The official criteria that a qualified opinion names, such as CC6.1, CC7.2."),
      .ticks(
        .categories, "Categories", categories.map(\.title),
        report.categories.map { known in Set(categories.indices.filter { known.contains(categories[$0]) }) },
        hint: "←→ and Space, or 1 to 5, tick what the report has in scope. 0: not known."),
      .choice(
        .productInScope, "Product in scope", AssuranceReport.ScopeStatement.allCases.map(\.rawValue),
        place(report.productInScope), hint: "Whether the described system holds what you buy. ←→ or a digit."),
      date(
        .bridgedUntil, "Bridged until", report.bridgedUntil, "The last day that a bridge letter speaks of."),
    ]
  }

  private static func names(_ report: AssuranceReport) -> [Field] {
    [
      .text(
        .organisation, "Organisation", report.organisation,
        hint: "The company that the report is about, as it names it."),
      .text(.system, "System", report.system, hint: "What the described system is called."),
      date(.assertionDate, "Assertion date", report.assertionDate, "The day of management's own assertion."),
      date(
        .nextExpected, "Next report", report.nextExpected, "When the vendor says that its next report is due."
      ),
    ]
  }

  private static func scrutiny(_ report: AssuranceReport) -> [Field] {
    [
      .choice(
        .reviewRating, "Peer review", PeerReview.Rating.allCases.map(\.label),
        place(report.peerReview?.rating),
        hint: "How the firm's own review ended, in the public file. Backspace: nobody looked."),
      .choice(
        .reviewKind, "Review of", PeerReview.Kind.allCases.map(\.rawValue), place(report.peerReview?.kind),
        hint: "Only a system review looks at the firm's quality control. ←→ or a digit."),
      date(
        .reviewDate, "Review date", report.peerReview?.accepted,
        "When it was accepted; while none is due, when the firm enrolled."),
      .text(
        .subservice, "Subservice", SubserviceText.text(of: report.subserviceOrganisations),
        hint:
          "Companies its controls rest on: Some Cloud (carve-out); Other (inclusive, report held). Or none."),
      signs(
        .contradictions, "Contradictions", report, "Whether the report contradicts itself."),
      signs(.weaknesses, "Weak signs", report, "Signs of poor work; one alone proves nothing."),
    ]
  }

  private static func signs(
    _ name: ReportField, _ label: String, _ report: AssuranceReport, _ hint: String
  ) -> Field {
    let signs = name.warningSigns ?? []
    return .ticks(
      name, label, signs.map(\.short),
      report.warningSigns.map { seen in Set(signs.indices.filter { seen.contains(signs[$0]) }) },
      hint: "\(hint) ←→ and Space, or a digit. 0: nobody looked.")
  }

  private static func ways(_ report: AssuranceReport, _ sheet: Sheet?) -> [Field] {
    let tests = "Tests per item: \(sheet?.testedCount(in: report) ?? 0) of \(sheet?.testableCount ?? 0)"
    let owned = report.ownedWords ?? "none yet"
    return [
      .button(.tests, tests, hint: "Enter: what the report says about each item, with page."),
      .button(
        .controls, "Customer controls: \(owned)",
        hint: "Enter: what the report leaves to us, each with an owner."),
    ]
  }

  private static func date(_ name: ReportField, _ label: String, _ day: Day?, _ hint: String) -> Field {
    .text(name, label, day.map { "\($0)" }, hint: "\(hint) YYYY-MM-DD.")
  }

  private static func place<Word: CaseIterable & Equatable>(_ word: Word?) -> Int? {
    word.flatMap { word in Array(Word.allCases).firstIndex(of: word) }
  }
}

extension WarningSign {
  /// What was seen, in as few words as a list of ticks has room for.
  fileprivate var short: String {
    switch self {
    case .auditorNameDiffers: "auditor's name"
    case .systemNameDiffers: "system's name"
    case .subserviceNameDiffers: "subservice name"
    case .placeholderText: "placeholder text"
    case .otherCompanyNamed: "another company"
    case .missingSections: "missing parts"
    case .unsignedAssertion: "unsigned"
    case .interchangeableTests: "generic tests"
    case .smallSamples: "small samples"
    case .unrelatedCriteria: "wrong criteria"
    case .unexplainedNonOccurrence: "idle controls"
    case .guaranteeMarketing: "guarantee sold"
    case .tooManyReports: "too many reports"
    }
  }
}
