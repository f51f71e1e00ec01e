import Diligence

/// R05: whether a period is long enough to show that controls work; there is no official minimum.
enum PeriodLength: String {
  case tooShort = "too_short"
  case limited, accepted, normal
}

extension ReportUse {
  /// Nil where no controls were tested over a period.
  var periodLength: PeriodLength? {
    guard let length else { return nil }
    if length < policy.shortMonths { return .tooShort }
    if length < policy.acceptedMonths { return .limited }
    return length == policy.yearMonths ? .normal : .accepted
  }

  var lengthCap: Cap? {
    switch periodLength {
    case .tooShort: lengthCap(.independent, below: policy.shortMonths)
    case .limited: lengthCap(.testedWithLimit, below: policy.acceptedMonths)
    case .accepted, .normal, nil: nil
    }
  }

  private func lengthCap(_ level: ProofLevel, below months: Int) -> Cap {
    Cap(level: level, rule: .length, reason: "the period covers less than \(months) months")
  }

  /// Nothing about a period that ends before it starts, which is a matter of its dates.
  var lengthReading: RuleReading? {
    guard let periodLength, let length, length >= 0 else { return nil }
    let text = "The period covers \(length) whole \(length == 1 ? "month" : "months")"
    let inputs = [
      RuleInput("period start", report.start), RuleInput("period end", report.end),
      RuleInput("length", counted(length, "month")),
    ]
    func said(_ severity: Severity, _ clause: String, _ findings: [Finding] = []) -> RuleReading {
      reading(
        .length, periodLength.rawValue, severity, "\(text), \(clause).", inputs: inputs, followUp: findings)
    }
    return switch periodLength {
    case .normal: said(.nothing, "as usual")
    case .accepted: said(.nothing, "which is accepted")
    case .limited: said(.low, "which limits what it proves")
    case .tooShort: said(.medium, "which is too short", [tooShortFinding])
    }
  }

  private var tooShortFinding: Finding {
    followUp("The period of \(id) is too short; ask when the next one ends.", .medium)
  }
}
