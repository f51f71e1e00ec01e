/// A fact that can be read off an assurance report, by its name in `duly.reading/1`; in the order in which a person
/// looks at them.
package enum ReportFact: String, Sendable, CaseIterable, Codable, CodingKeyRepresentable {
  case kind, type, organisation, system, start, end
  case asOf = "as_of"
  case reportDate = "report_date"
  case assertionDate = "assertion_date"
  case bridgedUntil = "bridged_until"
  case auditor
  case auditorCity = "auditor_city"
  case opinion
  case qualifiedCriteria = "qualified_criteria"
  case categories, subservice
  case subserviceMethod = "subservice_method"
  case exceptions
  case customerControls = "customer_controls"
  case incidents
  case significantChanges = "significant_changes"

  package var label: String {
    switch self {
    case .kind: "Kind"
    case .type: "Type"
    case .organisation: "Organisation"
    case .system: "System"
    case .start: "Period start"
    case .end: "Period end"
    case .asOf: "As of"
    case .reportDate: "Report date"
    case .assertionDate: "Assertion date"
    case .bridgedUntil: "Bridged until"
    case .auditor: "Auditor"
    case .auditorCity: "Auditor's city"
    case .opinion: "Opinion"
    case .qualifiedCriteria: "Qualified criteria"
    case .categories: "Categories"
    case .subservice: "Subservice organisations"
    case .subserviceMethod: "Subservice method"
    case .exceptions: "Exceptions"
    case .customerControls: "Customer controls"
    case .incidents: "Incidents"
    case .significantChanges: "Significant changes"
    }
  }
}
