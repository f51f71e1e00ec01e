/// What duly advises and what a person decides: the same five words for both.
package enum Verdict: String, Sendable, CaseIterable, Codable, Comparable {
  case reject, incomplete
  case notYet = "not_yet"
  case conditional, approve

  /// As a person says it.
  package var label: String {
    switch self {
    case .reject: "reject"
    case .incomplete: "incomplete"
    case .notYet: "do not approve yet"
    case .conditional: "approve with conditions"
    case .approve: "approve"
    }
  }

  /// reject < incomplete < not yet < conditional < approve.
  package static func < (left: Verdict, right: Verdict) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    Self.allCases.firstIndex(of: self) ?? 0
  }
}

/// What a named person decided about an assessment.
package struct Decision: Sendable, Equatable, Codable {
  package var outcome: Verdict
  package var by: String
  package var role: String?
  package var date: Day?
  package var conditions: [DecisionCondition]
  package var nextReview: Day?

  package init(
    outcome: Verdict, by: String, role: String? = nil, date: Day? = nil, conditions: [DecisionCondition] = [],
    nextReview: Day? = nil
  ) {
    self.outcome = outcome
    self.by = by
    self.role = role
    self.date = date
    self.conditions = conditions
    self.nextReview = nextReview
  }

  private enum CodingKeys: String, CodingKey {
    case outcome, by, role, date, conditions
    case nextReview = "next_review"
  }
}

/// What has to happen for an approval with conditions to hold.
package struct DecisionCondition: Sendable, Equatable, Codable {
  package var text: String
  package var owner: String?
  package var due: Day?

  package init(text: String, owner: String? = nil, due: Day? = nil) {
    self.text = text
    self.owner = owner
    self.due = due
  }
}

/// A named person's acceptance of the risk behind a gate, until it expires.
package struct Waiver: Sendable, Equatable, Codable {
  package var gate: GateID
  package var by: String
  package var reason: String
  /// The last day on which it holds.
  package var expires: Day

  package init(gate: GateID, by: String, reason: String, expires: Day) {
    self.gate = gate
    self.by = by
    self.reason = reason
    self.expires = expires
  }

  /// Whether it is complete and has not expired at `date`.
  package func holds(at date: Day) -> Bool {
    !by.isBlank && !reason.isBlank && expires >= date
  }
}
