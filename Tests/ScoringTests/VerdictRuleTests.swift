import Diligence
import Testing

@testable import Scoring

@Suite struct VerdictRuleTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let expected: Verdict?
    var score: Double? = 85
    var completeness: Double? = 1
    var proof: Double? = 0.8
    var tier = 1
    var gates: [(GateEffect, GateResult.State)] = []

    init(
      _ name: String, _ expected: Verdict?, score: Double? = 85, completeness: Double? = 1,
      proof: Double? = 0.8, tier: Int = 1, gates: [(GateEffect, GateResult.State)] = []
    ) {
      testDescription = name
      self.expected = expected
      self.score = score
      self.completeness = completeness
      self.proof = proof
      self.tier = tier
      self.gates = gates
    }

    func decide() -> (verdict: Verdict?, reasons: [String]) {
      var totals = Totals()
      (totals.score, totals.completeness, totals.proof) = (score, completeness, proof)
      let results = gates.map { effect, state in
        GateResult(
          gate: Gate(id: "g", title: "G", effect: effect), state: state, item: nil, waiver: nil,
          because: "It is so.")
      }
      let rule = VerdictRule(
        totals: totals, tier: tier, gates: gates.map { GateLimit(effect: $0, state: $1) }, policy: .standard)
      let whole = Tier(number: tier, because: "Tier.", isAssumed: false)
      let (verdict, reasons) = rule.verdict()
      return (verdict, reasons.map { rule.sentence($0, gates: results, tier: whole) })
    }
  }

  @Test(arguments: [
    Row("nothing to score", nil, score: nil, completeness: nil, proof: nil),
    Row("not started", .incomplete, score: nil, completeness: 0, proof: nil, gates: [(.reject, .tripped)]),
    Row("all well", .approve),
    Row(
      "reject gate tripped", .reject, completeness: 0.1, gates: [(.conditional, .open), (.reject, .tripped)]),
    Row("reject gate open", .incomplete, gates: [(.reject, .open)]),
    Row("reject gate waived", .approve, gates: [(.reject, .waived)]),
    Row("too little answered", .incomplete, completeness: 0.8999999),
    Row("just enough answered", .approve, completeness: 0.9 - 5e-10),
    Row("conditional gate tripped", .conditional, gates: [(.conditional, .tripped)]),
    Row("conditional gate open", .conditional, gates: [(.conditional, .open)]),
    Row("conditional gate, near", .conditional, score: 60, gates: [(.conditional, .open)]),
    Row("conditional gate, far", .notYet, score: 59.999, gates: [(.conditional, .open)]),
    Row("conditional gate clear", .approve, gates: [(.conditional, .clear), (.conditional, .waived)]),
    Row("on the threshold", .approve, score: 80 - 5e-10),
    Row("just below it", .conditional, score: 79.999999),
    Row("at the margin", .conditional, score: 60),
    Row("below the margin", .notYet, score: 59.999999),
    Row("tier 2", .approve, score: 70, tier: 2), Row("below tier 2", .conditional, score: 69.9, tier: 2),
    Row("far below tier 2", .notYet, score: 49.9, tier: 2),
    Row("tier 3", .approve, score: 60, tier: 3), Row("below tier 3", .conditional, score: 40, tier: 3),
    Row("far below tier 3", .notYet, score: 39.9, tier: 3),
    Row("proof just enough", .approve, proof: 0.75 - 5e-10),
    Row("too little proof", .conditional, proof: 0.7499),
    Row("nothing claimed", .notYet, score: 0, proof: nil),
  ])
  func takesTheFirstRuleThatFits(_ row: Row) {
    let (verdict, reasons) = row.decide()
    #expect(verdict == row.expected)
    #expect(!reasons.isEmpty)
  }

  @Test func givesTheDecidingReasonFirst() {
    let rows: [(Row, [String])] = [
      (Row("", nil), ["The score of 85.0 reaches the 80.0 of tier 1.", "Proof of 0.80 reaches 0.75."]),
      (
        Row("", nil, proof: 0.7499),
        [
          "Proof of 0.749900 is below 0.75, so too much rests on the vendor's word.",
          "The score of 85.0 reaches the 80.0 of tier 1.",
        ]
      ),
      (
        Row("", nil, score: 79.96),
        ["The score of 79.960000 is below the 80.0 of tier 1, but reaches 60.0."]
      ),
      (
        Row("", nil, score: 12, gates: [(.conditional, .open)]),
        [
          "The score of 12.0 is below 60.0, from which tier 1 allows approval with conditions.",
          "Gate g is open: It is so.",
        ]
      ),
      (
        Row("", nil, completeness: 0.5, gates: [(.reject, .open)]),
        ["Gate g is open: It is so.", "Only 50.0 % of the points are answered; 90.0 % are needed."]
      ),
    ]
    for (row, expected) in rows { #expect(row.decide().reasons == expected) }
  }

  @Test func policyMovesTheLimits() {
    let policy = Policy([.thresholdTier1: 90])
    var totals = Totals()
    (totals.score, totals.completeness, totals.proof) = (85, 1, 1)
    let rule = VerdictRule(totals: totals, tier: 1, gates: [], policy: policy)
    #expect(rule.threshold == 90)
    #expect(rule.verdict().verdict == .conditional)
  }
}
