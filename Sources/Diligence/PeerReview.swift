/// What the public file of the auditors' peer review says about the auditing firm.
package struct PeerReview: Sendable, Equatable, Codable {
  package var kind: Kind
  package var rating: Rating
  /// When the review was accepted; while the first one is not due, when the firm enrolled.
  package var accepted: Day?

  package init(kind: Kind, rating: Rating, accepted: Day? = nil) {
    self.kind = kind
    self.rating = rating
    self.accepted = accepted
  }

  /// Only a system review looks at the firm's quality control, an engagement review at single pieces of work.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case system, engagement
  }

  package enum Rating: String, Sendable, CaseIterable, Codable {
    case pass
    case passWithDeficiencies = "pass_with_deficiencies"
    case fail
    case notYetDue = "not_yet_due"

    package var label: String {
      switch self {
      case .pass, .fail: rawValue
      case .passWithDeficiencies: "pass with deficiencies"
      case .notYetDue: "first review not due yet"
      }
    }
  }
}
