import Diligence

/// The facts of an assurance report, each a field of the form, and the ways on to its tests and customer controls.
enum ReportField: String, Hashable, Sendable, CaseIterable {
  case kind, id, type, start, end, asOf, reportDate, auditor, auditorStatus, opinion, qualified, categories
  case productInScope, bridgedUntil, organisation, system, assertionDate, nextExpected
  case reviewRating, reviewKind, reviewDate, subservice, contradictions, weaknesses, tests, controls

  var isButton: Bool { self == .tests || self == .controls }
  var isDate: Bool { Self.dates.contains(self) }

  static let dates: [ReportField] = [
    .start, .end, .asOf, .reportDate, .bridgedUntil, .assertionDate, .nextExpected, .reviewDate,
  ]

  /// The warning signs that the field ticks, in the order of its words; nil for another field.
  var warningSigns: [WarningSign]? {
    switch self {
    case .contradictions: WarningSign.allCases.filter(\.isIntegrity)
    case .weaknesses: WarningSign.allCases.filter { !$0.isIntegrity }
    default: nil
    }
  }

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
    case .opinion, .assertionDate, .reviewRating, .subservice, .contradictions, .weaknesses: kind.isSOC
    case .reviewKind, .reviewDate: kind.isSOC && report.peerReview != nil
    case .qualified: kind.isSOC && report.opinion == .qualified
    case .categories: kind == .soc2 || kind == .soc3
    case .auditorStatus, .productInScope, .tests: !provesNothing
    case .bridgedUntil: kind == .soc2 || kind == .soc3 || kind == .pentest || kind == .bridgeLetter
    case .kind, .id, .auditor, .organisation, .system, .nextExpected, .controls: true
    }
  }
}
