package import Diligence

/// An assessment's score with everything that it was made of; every number can be recomputed from the lines
/// beside it.
///
/// A number that does not exist (nothing answered, nothing applicable) is nil, never 0. Points are percent of
/// the whole: they
/// add up to 100 over the applicable items. Source: scoring.md.
package struct Scorecard: Sendable, Equatable {
  package let assessment: AssessmentID
  package let questionnaire: QuestionnaireReference
  /// The day everything is judged at.
  package let decisionDate: Day
  /// The policy numbers it is judged by.
  package let policy: Policy
  package let tier: Tier
  /// The score from which an approval without conditions is possible: 80, 70 or 60 by tier.
  package let threshold: Double
  /// 0 to 100: the points earned.
  package let score: Double?
  /// The score if every open item turned out worthless: the same as `score`.
  package let low: Double?
  /// The score if every open item turned out proven and good.
  package let high: Double?
  /// 0 to 100: what the vendor's word alone would give.
  package let claimed: Double?
  /// 0 to 1: the share of points whose items are answered.
  package let completeness: Double?
  /// 0.4 to 1: how well the claims that count are proven; nil where nothing is claimed.
  package let proof: Double?
  /// Percent of all points that approved not-applicable answers took out.
  package let notApplicableShare: Double
  /// Advice; a named person decides. Nil where there is nothing to score.
  package let verdict: Verdict?
  /// Why this verdict, in sentences, the deciding one first.
  package var reasons: [String] { words.reasons.value }
  package let criteria: [CriterionScore]
  /// In the questionnaire's order, those that do not apply included.
  package let items: [ItemScore]
  package let gates: [GateResult]
  /// What the rules say about each report.
  package var rules: [RuleOutcome] { words.rules.value }
  package var findings: [Finding] { words.findings.value }
  /// What on record cannot hold together; each is among the findings too.
  package var contradictions: [Contradiction] { words.contradictions.value }
  /// What would change the verdict: the fewest steps to the next better one, and to approval.
  package var paths: VerdictPaths { words.paths.deferred.value }
  private let words: Words

  /// What is written only when somebody reads it.
  private struct Words: Sendable, Equatable {
    let reasons: Deferred<[String]>
    let rules: Deferred<[RuleOutcome]>
    let findings: Deferred<[Finding]>
    let contradictions: Deferred<[Contradiction]>
    let paths: Consequence<VerdictPaths>
  }

  /// What follows from the assessment as everything else does; too dear to be worked out for a comparison.
  private struct Consequence<Value: Sendable & Equatable>: Sendable, Equatable {
    let deferred: Deferred<Value>

    static func == (left: Self, right: Self) -> Bool { true }
  }

  init(
    assessment: AssessmentID, questionnaire: QuestionnaireReference, decisionDate: Day, policy: Policy,
    tier: Tier,
    threshold: Double, score: Double?, low: Double?, high: Double?, claimed: Double?, completeness: Double?,
    proof: Double?, notApplicableShare: Double, verdict: Verdict?,
    reasons: @autoclosure @escaping @Sendable () -> [String], criteria: [CriterionScore],
    items: [ItemScore], gates: [GateResult],
    rules: @autoclosure @escaping @Sendable () -> [RuleOutcome],
    findings: @autoclosure @escaping @Sendable () -> [Finding],
    contradictions: @autoclosure @escaping @Sendable () -> [Contradiction] = [],
    paths: @autoclosure @escaping @Sendable () -> VerdictPaths = .nowhere
  ) {
    self.assessment = assessment
    self.questionnaire = questionnaire
    self.decisionDate = decisionDate
    self.policy = policy
    self.tier = tier
    self.threshold = threshold
    self.score = score
    self.low = low
    self.high = high
    self.claimed = claimed
    self.completeness = completeness
    self.proof = proof
    self.notApplicableShare = notApplicableShare
    self.verdict = verdict
    self.criteria = criteria
    self.items = items
    self.gates = gates
    words = Words(
      reasons: Deferred(reasons), rules: Deferred(rules), findings: Deferred(findings),
      contradictions: Deferred(contradictions), paths: Consequence(deferred: Deferred(paths)))
  }
}

/// How a sum of points splits; the four parts add up to `points`.
package struct PointSplit: Sendable, Equatable {
  package var points = 0.0
  package var earned = 0.0
  /// Lost because the answer is less than the best.
  package var gap = 0.0
  /// Lost because the answer is not proven in full.
  package var missingProof = 0.0
  /// Not decided, because the item is open.
  package var open = 0.0

  package init() {}
}

/// One criterion's part of the score.
package struct CriterionScore: Sendable, Equatable {
  package let id: CriterionID
  package let title: String
  /// The buyer's weight, or the questionnaire's.
  package let weight: Double
  package let split: PointSplit
}

/// One item's part of the score.
package struct ItemScore: Sendable, Equatable {
  package let id: ItemID
  package let criterion: CriterionID
  /// What was recorded for it; of a computed item it counts for nothing and is kept as a note.
  package let choice: Choice?
  package let standing: Standing
  /// 0 to 1: what the answer claims; nil unless answered.
  package let value: Double?
  /// 0.4 to 1; nil unless answered.
  package let proof: Double?
  /// Nil unless answered.
  package let level: ProofLevel?
  package let split: PointSplit
  /// One sentence: what was answered, what proof there is, which cap holds and why.
  package var because: String { sentence.value }
  private let sentence: Deferred<String>

  init(
    id: ItemID, criterion: CriterionID, choice: Choice?, standing: Standing, value: Double?, proof: Double?,
    level: ProofLevel?, split: PointSplit, because: @autoclosure @escaping @Sendable () -> String
  ) {
    self.id = id
    self.criterion = criterion
    self.choice = choice
    self.standing = standing
    self.value = value
    self.proof = proof
    self.level = level
    self.split = split
    sentence = Deferred(because)
  }

  package enum Standing: Sendable, Equatable {
    case answered
    case open
    /// Approved as not applicable, with reason and approver.
    case notApplicable
    /// The item's own condition is false.
    case notAsked
  }
}

/// How well something is proven (scoring.md, "Proof e of an item").
package enum ProofLevel: Int, Sendable, CaseIterable, Comparable {
  case saidOnly, vendorDocument, independent, testedWithLimit, tested

  /// L0 0.40 · L1 0.60 · L2 0.75 · L3 0.90 · L4 1.00.
  package var proof: Double {
    switch self {
    case .saidOnly: 0.40
    case .vendorDocument: 0.60
    case .independent: 0.75
    case .testedWithLimit: 0.90
    case .tested: 1.00
    }
  }

  /// `L0` to `L4`.
  package var name: String { "L\(rawValue)" }

  package var meaning: String {
    switch self {
    case .saidOnly: "said only"
    case .vendorDocument: "vendor's document"
    case .independent: "independent, not tested over time"
    case .testedWithLimit: "tested by an auditor, with a limit"
    case .tested: "tested by an auditor"
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The inherent risk of the use, 1 the highest; it follows from the use and never from the vendor.
package struct Tier: Sendable, Equatable {
  /// 1, 2 or 3.
  package let number: Int
  /// How it was worked out, in one sentence.
  package var because: String { sentence.value }
  /// Whether a part of the use is unknown, which makes it tier 1.
  package let isAssumed: Bool
  private let sentence: Deferred<String>

  init(number: Int, because: @autoclosure @escaping @Sendable () -> String, isAssumed: Bool) {
    self.number = number
    self.isAssumed = isAssumed
    sentence = Deferred(because)
  }
}

/// Where a gate stands at the decision date.
package struct GateResult: Sendable, Equatable {
  package let gate: Gate
  package let state: State
  /// The item whose option declares it; nil for gates on the report record.
  package let item: ItemID?
  /// The waiver that holds, where the gate is waived; an expired or needless one otherwise.
  package let waiver: Waiver?
  /// Why it stands so, in one sentence.
  package var because: String { sentence.value }
  private let sentence: Deferred<String>

  init(
    gate: Gate, state: State, item: ItemID?, waiver: Waiver?,
    because: @autoclosure @escaping @Sendable () -> String
  ) {
    self.gate = gate
    self.state = state
    self.item = item
    self.waiver = waiver
    sentence = Deferred(because)
  }

  package enum State: String, Sendable, CaseIterable {
    case clear, open, tripped, waived
  }

  /// Whether it keeps the verdict down now.
  package var isInTheWay: Bool { state == .open || state == .tripped }
}
