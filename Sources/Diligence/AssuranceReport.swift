/// An assurance report that the vendor handed over, as typed facts that a person recorded.
package struct AssuranceReport: Sendable, Equatable, Codable {
  package var id: ReportID
  package var kind: Kind
  /// Only for SOC 2; nil where not established.
  package var type: ReportType?
  /// First and last day of the period, of a certificate's validity likewise.
  package var start: Day?
  package var end: Day?
  /// The day that a Type I report or a test letter speaks of.
  package var asOf: Day?
  package var reportDate: Day?
  /// The company that the report is about, as it names it.
  package var organisation: String?
  /// What the described system is called.
  package var system: String?
  /// The day of management's own assertion.
  package var assertionDate: Day?
  /// When the vendor says that its next report is due; of a Type I, the Type II whose period is running.
  package var nextExpected: Day?
  package var auditor: String?
  package var auditorStatus: AuditorStatus
  package var opinion: Opinion
  /// The official criteria that a qualified opinion names.
  package var qualifiedCriteria: [String]
  /// Nil where the scope is not known.
  package var categories: Set<TrustCategory>?
  package var productInScope: ScopeStatement
  /// The last day that a bridge letter speaks of.
  package var bridgedUntil: Day?
  package var tests: [ItemID: ReportTest]
  package var customerControls: [CustomerControl]
  /// The auditing firm's own quality review; nil where nobody looked.
  package var peerReview: PeerReview?
  /// Companies that the vendor's controls rest on; nil where it is not known, empty where the report names none.
  package var subserviceOrganisations: [SubserviceOrganisation]?
  /// What in the report itself speaks against it; nil where nobody looked, empty where nothing does.
  package var warningSigns: Set<WarningSign>?
  /// Where the firm signed.
  package var auditorCity: String?
  /// What the auditor's tests found wrong; nil where nobody looked, empty where the report says that nothing was.
  package var exceptions: [ReportException]?
  /// Incidents and significant changes that the description tells of; nil where nobody looked.
  package var incidents: [ReportStatement]?
  package var significantChanges: [ReportStatement]?
  /// Who looked the firm up, where and when; nil where nobody did.
  package var auditorChecks: [AuditorCheck]?
  /// Where each fact was read and who vouches for it; nil where all were only typed in.
  package var sources: [ReportFact: FactSource]?

  package init(
    id: ReportID, kind: Kind, type: ReportType? = nil, start: Day? = nil, end: Day? = nil, asOf: Day? = nil,
    reportDate: Day? = nil, organisation: String? = nil, system: String? = nil, assertionDate: Day? = nil,
    nextExpected: Day? = nil, auditor: String? = nil, auditorStatus: AuditorStatus = .notChecked,
    opinion: Opinion = .notEstablished, qualifiedCriteria: [String] = [],
    categories: Set<TrustCategory>? = nil,
    productInScope: ScopeStatement = .unclear, bridgedUntil: Day? = nil, tests: [ItemID: ReportTest] = [:],
    customerControls: [CustomerControl] = [], peerReview: PeerReview? = nil,
    subserviceOrganisations: [SubserviceOrganisation]? = nil, warningSigns: Set<WarningSign>? = nil,
    auditorCity: String? = nil, exceptions: [ReportException]? = nil, incidents: [ReportStatement]? = nil,
    significantChanges: [ReportStatement]? = nil, auditorChecks: [AuditorCheck]? = nil,
    sources: [ReportFact: FactSource]? = nil
  ) {
    self.id = id
    self.kind = kind
    self.type = type
    self.start = start
    self.end = end
    self.asOf = asOf
    self.reportDate = reportDate
    self.organisation = organisation
    self.system = system
    self.assertionDate = assertionDate
    self.nextExpected = nextExpected
    self.auditor = auditor
    self.auditorStatus = auditorStatus
    self.opinion = opinion
    self.qualifiedCriteria = qualifiedCriteria
    self.categories = categories
    self.productInScope = productInScope
    self.bridgedUntil = bridgedUntil
    self.tests = tests
    self.customerControls = customerControls
    self.peerReview = peerReview
    self.subserviceOrganisations = subserviceOrganisations
    self.warningSigns = warningSigns
    self.auditorCity = auditorCity
    self.exceptions = exceptions
    self.incidents = incidents
    self.significantChanges = significantChanges
    self.auditorChecks = auditorChecks
    self.sources = sources
  }

  private enum CodingKeys: String, CodingKey {
    case id, kind, type, start, end, organisation, system, auditor, opinion, categories, tests
    case exceptions, incidents, sources
    case asOf = "as_of"
    case reportDate = "report_date"
    case auditorStatus = "auditor_status"
    case qualifiedCriteria = "qualified_criteria"
    case productInScope = "product_in_scope"
    case bridgedUntil = "bridged_until"
    case customerControls = "customer_controls"
    case assertionDate = "assertion_date"
    case nextExpected = "next_expected"
    case peerReview = "peer_review"
    case subserviceOrganisations = "subservice_organisations"
    case warningSigns = "warning_signs"
    case auditorCity = "auditor_city"
    case significantChanges = "significant_changes"
    case auditorChecks = "auditor_checks"
  }

  package enum Kind: String, Sendable, CaseIterable, Codable {
    case soc2, soc3, soc1, iso27001, iso42001, pentest
    case bridgeLetter = "bridge_letter"
    case other

    package var label: String {
      switch self {
      case .soc2: "SOC 2"
      case .soc3: "SOC 3"
      case .soc1: "SOC 1"
      case .iso27001: "ISO 27001 certificate"
      case .iso42001: "ISO 42001 certificate"
      case .pentest: "Penetration-test letter"
      case .bridgeLetter: "Bridge letter"
      case .other: "Other document"
      }
    }

    package var isSOC: Bool { self == .soc1 || self == .soc2 || self == .soc3 }
    package var isISO: Bool { self == .iso27001 || self == .iso42001 }
  }

  /// Type II tests controls over a period, Type I looks at their design on one day.
  package enum ReportType: String, Sendable, CaseIterable, Codable {
    case typeI = "I"
    case typeII = "II"
  }

  /// Whether the auditing firm was found in a public register.
  package enum AuditorStatus: String, Sendable, CaseIterable, Codable {
    case verified
    case notChecked = "not_checked"
    case notFound = "not_found"

    package var label: String {
      switch self {
      case .verified: "verified"
      case .notChecked: "not checked"
      case .notFound: "not found"
      }
    }
  }

  package enum Opinion: String, Sendable, CaseIterable, Codable {
    case unmodified, qualified, adverse, disclaimer
    case notEstablished = "not_established"

    package var label: String { self == .notEstablished ? "not established" : rawValue }
  }

  /// Whether the product bought lies inside the described system.
  package enum ScopeStatement: String, Sendable, CaseIterable, Codable {
    case yes, no, unclear
  }

  /// What to call it in a sentence, such as `SOC 2 Type II`.
  package var name: String {
    guard kind == .soc2, let type else { return kind.label }
    return "\(kind.label) Type \(type.rawValue)"
  }
}

extension AssuranceReport {
  /// The period or the day that it speaks of, such as `2025-10-01 to 2026-09-30`; nil where no date is recorded.
  package var periodWords: String? {
    if let start, let end { return "\(start) to \(end)" }
    if let asOf { return "as of \(asOf)" }
    if let start { return "from \(start)" }
    return end.map { "until \($0)" }
  }
}
