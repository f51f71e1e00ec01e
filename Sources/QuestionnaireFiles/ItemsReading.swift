internal import DataFiles
internal import Diligence

/// The items that a questionnaire asks, in the order asked.
struct ItemsReading {
  private(set) var items: [Item] = []
  /// The gates that options name; nil where an option names one that could not be found, so that nobody can
  /// tell.
  private(set) var gatesNamed: Set<GateID>? = []
  private var declared = UniqueIDs(of: "item")
  private var pieces = UniqueIDs(of: "evidence piece")
  private let criteria: [String]
  private let sections: [String]
  private let gates: GatesReading

  init(_ field: Field, criteria: [String], sections: [String], gates: GatesReading) {
    self.criteria = criteria
    self.sections = sections
    self.gates = gates
    for entry in field.filledList() {
      if let item = entry.map({ read($0) }) { items.append(item) }
    }
  }

  private mutating func read(_ fields: Fields) -> Item? {
    let id = declared.declare(fields["id"])
    let section = fields["section"].reference(to: sections)
    let criterion = fields["criterion"].reference(to: criteria)
    let importance: Importance? = fields["importance"].word()
    let category = fields["category"].category()
    let computation: Computation? = fields["computed"].present?.word()
    let condition = fields["applies_unless"].present?.condition()
    let briefID = fields["brief"].present?.filledText()
    let official = fields["official"].present?.list { $0.filledText() } ?? []
    let options = options(fields["options"])
    if computation != nil, options.contains(where: { $0.gate != nil }) {
      fields["options"].report(
        "nobody answers an item that is worked out from the reports, so its options can trip no gate",
        fix: "take the gate out, or name one that is `on: report_record`")
    }
    let evidence = evidence(fields["evidence"])
    let guidance = Guidance(fields)
    guard let id, let section, let criterion, let importance, let guidance else { return nil }
    return Item(
      id: ItemID(id), section: SectionID(section), criterion: CriterionID(criterion), importance: importance,
      category: category, computation: computation, condition: condition, briefID: briefID,
      officialCriteria: official, options: options, evidence: evidence, guidance: guidance)
  }
}

extension ItemsReading {
  /// The options listed, best first; yes, partial and no where none are.
  private mutating func options(_ field: Field) -> [AnswerOption] {
    guard let field = field.present else { return AnswerOption.yesPartialNo }
    var declared = UniqueIDs(of: "option")
    var options: [AnswerOption] = []
    for entry in field.filledList() {
      guard let option = entry.map({ option($0, &declared) }) else { continue }
      if let before = options.last, before.value < option.value {
        entry.report(
          "\(quoted(option.id.text)) is worth more than the option above it", fix: "list the best first")
      }
      options.append(option)
    }
    return options
  }

  private mutating func option(_ fields: Fields, _ declared: inout UniqueIDs) -> AnswerOption? {
    let id = declared.declare(fields["id"])
    let label = fields["label"].filledText()
    let value = fields["value"].number(in: 0...1)
    let gate = gate(fields["gate"])
    if let id, Choice(word: id) != .option(OptionID(id)) {
      fields["id"].report("every item can be answered \(quoted(id)) anyway", fix: "take this option out")
    }
    guard let id, let label, let value else { return nil }
    return AnswerOption(id: OptionID(id), label: label, value: value, gate: gate)
  }

  private mutating func gate(_ field: Field) -> GateID? {
    guard let field = field.present else { return nil }
    let gate = gates.named(by: field)
    if let gate { gatesNamed?.insert(gate) } else { gatesNamed = nil }
    return gate
  }

  /// The pieces listed; no id stands under two items, so that a person can ask for "E05" alone.
  private mutating func evidence(_ field: Field) -> [EvidencePiece] {
    var evidence: [EvidencePiece] = []
    for entry in field.present?.list() ?? [] {
      if let piece = entry.map({ piece($0) }) { evidence.append(piece) }
    }
    return evidence
  }

  private mutating func piece(_ fields: Fields) -> EvidencePiece? {
    let id = pieces.declare(fields["id"])
    let title = fields["title"].filledText()
    if id == EvidencePiece.document.id.text {
      fields["id"].report("'DOC' is the piece of items that list none", fix: "give this one another id")
    }
    guard let id, let title else { return nil }
    return EvidencePiece(id: EvidenceID(id), title: title)
  }
}

extension Field {
  /// Security where nothing is said; nil for `none`.
  fileprivate func category() -> TrustCategory? {
    guard let field = present else { return .security }
    let none = "none"
    return field.word(in: TrustCategory.allCases.map(\.rawValue) + [none]).flatMap {
      TrustCategory(rawValue: $0)
    }
  }

  /// `{personal_data: no}` is the one condition that duly knows.
  fileprivate func condition() -> Condition? {
    map { fields in
      fields["personal_data"].word(in: ["no"]).map { _ in .unlessNoPersonalData }
    }
  }
}
