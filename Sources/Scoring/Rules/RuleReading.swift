import Diligence

/// What a rule makes of one report: what it says, and what is to be followed up because of it.
struct RuleReading: Sendable, Equatable {
  let outcome: RuleOutcome
  let findings: [Finding]

  var withoutFollowUp: RuleReading { RuleReading(outcome: outcome, findings: []) }
}

extension ReportUse {
  /// `kind` where another part of the rule decided than the one that it mostly comes from.
  func reading(
    _ rule: Rule, _ word: String, _ severity: Severity, _ text: String, kind: RuleKind? = nil,
    inputs: [RuleInput] = [], followUp findings: [Finding] = []
  ) -> RuleReading {
    let outcome = RuleOutcome(
      rule: rule, report: id, kind: kind ?? rule.kind, outcome: word, severity: severity, text: text,
      inputs: inputs)
    return RuleReading(outcome: outcome, findings: findings)
  }

  func followUp(_ text: String, _ severity: Severity, item: ItemID? = nil) -> Finding {
    Finding(text: text, item: item, report: id, severity: severity)
  }
}

extension RuleInput {
  init(_ name: String, _ day: Day?) {
    self.init(name, day?.description ?? "not recorded")
  }
}

/// `1 month`, `2 months`.
func counted(_ number: Int, _ thing: String) -> String {
  "\(number) \(thing)\(number.magnitude == 1 ? "" : "s")"
}

/// `A`, `A and B`, `A, B and C`.
func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) and \(last)"
}
