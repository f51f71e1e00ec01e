package import Diligence

/// Takes apart every number of one scorecard, by the names under which a person asks for them.
package struct Explainer: Sendable {
  let assessment: Assessment
  let questionnaire: Questionnaire
  let card: Scorecard

  package init(_ assessment: Assessment, against questionnaire: Questionnaire, card: Scorecard) {
    self.assessment = assessment
    self.questionnaire = questionnaire
    self.card = card
  }

  /// The numbers that every scorecard has, by name.
  package static let numbers = [
    "verdict", "score", "low", "high", "claimed", "completeness", "proof", "not-applicable", "threshold",
    "tier",
  ]

  /// Everything that can be asked for, in the order of a scorecard.
  package var parts: [String] {
    Self.numbers + card.criteria.map(\.id.text) + card.items.map(\.id.text) + card.gates.map(\.gate.id.text)
      + ruleNames + assessment.sortedReports.map(\.id.text)
  }

  private var ruleNames: [String] { Rule.allCases.map(\.id) }

  /// Nil for what the scorecard does not have. Letter case does not matter.
  package func explanation(of word: String) -> ExplainedNumber? {
    let part = parts.first { $0 == word } ?? parts.first { $0.lowercased() == word.lowercased() } ?? word
    if let number = number(part) { return number }
    if let item = questionnaire.item(ItemID(part)) { return explanation(of: item) }
    if let criterion = card.criteria.first(where: { $0.id.text == part }) {
      return explanation(of: criterion)
    }
    if let gate = card.gates.first(where: { $0.gate.id.text == part }) { return explanation(of: gate) }
    if let rule = Rule(rawValue: part) { return explanation(of: rule) }
    return assessment.reports[ReportID(part)].map(explanation)
  }

  private func number(_ part: String) -> ExplainedNumber? {
    switch part {
    case "verdict": verdict
    case "score": score
    case "low": low
    case "high": high
    case "claimed": claimed
    case "completeness": completeness
    case "proof": proof
    case "not-applicable": notApplicable
    case "threshold": threshold
    case "tier": tier
    default: nil
    }
  }
}

// Numbers over all items.
extension Explainer {
  private static let noValue = "It has no value while nothing that applies is answered."

  private func total(
    _ part: String, _ name: String, _ total: Scorecard.Total, _ shown: String?, _ words: [String]
  ) -> ExplainedNumber {
    guard let shown else { return ExplainedNumber(part, "\(name): none", [Self.noValue]) }
    return ExplainedNumber(
      part, "\(name): \(shown)", words, lines: card.lines(behind: total, in: questionnaire),
      sum: card.value(of: total))
  }

  private var score: ExplainedNumber {
    total(
      "score", "Score", .score, card.score.map(rounded),
      ["The points earned: for each item its points × the value of the answer × how well that is proven."])
  }

  /// The low end of the range is the score itself.
  private var low: ExplainedNumber {
    total(
      "low", "Lowest score still possible", .score, card.low.map(rounded),
      ["Open items earn nothing, so if all of them turn out worthless the score stays as it is."])
  }

  private var high: ExplainedNumber {
    total(
      "high", "Highest score still possible", .high, card.high.map(rounded),
      ["The score, and every open item as if it were answered best and proven in full."])
  }

  private var claimed: ExplainedNumber {
    total(
      "claimed", "Claimed", .claimed, card.claimed.map(rounded),
      ["What the answers given would earn if each were proven in full: the vendor's word taken for proof."])
  }

  private var completeness: ExplainedNumber {
    total(
      "completeness", "Completeness", .completeness, card.completeness.map(percent),
      [
        "The share of the points whose items are answered. A verdict needs \(percent(card.policy.completeness))."
      ])
  }

  private var proof: ExplainedNumber {
    total(
      "proof", "Proof", .proof, card.proof.map(twoDecimals),
      [
        "How well the claims are proven, each counted by its points: 0.40 is the vendor's word, 1.00 tested by an "
          + "auditor. Approval without conditions needs \(twoDecimals(card.policy.proof)).",
        "Each line is a criterion's part of the claimed points × its own proof.",
      ])
  }

  private var notApplicable: ExplainedNumber {
    let share = card.notApplicableShare
    return ExplainedNumber(
      "not-applicable", "Not applicable: \(rounded(share)) %",
      [
        "What approved “not applicable” answers took out, in percent of all points as if they counted again. More than "
          + "\(rounded(card.policy.notApplicableShare)) % is a finding."
      ], lines: card.lines(behind: .notApplicableShare, in: questionnaire), sum: share)
  }

  private var threshold: ExplainedNumber {
    let (policy, from) = (card.policy, card.threshold - card.policy.conditionalMargin)
    let all = (1...3).map { "tier \($0) from \(rounded(policy.threshold(ofTier: $0)))" }.joined(
      separator: ", ")
    return ExplainedNumber(
      "threshold", "Approve from: \(rounded(card.threshold))",
      [
        card.tier.because, "Approval is possible for \(all).",
        "With conditions it is possible from \(rounded(from)), which is \(rounded(policy.conditionalMargin)) lower.",
      ])
  }

  private var tier: ExplainedNumber {
    let parts = assessment.intake.use.riskParts
    let sum = parts.compactMap(\.points).reduce(0, +)
    let lines = parts.map { part in
      ExplanationLine(
        text: "\(part.name): \(part.word ?? "not known")", amount: Double(part.points ?? 0))
    }
    return ExplainedNumber(
      "tier", "Tier \(card.tier.number)",
      [
        card.tier.because,
        "The tier follows from the use, never from the vendor: 5 points and more are tier 1, 3 and 4 tier 2, less "
          + "tier 3; while a part is not known, tier 1.",
      ], lines: card.tier.isAssumed ? [] : lines, sum: Double(sum))
  }
}

// Parts of the scorecard that a person points at.
extension Explainer {
  private func explanation(of criterion: CriterionScore) -> ExplainedNumber {
    let split = criterion.split
    let counting = card.criteria.filter { $0.split.points > 0 }.reduce(0) { $0 + $1.weight }
    let words =
      split.points > 0
      ? [
        "Points: 100 × weight \(plain(criterion.weight)) of \(plain(counting)) that apply = "
          + "\(sixDecimals(split.points)).",
        "Not earned: \(sixDecimals(split.gap)) for want of better answers, \(sixDecimals(split.missingProof)) for want of "
          + "proof, \(sixDecimals(split.open)) because items are open.",
        "Each line: the item's points × value of the answer × proof.",
      ] : ["No item of it applies, so it counts for nothing."]
    return ExplainedNumber(
      criterion.id.text,
      "\(criterion.id) \(criterion.title): \(rounded(split.earned)) of \(rounded(split.points)) points",
      words,
      lines: card.lines(behind: criterion.id), sum: split.earned)
  }

  private func explanation(of item: Item) -> ExplainedNumber {
    let score = card.items.first { $0.id == item.id }
    let split = score?.split ?? PointSplit()
    let name = "\(item.id) \(item.title)"
    let title =
      split.points > 0 ? "\(name): \(rounded(split.earned)) of \(rounded(split.points)) points" : name
    let none = split.points > 0 ? [] : ["It takes no part in the sums."]
    return ExplainedNumber(
      item.id.text, title, [score?.because ?? ""] + proofWords(of: item, score) + none,
      lines: card.lines(behind: item.id, in: questionnaire), sum: split.earned)
  }

  private func proofWords(of item: Item, _ score: ItemScore?) -> [String] {
    guard item.computation == nil, score?.standing == .answered else { return [] }
    return ProofWords(of: item, in: assessment).sentences
  }

  private func explanation(of result: GateResult) -> ExplainedNumber {
    let effect =
      result.gate.effect == .reject
      ? "Tripped, it rejects; open, it leaves the verdict incomplete."
      : "Tripped or open, it allows approval with conditions at most."
    let waiver = result.waiver.map { waiver in
      "Risk accepted by \(waiver.by) until \(waiver.expires): \(waiver.reason)\(standing(of: waiver, result))"
    }
    return ExplainedNumber(
      result.gate.id.text, "Gate “\(result.gate.title)”: \(result.state.rawValue)",
      [result.because, effect, result.gate.why, waiver ?? ""].filter { !$0.isEmpty })
  }

  private func standing(of waiver: Waiver, _ result: GateResult) -> String {
    if result.state == .waived { return "" }
    return waiver.holds(at: card.decisionDate) ? " (not needed)" : " (it does not hold at the decision date)"
  }

  private func explanation(of rule: Rule) -> ExplainedNumber {
    let outcomes = card.rules.filter { $0.rule == rule }.map { outcome in
      let facts = outcome.facts.isEmpty ? "" : " From: \(outcome.facts)."
      return "\(outcome.report.map { "\($0): " } ?? "")\(outcome.text) (\(outcome.kind.label))\(facts)"
    }
    return ExplainedNumber(
      rule.id, "Rule \(rule.id), \(rule.kind.label): \(rule.title).",
      outcomes.isEmpty ? ["It has nothing to say about the reports on record."] : outcomes)
  }

  private func explanation(of report: AssuranceReport) -> ExplainedNumber {
    let outcomes = card.rules.filter { $0.report == report.id }
    let levels = assessment.standings(of: report.id, against: questionnaire).sorted { $0.key < $1.key }
    return ExplainedNumber(
      report.id.text, "\(report.id): \(report.name)\(report.periodWords.map { ", \($0)" } ?? "")",
      outcomes.map { "\($0.rule): \($0.text)" } + levels.map { "\($0.key): \($0.value.because)" })
  }
}
