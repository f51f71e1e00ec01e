import Diligence

@testable import Scoring

/// A scorecard by hand with every kind of line, so that what is written can be read in a test.
enum SmallScore {
  static let vendor = Vendor(id: "example-code", name: "Example \"Code\"")
  static let ledger = SignedHead(
    LedgerHead(events: 412, hash: ContentHash(bytes: [UInt8](repeating: 0xAB, count: 32))),
    signature: Signature(
      key: [UInt8](repeating: 0xCD, count: 32), bytes: [UInt8](repeating: 0xEF, count: 64)))
  static let hash = ContentHash(bytes: [UInt8](repeating: 1, count: 32))
  static let day = Day(dayNumber: 20_778)

  static let questionnaire = Questionnaire(
    id: "small", version: "1.0.0", hash: hash, title: "Small",
    criteria: [Criterion(id: "G1", title: "Audit trails", weight: 13)],
    sections: [Section(id: "s", title: "S")],
    items: [
      item("Q01", computation: .type), item("C04", evidence: ["E11", "E12"], official: ["CC7.2"]),
      Item(
        id: "Q09", section: "s", criterion: "G1", importance: .critical, category: nil,
        options: [
          AnswerOption(id: "signed", label: "Signed", value: 1),
          AnswerOption(id: "refused", label: "Refused", value: 0, gate: "dpa-refused"),
        ], guidance: Guidance(title: "DPA", prompt: "?")),
      item("C05"), item("PK1"),
    ], gates: [gate(.conditional, "no-type-ii", true), gate(.reject, "dpa-refused", false)])

  static func item(
    _ id: ItemID, computation: Computation? = nil, evidence: [EvidenceID] = [], official: [String] = []
  ) -> Item {
    Item(
      id: id, section: "s", criterion: "G1", importance: .standard, computation: computation,
      officialCriteria: official, evidence: evidence.map { EvidencePiece(id: $0, title: "Piece") },
      guidance: Guidance(title: "Title of \(id)", prompt: "?"))
  }

  static func gate(_ effect: GateEffect, _ id: GateID, _ isOnReportRecord: Bool) -> Gate {
    Gate(id: id, title: "Gate", effect: effect, isOnReportRecord: isOnReportRecord)
  }

  static let split: PointSplit = {
    var split = PointSplit()
    (split.points, split.earned, split.missingProof, split.open) = (
      13, 8.914285714285714, 2.22857142857, 1.857142857
    )
    return split
  }()

  static func line(
    _ id: ItemID, _ choice: Choice?, _ standing: ItemScore.Standing, _ value: Double?, _ level: ProofLevel?
  ) -> ItemScore {
    var split = PointSplit()
    if let value { (split.points, split.earned) = (6.5, 6.5 * value) }
    if standing == .open { (split.points, split.open) = (6.5, 6.5) }
    return ItemScore(
      id: id, criterion: "G1", choice: choice, standing: standing, value: value, proof: level?.proof,
      level: level,
      split: split, because: "Because of \(id).")
  }

  static let lines = [
    line("Q01", .option("yes"), .answered, 0.4, .tested),
    line("C04", .option("yes"), .answered, 1, .independent),
    line("Q09", nil, .open, nil, nil), line("C05", .notApplicable, .notApplicable, nil, nil),
    line("PK1", .unknown, .notAsked, nil, nil),
  ]

  static func card(score: Double?, lines: [ItemScore] = lines) -> Scorecard {
    Scorecard(
      assessment: "a", questionnaire: questionnaire.reference, decisionDate: day, policy: .standard,
      tier: Tier(number: 2, because: "…", isAssumed: false), threshold: 70, score: score, low: score,
      high: score.map { $0 + 7 }, claimed: score == nil ? nil : 88, completeness: 0.93, proof: nil,
      notApplicableShare: 2, verdict: .notYet, reasons: ["First.", "Second."],
      criteria: [CriterionScore(id: "G1", title: "Audit trails", weight: 13, split: split)], items: lines,
      gates: [
        GateResult(gate: questionnaire.gates[0], state: .waived, item: nil, waiver: nil, because: "…"),
        GateResult(gate: questionnaire.gates[1], state: .open, item: "Q09", waiver: nil, because: "…"),
      ],
      rules: [
        RuleOutcome(
          rule: .currency, report: "soc2-2026", kind: .convention, outcome: "current", severity: .nothing,
          text: "Two months old.", inputs: [RuleInput("age", "2 months")])
      ],
      findings: [])
  }
}
