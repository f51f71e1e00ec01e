/// What was answered to one item and what was noted beside it; evidence is recorded apart.
package struct Answer: Sendable, Equatable, Codable {
  /// Nil while nothing has been answered.
  package var choice: Choice?
  /// Why the item does not apply.
  package var reason: String?
  /// Who approved that the item does not apply.
  package var approver: String?
  package var note: String?
  /// Who answered for the vendor.
  package var respondent: String?
  /// When the vendor answered.
  package var on: Day?
  package var details: Details?

  package init(
    choice: Choice? = nil, reason: String? = nil, approver: String? = nil, note: String? = nil,
    respondent: String? = nil, on: Day? = nil, details: Details? = nil
  ) {
    self.choice = choice
    self.reason = reason
    self.approver = approver
    self.note = note
    self.respondent = respondent
    self.on = on
    self.details = details
  }

  /// Whether the item was declared not applicable with both a reason and a named approver.
  package var isApprovedNotApplicable: Bool {
    choice == .notApplicable && reason?.isBlank == false && approver?.isBlank == false
  }

  package var isEmpty: Bool { self == Answer() }

  /// The same without what was answered; what was noted beside it stays.
  package var reopened: Answer {
    Answer(note: note, respondent: respondent, details: details)
  }

  /// A note holds at most 1 MB of UTF-8.
  package static let noteLimit = 1_000_000

  private enum CodingKeys: String, CodingKey {
    case choice = "answer"
    case reason, approver, note, respondent, on, details
  }
}

/// The answer itself: an option of the item, not applicable, or not known yet.
package enum Choice: Hashable, Sendable, Codable {
  case option(OptionID)
  case notApplicable
  case unknown

  /// Reads the word used in answers files; any other word is taken for an option.
  package init(word: String) {
    switch word {
    case "not_applicable": self = .notApplicable
    case "unknown": self = .unknown
    default: self = .option(OptionID(word))
    }
  }

  package var word: String {
    switch self {
    case .option(let id): id.text
    case .notApplicable: "not_applicable"
    case .unknown: "unknown"
    }
  }

  package init(from decoder: any Decoder) throws {
    self.init(word: try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(word)
  }
}

/// Structured facts beside an answer: other companies involved, and short named facts such as a retention period.
package struct Details: Sendable, Equatable, Codable {
  package var parties: [Party]
  /// Name of the fact to its text, such as `backups` to `35 days`.
  package var facts: [String: String]

  package init(parties: [Party] = [], facts: [String: String] = [:]) {
    self.parties = parties
    self.facts = facts
  }
}

/// A company that the vendor relies on and that may see our data.
package struct Party: Sendable, Equatable, Codable {
  package var name: String
  /// Whether it provides the language model; nil where not known.
  package var isLLM: Bool?
  package var country: String?
  /// Whether a data processing agreement is signed with it; nil where not known.
  package var hasDPA: Bool?
  package var purpose: String?
  /// What data it sees.
  package var data: String?
  /// The assurance report held for it.
  package var report: String?

  package init(
    name: String, isLLM: Bool? = nil, country: String? = nil, hasDPA: Bool? = nil, purpose: String? = nil,
    data: String? = nil, report: String? = nil
  ) {
    self.name = name
    self.isLLM = isLLM
    self.country = country
    self.hasDPA = hasDPA
    self.purpose = purpose
    self.data = data
    self.report = report
  }

  private enum CodingKeys: String, CodingKey {
    case name, country, purpose, data, report
    case isLLM = "llm"
    case hasDPA = "dpa"
  }
}
