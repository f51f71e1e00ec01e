import Diligence

/// R02: how old a report is at the decision date, counted from the end of what it speaks of.
enum Currency: String {
  case current
  /// Older than current, with a bridge letter in force (R03); no letter makes a report current, nor helps a
  /// stale one.
  case bridged
  case ageing, stale
}

/// R03: whether a bridge letter still speaks at the decision date.
enum BridgeLetter: String {
  case inForce = "in_force"
  case lapsed
}

extension ReportUse {
  /// Nil for what has no age: certificates, letters and whatever has no date.
  var currency: Currency? {
    guard let age else { return nil }
    if age <= policy.currentMonths { return .current }
    if age > policy.ageingMonths { return .stale }
    return isBridged ? .bridged : .ageing
  }

  /// Whether a letter that speaks until `day` reaches close enough to the decision date.
  private func bridge(until day: Day) -> BridgeLetter {
    day >= decisionDate.adding(months: -policy.bridgeMonths) ? .inForce : .lapsed
  }

  /// Whether any bridge letter for it is in force.
  var isBridged: Bool { bridgedUntil.map { bridge(until: $0) == .inForce } ?? false }

  var currencyCap: Cap? {
    guard let currency, let age else { return nil }
    let ended = "\(report.isPeriodic ? "the period ended" : "it speaks of a day") \(age) months before "
    let reason = ended + "the decision date"
    return switch currency {
    case .current: nil
    case .bridged:
      Cap(level: .testedWithLimit, rule: .bridge, reason: "\(reason), with a bridge letter in force")
    case .ageing:
      Cap(level: .independent, rule: .currency, reason: "\(reason) and no bridge letter is in force")
    case .stale: Cap(level: .vendorDocument, rule: .currency, reason: reason)
    }
  }
}

extension ReportUse {
  var currencyReading: RuleReading? {
    guard let currency, let age else { return nil }
    let months = "\(age) whole \(age == 1 ? "month" : "months") old"
    return reading(
      .currency, currency.rawValue, currency.severity, sentence(about: currency, months),
      kind: currency == .stale ? .policy : .convention,
      inputs: [
        RuleInput(report.isPeriodic ? "period end" : "as of", speaksOf),
        RuleInput("decision date", decisionDate), RuleInput("age", counted(age, "month")),
      ], followUp: [currencyFinding(currency, months)].compactMap(\.self))
  }

  private func sentence(about currency: Currency, _ months: String) -> String {
    switch currency {
    case .current: "Current: \(months) at the decision date."
    case .bridged: "Bridged: \(months) at the decision date, with a bridge letter in force."
    case .ageing: "Ageing: \(months) at the decision date, and no bridge letter is in force."
    case .stale: "Stale: \(months) at the decision date."
    }
  }

  private func currencyFinding(_ currency: Currency, _ months: String) -> Finding? {
    switch currency {
    case .current, .bridged: nil
    case .ageing:
      followUp(
        "\(id) is \(months) and no bridge letter is in force; ask for one, or for the next report.", .medium)
    case .stale:
      followUp("\(id) is \(months), which no bridge letter mends; ask for the next report.", .high)
    }
  }

  /// Of a letter recorded on the report itself, or of a letter of its own.
  var bridgeReading: RuleReading? {
    guard let until = report.bridgedUntil else { return nil }
    let letter = bridge(until: until)
    let limit = "\(policy.bridgeMonths) months before the decision date"
    let text = "The bridge letter speaks until \(until), which is "
    return reading(
      .bridge, letter.rawValue, letter == .inForce ? .nothing : .low,
      text + (letter == .inForce ? "no more than \(limit)." : "more than \(limit)."), kind: .policy,
      inputs: [RuleInput("bridged until", until), RuleInput("decision date", decisionDate)])
  }
}

extension Currency {
  fileprivate var severity: Severity {
    switch self {
    case .current: .nothing
    case .bridged: .low
    case .ageing: .medium
    case .stale: .high
    }
  }
}
