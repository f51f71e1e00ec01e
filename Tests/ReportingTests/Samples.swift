import Diligence
import Reporting
import Scoring
import Testing

/// Made-up assessments that the tests of this module share.
enum Samples {
  static let ledger = LedgerHead(events: 412, hash: hash("ab"))

  static func hash(_ byte: String) -> ContentHash {
    ContentHash(hex: String(repeating: byte, count: 32)) ?? LedgerHead.empty.hash
  }

  static func day(_ text: String) -> Day { Day(text) ?? Day(dayNumber: 0) }

  static let questionnaire = Questionnaire(
    id: "coding-agents", version: "1.0.0", hash: hash("cd"), title: "Buying a coding agent",
    criteria: [
      Criterion(id: "G1", title: "Audit trails", weight: 13),
      Criterion(id: "G4", title: "Subprocessors", weight: 12),
      Criterion(id: "G5", title: "Assurance report", weight: 12),
      Criterion(id: "G8", title: "Incidents and resilience", weight: 9),
    ],
    sections: [
      Section(id: "questions", title: "Buyer questions"), Section(id: "operations", title: "Operations"),
    ],
    items: [
      item("Q01", "Current Type II report", "G5", .critical, computation: .type),
      item("Q02", "Who is the auditor", "G5", .critical, computation: .auditor),
      item("Q04", "Audit trail of each agent", "G1", .critical),
      item(
        "Q05", "Subprocessor list", "G4", .critical,
        options: [
          AnswerOption(id: "full_with_notice", label: "Full list, with notice of changes", value: 1),
          AnswerOption(id: "full", label: "Full list", value: 0.5),
          AnswerOption(
            id: "llm_withheld", label: "The LLM provider is withheld", value: 0, gate: "llm-provider-withheld"
          ),
        ]),
      item(
        "C04", "Agent logs", "G1", .critical, section: "operations",
        evidence: [
          EvidencePiece(id: "E11", title: "Log samples per agent over the period"),
          EvidencePiece(id: "E12", title: "Log retention policy"),
          EvidencePiece(id: "E13", title: "Tamper-evidence mechanism"),
        ]),
      item("C09", "Capacity planning", "G8", .minor, section: "operations", category: .availability),
      item(
        "C10", "Backups and recovery", "G8", .standard, section: "operations", category: .availability,
        evidence: [
          EvidencePiece(id: "E28", title: "Backup policy"),
          EvidencePiece(id: "E29", title: "Latest successful recovery test"),
        ]),
      item("C13", "Inputs processed in time", "G8", .minor, section: "operations"),
    ],
    gates: [
      Gate(id: "llm-provider-withheld", title: "The LLM provider is withheld", effect: .reject),
      Gate(id: "no-type-ii", title: "No usable Type II report", effect: .conditional, isOnReportRecord: true),
      Gate(
        id: "customer-control-unowned", title: "A customer control without an owner", effect: .conditional,
        isOnReportRecord: true),
    ])

  private static func item(
    _ id: ItemID, _ title: String, _ criterion: CriterionID, _ importance: Importance,
    section: SectionID = "questions", category: TrustCategory? = .security, computation: Computation? = nil,
    options: [AnswerOption] = AnswerOption.yesPartialNo, evidence: [EvidencePiece] = []
  ) -> Item {
    Item(
      id: id, section: section, criterion: criterion, importance: importance, category: category,
      computation: computation, options: options, evidence: evidence,
      guidance: Guidance(title: title, prompt: "\(title)?"))
  }

  static func judged(_ assessment: Assessment, named name: String, marks: [Change.Subject: Mark] = [:])
    -> JudgedAssessment
  {
    JudgedAssessment(
      vendor: Vendor(id: assessment.vendor, name: name), assessment: assessment, questionnaire: questionnaire,
      scorecard: assessment.scorecard(against: questionnaire), marks: marks)
  }

  /// Nothing but a name and a decision date.
  static let empty = judged(
    Assessment(
      id: "small-tools-1", vendor: "small-tools", questionnaire: questionnaire.reference,
      intake: Intake(decisionDate: day("2026-11-21"))),
    named: "Small Tools")

  /// Something in every section.
  static let full = judged(
    fullAssessment(), named: "Example Code",
    marks: [
      .answer("example-code-1", "Q04"): Mark(by: "jdoe", at: Moment(seconds: 1_795_000_000)),
      .decision("example-code-1"): Mark(by: "asmith", at: Moment(seconds: 1_795_000_000)),
      .waiver("example-code-1", "customer-control-unowned"): Mark(
        by: "asmith", at: Moment(seconds: 1_795_000_000)),
      .vendorName("example-code"): Mark(by: "somebody else", at: Moment(seconds: 1_795_000_000)),
    ])

  /// An alternative with less proof and a tripped gate.
  static let rival = judged(rivalAssessment(), named: "Rival Agents")
}

extension JudgedAssessment: CustomTestStringConvertible {
  package var testDescription: String { vendor.name }
}
