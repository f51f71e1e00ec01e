/// Something in an assurance report that speaks against the report itself; one alone proves nothing.
package enum WarningSign: String, Sendable, CaseIterable, Codable {
  case auditorNameDiffers = "auditor_name_differs"
  case systemNameDiffers = "system_name_differs"
  case subserviceNameDiffers = "subservice_name_differs"
  case placeholderText = "placeholder_text"
  case otherCompanyNamed = "other_company_named"
  case missingSections = "missing_sections"
  case unsignedAssertion = "unsigned_assertion"
  case interchangeableTests = "interchangeable_tests"
  case smallSamples = "small_samples"
  case unrelatedCriteria = "unrelated_criteria"
  case unexplainedNonOccurrence = "unexplained_non_occurrence"
  case guaranteeMarketing = "guarantee_marketing"
  case tooManyReports = "too_many_reports"

  /// What was seen, as part of a sentence.
  package var label: String {
    switch self {
    case .auditorNameDiffers: "the auditor's name differs between sections"
    case .systemNameDiffers: "the system's name differs between sections"
    case .subserviceNameDiffers: "the name of a subservice organisation differs between sections"
    case .placeholderText: "text was left to be filled in"
    case .otherCompanyNamed: "another company's name stands in it"
    case .missingSections: "the auditor's report lacks its scope or its opinion"
    case .unsignedAssertion: "management's assertion is not signed"
    case .interchangeableTests: "the tests could stand in any vendor's report, and none found an exception"
    case .smallSamples: "samples are very small"
    case .unrelatedCriteria: "controls are mapped to criteria that they have nothing to do with"
    case .unexplainedNonOccurrence: "it is not explained why some controls never operated"
    case .guaranteeMarketing: "the compliance tool's vendor guarantees the outcome"
    case .tooManyReports: "the firm signs more reports than its people can have examined"
    }
  }

  /// Whether the report contradicts itself; the others are signs of poor quality.
  package var isIntegrity: Bool {
    switch self {
    case .auditorNameDiffers, .systemNameDiffers, .subserviceNameDiffers, .placeholderText,
      .otherCompanyNamed:
      true
    default: false
    }
  }
}
