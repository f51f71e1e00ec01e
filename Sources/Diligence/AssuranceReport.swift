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

  package init(
    id: ReportID, kind: Kind, type: ReportType? = nil, start: Day? = nil, end: Day? = nil, asOf: Day? = nil,
    reportDate: Day? = nil, auditor: String? = nil, auditorStatus: AuditorStatus = .notChecked,
    opinion: Opinion = .notEstablished, qualifiedCriteria: [String] = [],
    categories: Set<TrustCategory>? = nil,
    productInScope: ScopeStatement = .unclear, bridgedUntil: Day? = nil, tests: [ItemID: ReportTest] = [:],
    customerControls: [CustomerControl] = []
  ) {
    self.id = id
    self.kind = kind
    self.type = type
    self.start = start
    self.end = end
    self.asOf = asOf
    self.reportDate = reportDate
    self.auditor = auditor
    self.auditorStatus = auditorStatus
    self.opinion = opinion
    self.qualifiedCriteria = qualifiedCriteria
    self.categories = categories
    self.productInScope = productInScope
    self.bridgedUntil = bridgedUntil
    self.tests = tests
    self.customerControls = customerControls
  }

  private enum CodingKeys: String, CodingKey {
    case id, kind, type, start, end, auditor, opinion, categories, tests
    case asOf = "as_of"
    case reportDate = "report_date"
    case auditorStatus = "auditor_status"
    case qualifiedCriteria = "qualified_criteria"
    case productInScope = "product_in_scope"
    case bridgedUntil = "bridged_until"
    case customerControls = "customer_controls"
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

/// What an assurance report says about one item.
package struct ReportTest: Sendable, Equatable, Codable {
  package var result: Result
  /// Of an exception: whether it was remediated with evidence; absent counts as not.
  package var remediated: Bool?
  /// Where the report says so; without a page the test gives nothing.
  package var page: Int?

  package init(result: Result, remediated: Bool? = nil, page: Int? = nil) {
    self.result = result
    self.remediated = remediated
    self.page = page
  }

  package var isOpenException: Bool { result == .exception && remediated != true }

  package enum Result: String, Sendable, CaseIterable, Codable {
    case clean, exception
    case noOccurrence = "no_occurrence"

    package var label: String { self == .noOccurrence ? "no occurrence" : rawValue }
  }
}

/// A duty that a report leaves to the customer (CUEC), which needs an owner among ourselves.
package struct CustomerControl: Sendable, Equatable, Codable {
  package var text: String
  package var owner: String?

  package init(text: String, owner: String? = nil) {
    self.text = text
    self.owner = owner
  }

  package var isOwned: Bool { owner?.isBlank == false }
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
