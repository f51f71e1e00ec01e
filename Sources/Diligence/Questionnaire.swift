/// What is asked of a vendor: items grouped in sections, weighed by criteria, with gates, in one version pinned by content.
package struct Questionnaire: Sendable, Equatable {
  package let id: QuestionnaireID
  package let version: String
  /// The SHA-256 of the file's bytes; an edited file is another version, whatever it calls itself.
  package let hash: ContentHash
  package let title: String
  package let about: String
  package let criteria: [Criterion]
  /// In the order in which they are asked.
  package let sections: [Section]
  /// In the order in which they are asked.
  package let items: [Item]
  package let gates: [Gate]
  private let places: [ItemID: Int]

  package init(
    id: QuestionnaireID, version: String, hash: ContentHash, title: String, about: String = "",
    criteria: [Criterion], sections: [Section], items: [Item], gates: [Gate]
  ) {
    self.id = id
    self.version = version
    self.hash = hash
    self.title = title
    self.about = about
    self.criteria = criteria
    self.sections = sections
    self.items = items
    self.gates = gates
    places = Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where the questionnaire has no such item.
  package func item(_ id: ItemID) -> Item? {
    places[id].map { items[$0] }
  }

  /// Where an item stands among ``items``; nil where the questionnaire has no such item.
  package func place(of id: ItemID) -> Int? { places[id] }

  /// The items of one section in the order asked.
  package func items(in section: SectionID) -> [Item] {
    items.filter { $0.section == section }
  }

  /// The weights as the questionnaire sets them, before the buyer changes any.
  package var defaultWeights: [CriterionID: Double] {
    Dictionary(criteria.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
  }

  /// Those of `weights` that are not the questionnaire's own: what an assessment keeps of them.
  package func departures(in weights: [CriterionID: Double]) -> [CriterionID: Double] {
    let own = defaultWeights
    return weights.filter { own[$0] != $1 }
  }

  /// What an assessment keeps to say which questionnaire it used.
  package var reference: QuestionnaireReference {
    QuestionnaireReference(id: id, version: version, hash: hash)
  }
}

/// Names one version of a questionnaire for good.
package struct QuestionnaireReference: Hashable, Sendable, Codable {
  package let id: QuestionnaireID
  package let version: String
  package let hash: ContentHash

  package init(id: QuestionnaireID, version: String, hash: ContentHash) {
    self.id = id
    self.version = version
    self.hash = hash
  }

  private enum CodingKeys: String, CodingKey {
    case id, version
    case hash = "sha256"
  }
}

/// A heading under which items are asked.
package struct Section: Sendable, Equatable {
  package let id: SectionID
  package let title: String

  package init(id: SectionID, title: String) {
    self.id = id
    self.title = title
  }
}

/// What carries a weight: a group of items that answer one concern of the buyer.
package struct Criterion: Sendable, Equatable {
  package let id: CriterionID
  package let title: String
  /// Positive; weights need not add up to 100.
  package let weight: Double

  package init(id: CriterionID, title: String, weight: Double) {
    self.id = id
    self.title = title
    self.weight = weight
  }
}

/// A knock-out: it limits the verdict and never the number.
package struct Gate: Sendable, Equatable {
  package let id: GateID
  package let title: String
  package let effect: GateEffect
  /// Whether it looks at the assurance reports rather than at an option of an item.
  package let isOnReportRecord: Bool
  package let why: String

  package init(
    id: GateID, title: String, effect: GateEffect, isOnReportRecord: Bool = false, why: String = ""
  ) {
    self.id = id
    self.title = title
    self.effect = effect
    self.isOnReportRecord = isOnReportRecord
    self.why = why
  }
}

/// How far a tripped gate limits the verdict.
package enum GateEffect: String, Sendable, CaseIterable, Codable {
  case reject
  /// At most approval with conditions.
  case conditional
}
