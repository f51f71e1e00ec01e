import Diligence

/// R06: how long a Type I will do until its Type II comes; said and followed up, with no effect on proof.
enum DesignCredit: String {
  /// A Type II is held as well.
  case typeIIHeld = "type_ii_held"
  case accepted
  /// Nothing is known of a Type II under way.
  case designOnly = "design_only"
  /// The Type II that was promised should be here.
  case overdue
  /// The Type I is too old to stand in for a Type II.
  case lapsed
}

extension ReportUse {
  func designCredit(isTypeIIHeld: Bool) -> DesignCredit? {
    guard report.isTypeI, let day = report.asOf else { return nil }
    if isTypeIIHeld { return .typeIIHeld }
    if decisionDate > day.adding(months: policy.typeIMonths) { return .lapsed }
    guard let next = report.nextExpected else { return .designOnly }
    return next < decisionDate ? .overdue : .accepted
  }
}

extension ReportRecord {
  func designReading(of use: ReportUse) -> RuleReading? {
    guard let credit = use.designCredit(isTypeIIHeld: usable.contains(where: \.report.isTypeII)) else {
      return nil
    }
    return use.reading(
      .designOnly, credit.rawValue, credit.severity, use.sentence(about: credit),
      inputs: [
        RuleInput("as of", use.report.asOf), RuleInput("Type II expected", use.report.nextExpected),
        RuleInput("decision date", use.decisionDate),
      ], followUp: [use.designFinding(credit)].compactMap(\.self))
  }
}

extension ReportUse {
  fileprivate func sentence(about credit: DesignCredit) -> String {
    let start = "It proves how controls are designed, not that they work"
    let limit = counted(policy.typeIMonths, "month")
    return switch credit {
    case .typeIIHeld: "\(start); a Type II is held too."
    case .accepted: "\(start); accepted for \(limit) at most, while the period of its Type II runs."
    case .designOnly: "\(start), and no date of a Type II is recorded."
    case .overdue: "\(start), and its Type II was due before the decision date."
    case .lapsed: "\(start), and it is more than \(limit) old."
    }
  }

  fileprivate func designFinding(_ credit: DesignCredit) -> Finding? {
    switch credit {
    case .typeIIHeld, .accepted: nil
    case .designOnly: followUp("\(id) is a Type I; ask when the period of a Type II ends.", .medium)
    case .overdue: followUp("The Type II that follows \(id) is overdue; ask for it.", .medium)
    case .lapsed:
      followUp(
        "\(id) is a Type I of more than \(counted(policy.typeIMonths, "month")) ago; ask for the Type II.",
        .medium)
    }
  }

  /// R07: what a SOC 3 cannot show.
  var opinionOnlyReading: RuleReading? {
    guard report.kind == .soc3 else { return nil }
    return reading(
      .opinionOnly, "no_tests_shown", .low,
      "A SOC 3 shows no tests and no exceptions, and replaces no SOC 2.",
      inputs: [RuleInput("kind", report.name)])
  }
}

extension DesignCredit {
  fileprivate var severity: Severity {
    switch self {
    case .typeIIHeld: .note
    case .accepted: .low
    case .designOnly, .overdue, .lapsed: .medium
    }
  }
}
