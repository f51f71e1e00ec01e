import Diligence

/// R13: what is wrong or odd about the dates of a report, the worst first.
private enum DateFault {
  case unusable(ReportProblem)
  case endsBeforeStart
  /// The report is dated before the assertion that it reports on.
  case impossibleOrder
  /// Signed so few days after the end that there was hardly time to look.
  case askHow(days: Int)
  case late(days: Int)
}

extension ReportUse {
  private var dateFaults: [DateFault] {
    var faults: [DateFault] = []
    if let problem { faults.append(.unusable(problem)) }
    if let start = report.start, let end = report.end, end < start { faults.append(.endsBeforeStart) }
    if let assertion = report.assertionDate, let date = report.reportDate, date < assertion {
      faults.append(.impossibleOrder)
    }
    if let days = daysToSign, days >= 0 {
      if days < policy.askDays { faults.append(.askHow(days: days)) }
      if days > policy.lateDays { faults.append(.late(days: days)) }
    }
    return faults
  }

  /// Days from the end of what it speaks of to its own date; only an auditor's report needs time after it.
  private var daysToSign: Int? {
    guard report.kind.isSOC, let day = speaksOf, let date = report.reportDate else { return nil }
    return day.days(to: date)
  }

  var datesReading: RuleReading {
    let faults = dateFaults
    let worst = faults.first
    return reading(
      .dates, worst?.word ?? "in_order", worst?.severity ?? .nothing,
      worst.map(sentence) ?? "The dates are in order.",
      inputs: [
        RuleInput("speaks of", report.periodWords ?? "not recorded"),
        RuleInput("report date", report.reportDate),
        RuleInput("assertion date", report.assertionDate), RuleInput("decision date", decisionDate),
      ], followUp: faults.compactMap(finding))
  }

  private func sentence(about fault: DateFault) -> String {
    switch fault {
    case .unusable(let problem): "It counts for nothing, because \(problem.clause(about: report))."
    case .endsBeforeStart: "It ends before it starts."
    case .impossibleOrder: "It is dated before management's assertion, which cannot be."
    case .askHow(let days): "It was signed \(counted(days, "day")) after the end; ask how."
    case .late(let days): "It was signed late, \(counted(days, "day")) after the end."
    }
  }

  private func finding(about fault: DateFault) -> Finding? {
    switch fault {
    case .unusable:
      typeStatement == .conflict && report.isTypeII
        ? nil
        : followUp("\(id) \(sentence(about: fault).dropFirst(3))", .high)
    case .endsBeforeStart: followUp("\(id) ends before it starts; correct its dates.", .medium)
    case .impossibleOrder:
      followUp("\(id) is dated before management's assertion; look the two dates up.", .medium)
    case .askHow(let days):
      followUp(
        "\(id) was signed \(counted(days, "day")) after the end of what it speaks of; ask how.", .medium)
    case .late: nil
    }
  }
}

extension DateFault {
  var word: String {
    switch self {
    case .unusable(let problem): problem.rawValue
    case .endsBeforeStart: "ends_before_start"
    case .impossibleOrder: "impossible_order"
    case .askHow: "ask_how"
    case .late: "late"
    }
  }

  var severity: Severity {
    switch self {
    case .unusable: .high
    case .endsBeforeStart, .impossibleOrder, .askHow: .medium
    case .late: .low
    }
  }
}
