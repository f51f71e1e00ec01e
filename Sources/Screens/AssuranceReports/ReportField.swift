import Diligence

/// The facts of an assurance report, each a field of the form, and the ways on to its tests and customer controls.
enum ReportField: String, Hashable, Sendable, CaseIterable {
  case kind, id, type, start, end, asOf, reportDate, auditor, auditorStatus, opinion, qualified, categories
  case productInScope, bridgedUntil, tests, controls

  var isButton: Bool { self == .tests || self == .controls }
  var isDate: Bool { Self.dates.contains(self) }

  static let dates: [ReportField] = [.start, .end, .asOf, .reportDate, .bridgedUntil]

  /// Whether anything follows from the fact in a report such as this one; what does not count may be recorded all the
  /// same.
  func counts(in report: AssuranceReport) -> Bool {
    let (kind, isTypeI) = (report.kind, report.kind == .soc2 && report.type == .typeI)
    let provesNothing = kind == .soc1 || kind == .bridgeLetter || kind == .other
    return switch self {
    case .type: kind == .soc2
    case .start: !isTypeI && kind != .pentest && !provesNothing
    case .end: !isTypeI && kind != .pentest
    case .asOf: isTypeI || kind == .pentest || provesNothing || (kind == .soc2 && report.type == nil)
    case .reportDate: !kind.isISO
    case .opinion: kind.isSOC
    case .qualified: kind.isSOC && report.opinion == .qualified
    case .categories: kind == .soc2 || kind == .soc3
    case .auditorStatus, .productInScope, .tests: !provesNothing
    case .bridgedUntil: kind == .soc2 || kind == .soc3 || kind == .pentest || kind == .bridgeLetter
    case .kind, .id, .auditor, .controls: true
    }
  }
}
