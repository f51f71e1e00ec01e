package import Diligence

/// Something to follow up: it explains and never changes a number.
package struct Finding: Sendable, Equatable {
  package let text: String
  package let item: ItemID?
  package let report: ReportID?
  package let severity: Severity

  package init(
    text: String, item: ItemID? = nil, report: ReportID? = nil, severity: Severity = .medium
  ) {
    self.text = text
    self.item = item
    self.report = report
    self.severity = severity
  }
}

extension Sequence<Finding> {
  /// The most severe first; equally severe ones stay in their order.
  var bySeverity: [Finding] {
    Severity.allCases.reversed().flatMap { severity in filter { $0.severity == severity } }
  }
}
