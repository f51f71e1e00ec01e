import Diligence

/// R08: exceptions and the opinion are two facts; R09: what a modified opinion takes away.

extension ReportUse {
  /// What the result of a test limits, whatever the opinion is.
  func resultCap(_ test: ReportTest) -> Cap? {
    switch test.result {
    case .clean: nil
    case .exception where test.isOpenException:
      Cap(
        level: .independent, rule: .exceptionsApart, reason: "an exception was noted and is not remediated")
    case .exception:
      Cap(level: .testedWithLimit, rule: .exceptionsApart, reason: "an exception was noted, since remediated")
    case .noOccurrence:
      Cap(
        level: .independent, rule: .exceptionsApart,
        reason: "nothing occurred in the period that could be tested")
    }
  }

  func exceptionsReading(_ questionnaire: Questionnaire) -> RuleReading? {
    guard report.kind == .soc2 || report.kind == .soc3 else { return nil }
    let all = report.notedExceptions(questionnaire)
    let (noted, open) = (all.count, all.count(where: \.isOpen))
    let apart = "the opinion is a fact of its own"
    let inputs = [
      RuleInput("exceptions", "\(noted)"), RuleInput("not remediated", "\(open)"),
      RuleInput("opinion", report.opinion.label),
    ]
    if noted == 0, report.exceptions != nil {
      return reading(
        .exceptionsApart, "none_noted", .nothing, "The report notes no exception; \(apart).", kind: .official,
        inputs: inputs)
    }
    if noted == 0 {
      return reading(
        .exceptionsApart, "none_recorded", .nothing, "No exception is recorded; \(apart).", kind: .official,
        inputs: inputs)
    }
    return open == 0
      ? reading(
        .exceptionsApart, "remediated", .low, "Exceptions recorded: \(noted), all remediated; \(apart).",
        inputs: inputs)
      : reading(
        .exceptionsApart, "open", .medium,
        "Exceptions recorded: \(noted), not remediated: \(open); \(apart).", inputs: inputs)
  }
}

extension ReportUse {
  /// What the opinion limits on this item.
  func opinionCap(_ item: Item) -> Cap? {
    opinionReason(item).map { Cap(level: .vendorDocument, rule: .opinion, reason: $0) }
  }

  private func opinionReason(_ item: Item) -> String? {
    switch report.opinion {
    case .unmodified: nil
    case .qualified: qualification(of: item)
    case .adverse: "the opinion is adverse"
    case .disclaimer: "the auditor gave no opinion"
    case .notEstablished: "the opinion is not established"
    }
  }

  private func qualification(of item: Item) -> String? {
    if report.qualifiedCriteria.isEmpty { return "the opinion is qualified, on criteria not recorded" }
    if item.officialCriteria.isEmpty {
      return "the opinion is qualified and the item has no official criterion to compare"
    }
    let shared = item.officialCriteria.filter(report.qualifiedCriteria.contains)
    return shared.isEmpty ? nil : "the opinion is qualified on \(shared.joined(separator: ", "))"
  }

  var opinionReading: RuleReading? {
    guard report.kind.isSOC else { return nil }
    let opinion = report.opinion
    let named = report.qualifiedCriteria.joined(separator: ", ")
    let on = opinion != .qualified ? "" : named.isEmpty ? ", on criteria not recorded" : ", on \(named)"
    return reading(
      .opinion, opinion.rawValue, opinion.severity, "The opinion is \(opinion.label)\(on).",
      inputs: [
        RuleInput("opinion", opinion.label), RuleInput("criteria named", named.isEmpty ? "none" : named),
      ],
      followUp: [opinionFinding].compactMap(\.self))
  }

  private var opinionFinding: Finding? {
    switch report.opinion {
    case .unmodified: nil
    case .qualified where report.qualifiedCriteria.isEmpty:
      followUp("Look up on which criteria the opinion of \(id) is qualified.", .medium)
    case .qualified:
      followUp("The opinion of \(id) is qualified; ask what was done about it.", .medium)
    case .adverse, .disclaimer:
      followUp("The opinion of \(id) is \(report.opinion.label); ask what was done about it.", .high)
    case .notEstablished:
      report.startLevel.map { _ in followUp("Look up which opinion the auditor of \(id) gave.", .medium) }
    }
  }
}

extension ReportRecord {
  /// The gate `adverse-opinion`.
  var opinionGate: GateFinding {
    guard let use = newest({ $0.kind == .soc2 }) else { return .noSOC2 }
    let opinion = use.report.opinion
    return GateFinding(
      opinion.severity == .high ? .tripped : .clear, "The opinion of \(use.id) is \(opinion.label).")
  }
}

extension AssuranceReport.Opinion {
  fileprivate var severity: Severity {
    switch self {
    case .unmodified: .nothing
    case .qualified, .notEstablished: .medium
    case .adverse, .disclaimer: .high
    }
  }
}
