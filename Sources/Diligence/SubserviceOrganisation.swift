/// A company whose controls the vendor's own rest on, as an assurance report names it.
///
/// Narrower than a subprocessor: only who is needed to meet the criteria.
package struct SubserviceOrganisation: Sendable, Equatable, Codable {
  package var name: String
  package var method: Method
  /// Whether we hold its own assurance report; nil where nobody looked.
  package var reportHeld: Bool?

  package init(name: String, method: Method = .unclear, reportHeld: Bool? = nil) {
    self.name = name
    self.method = method
    self.reportHeld = reportHeld
  }

  private enum CodingKeys: String, CodingKey {
    case name, method
    case reportHeld = "report_held"
  }

  /// Whether the auditor tested its controls too (inclusive) or left them out (carve-out).
  package enum Method: String, Sendable, CaseIterable, Codable {
    case carveOut = "carve_out"
    case inclusive, unclear

    package var label: String { self == .carveOut ? "carve-out" : rawValue }
  }
}
