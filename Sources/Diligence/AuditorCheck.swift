/// One look into a public register about the auditing firm. duly names the registers and never looks itself.
package struct AuditorCheck: Sendable, Equatable, Codable {
  package var subject: Subject
  /// Where somebody looked, such as `NASBA CPAverify`.
  package var register: String
  /// Whether the firm stands there.
  package var isFound: Bool
  /// State and number of the licence, or the number of the review.
  package var reference: String?
  package var by: String
  package var on: Day

  package init(
    subject: Subject, register: String, isFound: Bool, reference: String? = nil, by: String, on: Day
  ) {
    self.subject = subject
    self.register = register
    self.isFound = isFound
    self.reference = reference
    self.by = by
    self.on = on
  }

  private enum CodingKeys: String, CodingKey {
    case subject, register, reference, by, on
    case isFound = "found"
  }

  /// What was looked for.
  package enum Subject: String, Sendable, CaseIterable, Codable {
    case licence
    case peerReview = "peer_review"

    package var label: String { self == .licence ? "licence" : "peer review" }
  }
}
