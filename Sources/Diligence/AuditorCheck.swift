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

  /// `licence found in NASBA CPAverify (NY 012345), by J. Doe on 2026-11-21`.
  package var words: String {
    let number = reference.map { " (\($0))" } ?? ""
    return "\(subject.label) \(isFound ? "found" : "not found") in \(register)\(number), by \(by) on \(on)"
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

extension AssuranceReport {
  /// The last licence check that is recorded; nil where nobody looked.
  package var lastLicenceCheck: AuditorCheck? { auditorChecks?.last { $0.subject == .licence } }

  /// Records that somebody looked, and what follows from it: a licence decides the auditor's status, a review that was found
  /// stands for the firm's.
  package mutating func take(_ check: AuditorCheck, review: PeerReview? = nil) {
    if auditorChecks?.contains(check) != true { auditorChecks = (auditorChecks ?? []) + [check] }
    switch check.subject {
    case .licence: auditorStatus = check.isFound ? .verified : .notFound
    case .peerReview: peerReview = check.isFound ? review ?? peerReview : nil
    }
  }
}
