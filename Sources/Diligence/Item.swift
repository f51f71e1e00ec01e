/// One question or control, with everything an interviewer needs beside it.
package struct Item: Sendable, Equatable {
  package let id: ItemID
  package let section: SectionID
  package let criterion: CriterionID
  package let importance: Importance
  /// The category of the Trust Services Criteria that a report must have in scope to test this item; nil where no report tests it.
  package let category: TrustCategory?
  /// Set for items that are worked out from the assurance reports and never self-scored.
  package let computation: Computation?
  package let condition: Condition?
  /// The id that the buyers' checklist uses, which is not always the official one.
  package let briefID: String?
  /// The official Trust Services Criteria under which a report shows it, such as `CC7.2`.
  package let officialCriteria: [String]
  /// Best first; never empty.
  package let options: [AnswerOption]
  /// What is asked for; an item that lists none has the one implied piece ``EvidencePiece/document``.
  package let evidence: [EvidencePiece]
  package let guidance: Guidance

  package init(
    id: ItemID, section: SectionID, criterion: CriterionID, importance: Importance,
    category: TrustCategory? = .security, computation: Computation? = nil, condition: Condition? = nil,
    briefID: String? = nil, officialCriteria: [String] = [],
    options: [AnswerOption] = AnswerOption.yesPartialNo,
    evidence: [EvidencePiece] = [], guidance: Guidance
  ) {
    self.id = id
    self.section = section
    self.criterion = criterion
    self.importance = importance
    self.category = category
    self.computation = computation
    self.condition = condition
    self.briefID = briefID
    self.officialCriteria = officialCriteria
    self.options = options
    self.evidence = evidence
    self.guidance = guidance
  }

  package var title: String { guidance.title }

  /// The pieces that count for proof: those listed, or the one implied document.
  package var evidencePieces: [EvidencePiece] {
    evidence.isEmpty ? [.document] : evidence
  }

  /// Nil where the item has no such option.
  package func option(_ id: OptionID) -> AnswerOption? {
    options.first { $0.id == id }
  }
}

/// The words beside an item: what to say, why, what to listen for, where proof stands.
package struct Guidance: Sendable, Equatable {
  package var title: String
  /// As spoken to the vendor.
  package var prompt: String
  package var why: String
  package var followUps: [String]
  package var strong: String?
  package var adequate: String?
  package var weak: String?
  package var redFlags: [String]
  /// Where a report or another document proves it.
  package var proof: String
  /// Where the checklist's id and its official meaning part.
  package var officialNote: String?

  package init(
    title: String, prompt: String, why: String = "", followUps: [String] = [], strong: String? = nil,
    adequate: String? = nil, weak: String? = nil, redFlags: [String] = [], proof: String = "",
    officialNote: String? = nil
  ) {
    self.title = title
    self.prompt = prompt
    self.why = why
    self.followUps = followUps
    self.strong = strong
    self.adequate = adequate
    self.weak = weak
    self.redFlags = redFlags
    self.proof = proof
    self.officialNote = officialNote
  }
}

/// How much an item counts inside its criterion.
package enum Importance: String, Sendable, CaseIterable {
  case critical, standard, minor

  /// The weight inside the criterion: critical 4, standard 2, minor 1 (scoring.md, "Inputs").
  package var weight: Double {
    switch self {
    case .critical: 4
    case .standard: 2
    case .minor: 1
    }
  }
}

/// The five categories of the Trust Services Criteria.
package enum TrustCategory: String, Sendable, CaseIterable, Codable {
  case security, availability
  case processingIntegrity = "processing_integrity"
  case confidentiality, privacy

  package var title: String {
    switch self {
    case .security: "Security"
    case .availability: "Availability"
    case .processingIntegrity: "Processing integrity"
    case .confidentiality: "Confidentiality"
    case .privacy: "Privacy"
    }
  }
}

/// What an item computed from the assurance reports looks at.
package enum Computation: String, Sendable, CaseIterable {
  /// Which kind and type of report there is.
  case type
  /// Whether the auditor was found in a public register.
  case auditor
  /// How old and how long the reported period is.
  case period
  /// Whether the audits follow each other year on year.
  case annual
}

/// When an item is asked at all.
package enum Condition: Sendable, Equatable {
  /// Asked unless the intake says that no personal data is involved.
  case unlessNoPersonalData
}

/// One way to answer an item.
package struct AnswerOption: Sendable, Equatable {
  package let id: OptionID
  package let label: String
  /// 0 to 1: the share of the item's points that the answer claims.
  package let value: Double
  /// The gate that this answer trips.
  package let gate: GateID?

  package init(id: OptionID, label: String, value: Double, gate: GateID? = nil) {
    self.id = id
    self.label = label
    self.value = value
    self.gate = gate
  }

  /// The options of an item that lists none.
  package static let yesPartialNo = [
    AnswerOption(id: "yes", label: "Yes", value: 1),
    AnswerOption(id: "partial", label: "Partly", value: 0.5),
    AnswerOption(id: "no", label: "No", value: 0),
  ]
}

/// One thing asked for under an item.
package struct EvidencePiece: Sendable, Equatable {
  package let id: EvidenceID
  package let title: String

  package init(id: EvidenceID, title: String) {
    self.id = id
    self.title = title
  }

  /// The piece implied by an item that lists none.
  package static let document = EvidencePiece(id: "DOC", title: "Document or demonstration")
}
