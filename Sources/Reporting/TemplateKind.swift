/// The documents that are written from templates.
package enum TemplateKind: String, Sendable, CaseIterable {
  case vendorReport = "vendor-report"
  case comparison
  case requestLetter = "request-letter"

  /// The file in the templates folder, which a person may replace by one of their own.
  package var fileName: String { "\(rawValue).md.mustache" }

  /// Every name that such a template may use.
  package var names: [TemplateName] {
    switch self {
    case .vendorReport: ScoredReport.fields.names
    case .comparison: Comparison.fields.names
    case .requestLetter: RequestLetter.fields.names
    }
  }

  /// The names without which a document would stand without what it rests on; a template must show them all.
  package var requiredNames: [String] {
    switch self {
    case .vendorReport, .comparison: ["questionnaire", "decisionDate", "ledger"]
    case .requestLetter: ["questionnaire", "ledger"]
    }
  }

  /// The kind that a template's file name tells; nil where it tells none.
  package init?(fileName: String) {
    guard let kind = Self.allCases.first(where: { fileName.hasSuffix($0.fileName) }) else { return nil }
    self = kind
  }
}
