package import Diligence

extension Questionnaire {
  /// The criteria, items, options and gates of the scoring model in a few lines each, for tests that need a
  /// whole questionnaire.
  package static let example = Questionnaire(
    id: "example", version: "1.0.0", hash: ContentHash(bytes: [UInt8](repeating: 7, count: 32)),
    title: "Example", criteria: exampleCriteria,
    sections: [Section(id: "questions", title: "Questions"), Section(id: "controls", title: "Controls")],
    items: exampleItems, gates: exampleGates)
}

private let exampleCriteria = [
  Criterion(id: "G1", title: "Audit trails", weight: 13),
  Criterion(id: "G2", title: "Validation evidence", weight: 13),
  Criterion(id: "G3", title: "Change management", weight: 12),
  Criterion(id: "G4", title: "Subprocessors", weight: 12),
  Criterion(id: "G5", title: "Assurance report", weight: 12),
  Criterion(id: "G6", title: "Access and isolation", weight: 12),
  Criterion(id: "G7", title: "Data protection", weight: 10),
  Criterion(id: "G8", title: "Incidents and resilience", weight: 9),
  Criterion(id: "G9", title: "AI risk and model assurance", weight: 7),
]

private let exampleGates = [
  Gate(id: "trains-on-code", title: "Trains on code", effect: .reject),
  Gate(id: "llm-provider-withheld", title: "LLM provider withheld", effect: .reject),
  Gate(id: "no-tenant-isolation", title: "No tenant isolation", effect: .reject),
  Gate(id: "dpa-refused", title: "DPA refused", effect: .reject),
  Gate(id: "adverse-opinion", title: "Adverse opinion", effect: .reject, isOnReportRecord: true),
  Gate(id: "report-unverifiable", title: "Unverifiable report", effect: .reject, isOnReportRecord: true),
  Gate(id: "no-type-ii", title: "No Type II", effect: .conditional, isOnReportRecord: true),
  Gate(
    id: "product-out-of-scope", title: "Product out of scope", effect: .conditional, isOnReportRecord: true),
  Gate(id: "agent-self-approval", title: "Agent approves itself", effect: .conditional),
  Gate(id: "open-exception", title: "Open exception", effect: .conditional, isOnReportRecord: true),
  Gate(
    id: "customer-control-unowned", title: "Unowned control", effect: .conditional, isOnReportRecord: true),
]

private let exampleItems: [Item] = [
  item("Q01", "G5", .critical, computes: .type),
  item("Q02", "G5", .critical, computes: .auditor),
  item("Q03", "G5", .critical, computes: .period),
  item("Q04", "G1", .critical, official: ["CC7.2"]),
  item(
    "Q05", "G4", .critical, official: ["CC9.2"],
    options: [
      option("full_with_notice", 1), option("full", 0.5), option("vague", 0),
      option("llm_withheld", 0, gate: "llm-provider-withheld"),
    ]),
  item(
    "Q06", "G7", .critical, category: .confidentiality, official: ["C1.2"],
    options: [
      option("per_class_with_proof", 1), option("single_term", 0.5), option("unclear", 0),
      option("trains_no_opt_out", 0, gate: "trains-on-code"),
    ]),
  item(
    "Q07", "G6", .critical, official: ["CC6.1"],
    options: [
      option("dedicated", 1), option("per_tenant_keys", 1), option("logical", 0.5), option("unclear", 0),
      option("shared_without", 0, gate: "no-tenant-isolation"),
    ]),
  item(
    "Q08", "G8", .critical, official: ["CC7.4"],
    options: [option("within_24h", 1), option("within_72h", 0.5), option("no_commitment", 0)]),
  item(
    "Q09", "G7", .critical, category: nil,
    options: [option("signed", 1), option("offered", 0.5), option("refused", 0, gate: "dpa-refused")]),
  item(
    "Q10", "G5", .minor, category: nil,
    options: [option("two_called", 1), option("one_called", 0.5), option("logos_only", 0)]),
  item(
    "C01", "G6", .critical, official: ["CC6.1", "CC6.2", "CC6.3"], evidence: ["E01", "E02", "E03", "E04"]),
  item("C02", "G6", .standard, official: ["CC6.7", "CC6.1"], evidence: ["E05", "E06", "E07"]),
  item("C03", "G6", .critical, official: ["C1.1", "CC6.1", "CC6.7"], evidence: ["E08", "E09", "E10"]),
  item("C04", "G1", .critical, official: ["CC7.2"], evidence: ["E11", "E12", "E13"]),
  item("C05", "G8", .standard, official: ["CC7.4"], evidence: ["E14", "E15", "E16", "E17"]),
  item("C06", "G8", .standard, official: ["CC7.3", "CC7.4", "CC7.5"], evidence: ["E18", "E19"]),
  item(
    "C07", "G3", .critical, official: ["CC8.1"],
    options: AnswerOption.yesPartialNo + [option("agent_self_approves", 0, gate: "agent-self-approval")],
    evidence: ["E20", "E21", "E22"]),
  item("C08", "G9", .critical, official: ["CC3.2", "CC3.4", "CC4.1"], evidence: ["E23", "E24", "E25"]),
  item("C09", "G8", .minor, category: .availability, official: ["A1.1"], evidence: ["E26", "E27"]),
  item(
    "C10", "G8", .standard, category: .availability, official: ["A1.2", "A1.3"], evidence: ["E28", "E29"]),
  item("C11", "G8", .standard, category: .availability, official: ["A1.3", "CC9.1"]),
  item("C12", "G2", .critical, category: .processingIntegrity, official: ["PI1.3", "PI1.4", "CC8.1"]),
  item("C13", "G2", .minor, category: .processingIntegrity, official: ["PI1.2", "PI1.3"]),
  item("C14", "G7", .critical, category: .confidentiality, official: ["C1.1", "CC6.1", "CC6.3"]),
  item("C15", "G7", .standard, category: .confidentiality, official: ["C1.2", "P4.3"]),
  item(
    "PK1", "G7", .minor, category: .privacy, official: ["P2.1", "P3.2"], condition: .unlessNoPersonalData),
  item("PK2", "G7", .minor, category: .privacy, official: ["P3.1"], condition: .unlessNoPersonalData),
  item("PK3", "G7", .minor, category: .privacy, official: ["P4.1"], condition: .unlessNoPersonalData),
  item(
    "PK4", "G7", .minor, category: .privacy, official: ["P5.1", "P5.2"], condition: .unlessNoPersonalData),
  item(
    "PK5", "G7", .minor, category: .privacy, official: ["P5.1", "P5.2", "P8.1"],
    condition: .unlessNoPersonalData),
  item("C17", "G4", .critical, official: ["CC9.2", "P6.4", "P6.5"], evidence: ["E42", "E43", "E44"]),
  item("X1", "G9", .standard, official: ["CC2.1", "PI1.5"]),
  item("X2", "G9", .standard, official: ["CC6.8", "CC7.2", "CC8.1"]),
  item("X3", "G5", .standard, computes: .annual),
  item("X4", "G9", .standard, official: ["CC4.1", "CC7.1"]),
  item("X5", "G5", .standard, official: ["CC4.2"]),
]

private func option(_ id: OptionID, _ value: Double, gate: GateID? = nil) -> AnswerOption {
  AnswerOption(id: id, label: id.text.replacing("_", with: " "), value: value, gate: gate)
}

private func item(
  _ id: ItemID, _ criterion: CriterionID, _ importance: Importance, category: TrustCategory? = .security,
  official: [String] = [], computes computation: Computation? = nil,
  options: [AnswerOption] = AnswerOption.yesPartialNo, evidence: [EvidenceID] = [],
  condition: Condition? = nil
) -> Item {
  Item(
    id: id, section: id.text.first == "Q" ? "questions" : "controls", criterion: criterion,
    importance: importance, category: category, computation: computation, condition: condition,
    officialCriteria: official, options: options,
    evidence: evidence.map { EvidencePiece(id: $0, title: "Piece \($0)") },
    guidance: Guidance(title: "Item \(id)", prompt: "What about \(id)?"))
}
