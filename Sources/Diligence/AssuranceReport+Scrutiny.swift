/// What was looked up about a report beyond what it says of itself, in words; not looked is said and never left blank.
extension AssuranceReport {
  /// `system review, pass, accepted 2025-03-01`.
  package var peerReviewWords: String { peerReview?.words ?? "not looked up" }

  /// `Some Cloud (carve-out, its report is held)`, one after the other.
  package var subserviceWords: String {
    guard let subserviceOrganisations else { return "not known" }
    let words = subserviceOrganisations.map(\.words)
    return words.isEmpty ? "the report names none" : words.joined(separator: ", ")
  }

  /// What speaks against the report, one after the other.
  package var warningWords: String {
    guard let warningSigns else { return "nobody looked" }
    let words = WarningSign.allCases.filter(warningSigns.contains).map(\.label)
    return words.isEmpty ? "none seen" : words.joined(separator: "; ")
  }
}

extension PeerReview {
  package var words: String {
    let day = rating == .notYetDue ? "enrolled" : "accepted"
    return "\(kind.rawValue) review, \(rating.label)" + (accepted.map { ", \(day) \($0)" } ?? "")
  }
}

extension SubserviceOrganisation {
  package var words: String {
    let held = reportHeld.map { $0 ? ", its report is held" : ", its report is not held" } ?? ""
    return "\(name) (\(method.label)\(held))"
  }
}
