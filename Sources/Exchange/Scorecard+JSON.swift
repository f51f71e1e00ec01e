package import Diligence
package import Scoring

extension Scorecard {
  /// The scorecard as `duly.score/1`: what does not exist is null, and never 0.
  package func json(vendor: Vendor, questionnaire: Questionnaire, ledger: SignedHead) -> JSON {
    [
      "schema": "duly.score/1",
      "vendor": ["id": .id(vendor.id), "name": .text(vendor.name)],
      "questionnaire": self.questionnaire.json,
      "decisionDate": .day(decisionDate),
      "tier": .integer(tier.number),
      "threshold": .exact(threshold),
      "score": .measure(score),
      "low": .measure(low),
      "high": .measure(high),
      "claimed": .measure(claimed),
      "completeness": .measure(completeness),
      "proof": .measure(proof),
      "notApplicableShare": .measure(notApplicableShare),
      "verdict": .text(verdict?.rawValue),
      "reasons": .list(reasons.map { .text($0) }),
      "criteria": .list(criteria.map(\.json)),
      "items": .list(items.map { $0.json(isComputed: questionnaire.item($0.id)?.computation != nil) }),
      "gates": .list(gates.map(\.json)),
      "rules": .list(rules.map(\.json)),
      "policy": policy.json,
      "ledger": ledger.json,
    ]
  }
}

extension Policy {
  /// Every number in force by its name, those that are as usual included.
  fileprivate var json: JSON {
    .object(lines.map { .init($0.number.rawValue, .exact($0.value)) })
  }
}

extension QuestionnaireReference {
  var json: JSON {
    ["id": .id(id), "version": .text(version), "sha256": .text(hash.hex)]
  }
}

extension LedgerHead {
  var json: JSON {
    ["events": .integer(events), "head": .text(hash.hex)]
  }
}

extension SignedHead {
  /// The head with the key and the signature that vouch for it; these are null where it is not signed.
  var json: JSON {
    [
      "events": .integer(head.events), "head": .text(head.hash.hex),
      "key": .text(signature.map { Hexadecimal.text(of: $0.key) }),
      "signature": .text(signature.map { Hexadecimal.text(of: $0.bytes) }),
    ]
  }
}

extension CriterionScore {
  fileprivate var json: JSON {
    .object([.init("id", .id(id)), .init("weight", .exact(weight))] + split.members)
  }
}

extension ItemScore {
  /// What is typed for a computed item is a note, so it has no answer here.
  fileprivate func json(isComputed: Bool) -> JSON {
    let head: [JSON.Member] = [
      .init("id", .id(id)),
      .init("answer", isComputed ? .null : .text(choice?.word)),
      .init("value", value.map { .exact($0) } ?? .null),
      .init("proof", .measure(proof)),
      .init("level", .text(level?.name)),
    ]
    return .object(head + split.members + [.init("because", .text(because))])
  }
}

extension PointSplit {
  fileprivate var members: [JSON.Member] {
    [
      .init("points", .measure(points)), .init("earned", .measure(earned)), .init("gap", .measure(gap)),
      .init("missingProof", .measure(missingProof)), .init("open", .measure(open)),
    ]
  }
}

extension GateResult {
  fileprivate var json: JSON {
    [
      "id": .id(gate.id), "effect": .text(gate.effect.rawValue), "state": .text(state.rawValue),
      "item": .id(item),
    ]
  }
}

extension RuleOutcome {
  fileprivate var json: JSON {
    [
      "id": .text(rule.id), "report": .id(report), "outcome": .text(outcome), "text": .text(text),
      "kind": .text(kind.rawValue), "severity": .text(severity.rawValue),
      "inputs": .list(inputs.map { ["name": .text($0.name), "value": .text($0.value)] }),
    ]
  }
}
