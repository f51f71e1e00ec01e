import Diligence

/// What the rules of domain.md §4.2 that the score rests on say about each report.
extension ReportRecord {
  /// By report, then by rule; of a report that is not usable only its type and its dates are judged.
  var ruleOutcomes: [RuleOutcome] {
    let chain = yearlyReports
    return all.flatMap { use in
      let place = chain.firstIndex { $0.id == use.id }
      let earlier = place.flatMap { $0 > 0 ? chain[$0 - 1] : nil }
      return use.outcomes(after: earlier)
    }
  }
}

extension ReportUse {
  fileprivate func outcomes(after earlier: ReportUse?) -> [RuleOutcome] {
    let ofUse = [currency, bridge, earlier.flatMap(gapOutcome), lengthOutcome, design, scopeOnly]
    let ofAuditor = [exceptions, opinion, scope, product, auditor]
    return ([type] + (isUsable ? ofUse + ofAuditor : []) + [dates]).compactMap(\.self)
  }

  private func outcome(_ rule: String, _ word: String, _ text: String) -> RuleOutcome {
    RuleOutcome(rule: rule, report: id, outcome: word, text: text)
  }

  private var type: RuleOutcome? {
    guard report.kind == .soc2 else { return nil }
    return switch report.type {
    case .typeII: outcome("R01", "type_ii", "Type II: controls were tested over a period.")
    case .typeI: outcome("R01", "type_i", "Type I: the design of controls was looked at on one day.")
    case nil: outcome("R01", "not_stated", "The type is not recorded.")
    }
  }

  private var currency: RuleOutcome? {
    guard let age else { return nil }
    let months = "\(age) whole \(age == 1 ? "month" : "months") old at the decision date"
    if age <= policy.currentMonths { return outcome("R02", "current", "Current: \(months).") }
    if age > policy.ageingMonths { return outcome("R02", "stale", "Stale: \(months).") }
    if isBridged { return outcome("R02", "bridged", "Bridged: \(months), with a bridge letter in force.") }
    return outcome("R02", "ageing", "Ageing: \(months), and no bridge letter is in force.")
  }

  private var bridge: RuleOutcome? {
    guard let until = report.bridgedUntil else { return nil }
    let isInForce = until >= decisionDate.adding(months: -policy.bridgeMonths)
    let text = "The bridge letter speaks until \(until)"
    let limit = "\(policy.bridgeMonths) months before the decision date"
    return isInForce
      ? outcome("R03", "in_force", "\(text), which is no more than \(limit).")
      : outcome("R03", "lapsed", "\(text), which is more than \(limit).")
  }

  private func gapOutcome(after earlier: ReportUse) -> RuleOutcome? {
    guard let gap = gap(after: earlier) else { return nil }
    let days = "\(gap.magnitude) \(gap.magnitude == 1 ? "day" : "days")"
    if gap == 0 { return outcome("R04", "contiguous", "Follows \(earlier.id) without a gap.") }
    if gap < 0 { return outcome("R04", "overlap", "Overlaps \(earlier.id) by \(days).") }
    let word = gap <= policy.gapDays ? "minor" : "major"
    return outcome("R04", word, "A \(word) gap of \(days) after \(earlier.id).")
  }

  private var lengthOutcome: RuleOutcome? {
    guard let length else { return nil }
    let text = "The period covers \(length) whole \(length == 1 ? "month" : "months")"
    if length < policy.shortMonths { return outcome("R05", "too_short", "\(text), which is too short.") }
    if length < policy.acceptedMonths {
      return outcome("R05", "limited", "\(text), which limits what it proves.")
    }
    return length == policy.yearMonths
      ? outcome("R05", "normal", "\(text), as usual.")
      : outcome("R05", "accepted", "\(text), which is accepted.")
  }

  private var design: RuleOutcome? {
    guard report.isTypeI else { return nil }
    return outcome("R06", "design_only", "It proves how controls are designed, not that they work.")
  }

  private var scopeOnly: RuleOutcome? {
    guard report.kind == .soc3 else { return nil }
    return outcome(
      "R07", "no_tests_shown", "A SOC 3 shows no tests and no exceptions, and replaces no SOC 2.")
  }
}

/// Rules about what the auditor said and of what.
extension ReportUse {
  fileprivate var exceptions: RuleOutcome? {
    guard report.kind == .soc2 || report.kind == .soc3 else { return nil }
    let noted = report.tests.values.filter { $0.result == .exception }
    let open = noted.count(where: \.isOpenException)
    let apart = "the opinion is a fact of its own"
    if noted.isEmpty { return outcome("R08", "none_recorded", "No exception is recorded; \(apart).") }
    return open == 0
      ? outcome("R08", "remediated", "Exceptions recorded: \(noted.count), all remediated; \(apart).")
      : outcome("R08", "open", "Exceptions recorded: \(noted.count), not remediated: \(open); \(apart).")
  }

  fileprivate var opinion: RuleOutcome? {
    guard report.kind.isSOC else { return nil }
    let named = report.qualifiedCriteria.joined(separator: ", ")
    let on =
      report.opinion != .qualified ? "" : named.isEmpty ? ", on criteria not recorded" : ", on \(named)"
    return outcome("R09", report.opinion.rawValue, "The opinion is \(report.opinion.label)\(on).")
  }

  fileprivate var scope: RuleOutcome? {
    guard report.kind == .soc2 || report.kind == .soc3 else { return nil }
    guard let categories = report.categories else {
      return outcome("R10", "not_known", "The categories in scope are not recorded.")
    }
    let names = TrustCategory.allCases.filter(categories.contains).map(\.title)
    return outcome(
      "R10", "known", "In scope: \(names.isEmpty ? "no category" : names.joined(separator: ", ")).")
  }

  fileprivate var product: RuleOutcome? {
    guard report.startLevel != nil else { return nil }
    return switch report.productInScope {
    case .yes: outcome("R11", "in_scope", "The described system holds the product bought.")
    case .no: outcome("R11", "not_in_scope", "The described system does not hold the product bought.")
    case .unclear:
      outcome("R11", "unclear", "It is unclear whether the described system holds the product bought.")
    }
  }

  fileprivate var auditor: RuleOutcome? {
    guard report.startLevel != nil else { return nil }
    let issuer = report.kind.isSOC ? "auditor" : "issuer"
    let name = report.auditor.map { " (\($0))" } ?? ""
    let status = report.auditorStatus
    return outcome("R12", status.rawValue, "The \(issuer)\(name) is \(status.label).")
  }

  fileprivate var dates: RuleOutcome? {
    guard let problem else { return outcome("R13", "in_order", "The dates are in order.") }
    return outcome(
      "R13", problem.rawValue, "It counts for nothing, because \(problem.clause(about: report)).")
  }
}
