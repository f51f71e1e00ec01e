/// What a fact of an assurance report may be.
package enum FactValue: Sendable, Equatable {
  case kind(AssuranceReport.Kind)
  /// It is no assurance report at all: a brochure, a draft that nobody signed.
  case notAReport
  case type(AssuranceReport.ReportType)
  case day(Day)
  case text(String)
  case opinion(AssuranceReport.Opinion)
  case categories(Set<TrustCategory>)
  /// Names of companies, or official criteria.
  case names([String])
  case method(SubserviceOrganisation.Method)
  case exceptions([ReportException])
  case controls([CustomerControl])
  case statements([ReportStatement])
}

extension FactValue {
  /// What it is, in a line for a person.
  package var words: String {
    switch self {
    case .kind(let kind): kind.label
    case .notAReport: "no assurance report"
    case .type(let type): "Type \(type.rawValue)"
    case .day(let day): "\(day)"
    case .text(let text): text
    case .opinion(let opinion): opinion.label
    case .categories(let categories):
      Self.list(TrustCategory.allCases.filter(categories.contains).map { $0.title.lowercased() })
    case .names(let names): Self.list(names)
    case .method(let method): method.label
    case .exceptions(let exceptions):
      Self.list(exceptions.map { $0.criterion ?? $0.control ?? "no criterion" })
    case .controls(let controls): Self.count(controls.count, "customer control")
    case .statements(let statements): Self.count(statements.count, "statement")
    }
  }

  private static func list(_ words: [String]) -> String {
    words.isEmpty ? "none" : words.joined(separator: ", ")
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    count == 0 ? "none" : "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
