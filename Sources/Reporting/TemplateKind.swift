/// The documents that are written from templates.
package enum TemplateKind: String, Sendable, CaseIterable {
  case vendorReport = "vendor-report"
  case comparison

  /// The file in the templates folder, which a person may replace by one of their own.
  package var fileName: String { "\(rawValue).md.mustache" }

  /// Every name that such a template may use.
  package var names: [TemplateName] {
    switch self {
    case .vendorReport: ScoredReport.fields.names
    case .comparison: Comparison.fields.names
    }
  }

  /// The names without which a score would stand without what it depends on; a template must show them all.
  package var requiredNames: [String] { ["questionnaire", "decisionDate", "ledger"] }
}
