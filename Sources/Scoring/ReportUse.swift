import Diligence

/// An assurance report seen from the decision date: whether it counts at all, how old it is, how long its
/// period is.
final class ReportUse: Sendable {
  let report: AssuranceReport
  let decisionDate: Day
  /// The last day a bridge letter for it speaks of, the latest where there are several.
  let bridgedUntil: Day?
  let policy: Policy
  /// Nil where it lists none.
  let listedExceptions: ListedExceptions?

  init(report: AssuranceReport, decisionDate: Day, bridgedUntil: Day?, policy: Policy) {
    self.report = report
    self.decisionDate = decisionDate
    self.bridgedUntil = bridgedUntil
    self.policy = policy
    listedExceptions = ListedExceptions(report.exceptions)
  }

  var id: ReportID { report.id }

  /// Why the report gives nothing anywhere; nil where it is usable.
  var problem: ReportProblem? {
    if report.kind.isISO { return certificateProblem }
    if report.kind == .soc2 && report.type == nil { return .noType }
    guard let day = speaksOf else { return needsDates ? .noDates : dateProblem(after: nil) }
    if report.isPeriodic && report.start == nil { return .noDates }
    return dateProblem(after: day)
  }

  var isUsable: Bool { problem == nil }

  /// The end of the period, or the day that the report speaks of.
  var speaksOf: Day? {
    switch report.kind {
    case .soc2: report.type == .typeI ? report.asOf : report.end
    case .soc3, .iso27001, .iso42001: report.end
    case .pentest: report.asOf
    case .soc1, .bridgeLetter, .other: report.end ?? report.asOf
    }
  }

  /// Whole months from the period's end or the as-of date to the decision date; a certificate has no age.
  var age: Int? {
    switch report.kind {
    case .soc2, .soc3, .pentest: speaksOf?.wholeMonths(to: decisionDate)
    case .iso27001, .iso42001, .soc1, .bridgeLetter, .other: nil
    }
  }

  /// Whole months from the first day to the day after the last; only for a period in which controls were
  /// tested.
  var length: Int? {
    guard report.isPeriodic, let start = report.start, let end = report.end else { return nil }
    return start.wholeMonths(to: end.adding(days: 1))
  }

  private var needsDates: Bool {
    switch report.kind {
    case .soc2, .soc3, .iso27001, .iso42001, .pentest: true
    case .soc1, .bridgeLetter, .other: false
    }
  }

  private var certificateProblem: ReportProblem? {
    guard let start = report.start, let end = report.end else { return .noDates }
    return start <= decisionDate && decisionDate <= end ? nil : .notValid
  }

  private func dateProblem(after day: Day?) -> ReportProblem? {
    if let day, day > decisionDate { return .notEnded }
    guard let reportDate = report.reportDate else { return nil }
    if let day, reportDate < day { return .datedTooEarly }
    return reportDate > decisionDate ? .datedTooLate : nil
  }
}

extension AssuranceReport {
  /// Whether it reports on a period of time: SOC 2 Type II and SOC 3.
  var isPeriodic: Bool { isTypeII || kind == .soc3 }

  var isTypeII: Bool { kind == .soc2 && type == .typeII }

  var isTypeI: Bool { kind == .soc2 && type == .typeI }
}

/// Why an assurance report gives nothing at the decision date.
enum ReportProblem: String, Sendable {
  case noType = "no_type"
  case noDates = "no_dates"
  case notEnded = "not_ended"
  case datedTooEarly = "dated_too_early"
  case datedTooLate = "dated_too_late"
  case notValid = "not_valid"

  /// What is wrong, as the second half of a sentence about the report.
  func clause(about report: AssuranceReport) -> String {
    switch self {
    case .noType: "it is not recorded whether it is a Type I or a Type II"
    case .noDates: "\(report.missingDates) not recorded"
    case .notEnded:
      report.isTypeI || report.kind == .pentest
        ? "the day it speaks of is after the decision date" : "its period ends after the decision date"
    case .datedTooEarly: "it is dated before the end of what it speaks of"
    case .datedTooLate: "it is dated after the decision date"
    case .notValid: "it is not valid on the decision date"
    }
  }
}

extension AssuranceReport {
  fileprivate var missingDates: String {
    if isTypeI || kind == .pentest { return "the day it speaks of is" }
    switch (start, end) {
    case (nil, nil): return "its first and last day are"
    case (nil, _): return "its first day is"
    default: return "its last day is"
    }
  }
}
