package import Diligence

/// What one rule says about one assurance report at the decision date.
package struct RuleOutcome: Sendable, Equatable {
  package let rule: Rule
  package let report: ReportID?
  /// Where the part of the rule that decided this outcome comes from.
  package let kind: RuleKind
  /// One word for machines, such as `current` or `stale`.
  package let outcome: String
  /// How much it speaks against the report.
  package let severity: Severity
  /// One sentence for people.
  package let text: String
  /// The facts it was decided by.
  package let inputs: [RuleInput]

  /// What it was decided by, such as `period end 2026-09-30, age 2 months`.
  package var facts: String {
    inputs.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
  }

  /// Whether it speaks against the report, rather than for it or merely about it.
  package var speaksAgainst: Bool { severity >= .low }
}

/// A fact that a rule looked at, such as the period's end and its date.
package struct RuleInput: Sendable, Equatable {
  package let name: String
  package let value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// How much something speaks against a report or an assessment, the least first; it orders what to follow up and
/// changes no number.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  /// As it should be.
  case nothing = "none"
  /// To be known, with nothing to do about it.
  case note
  case low, medium, high

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .nothing: 0
    case .note: 1
    case .low: 2
    case .medium: 3
    case .high: 4
    }
  }
}
