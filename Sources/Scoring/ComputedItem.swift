import Diligence

/// What the assurance reports alone say about an item that nobody scores by hand.
struct ComputedItem: Sendable {
  let value: Double
  let proof: Double
  private let words: @Sendable () -> String

  /// `because` is written when somebody reads it.
  init(value: Double, proof: Double, because: @autoclosure @escaping @Sendable () -> String) {
    self.value = value
    self.proof = proof
    words = because
  }

  /// One sentence without the full stop.
  var because: String { words() }

  /// Where the record shows that there is nothing, that much is certain: value 0, proof 1.
  fileprivate static func nothing(_ because: @autoclosure @escaping @Sendable () -> String) -> ComputedItem {
    ComputedItem(value: 0, proof: 1, because: because())
  }
}

extension ReportRecord {
  /// Nil, which makes the item open, while nothing is recorded. Source: scoring.md, "Items computed from the
  /// report record".
  func compute(_ computation: Computation) -> ComputedItem? {
    if isNothingRecorded { return nil }
    return switch computation {
    case .type: type
    case .auditor: auditor
    case .period: period
    case .annual: annual
    }
  }

  private var type: ComputedItem {
    func first(_ isWanted: (AssuranceReport) -> Bool) -> ReportUse? { newest(isWanted) }
    if let use = first(\.isTypeII) {
      return ComputedItem(value: 1, proof: 1, because: "\(use.id) is a SOC 2 Type II")
    }
    if let use = first(\.isTypeI) {
      return ComputedItem(
        value: 0.5, proof: 1, because: "\(use.id) is a SOC 2 Type I and there is no Type II")
    }
    if let use = first({ $0.kind == .soc3 || $0.kind.isISO }) {
      return ComputedItem(
        value: 0.4, proof: 1, because: "\(use.id) (\(use.report.name)) is there, but no usable SOC 2")
    }
    return .nothing("there is no usable SOC 2, SOC 3 or ISO certificate")
  }

  private var auditor: ComputedItem {
    func first(_ status: AssuranceReport.AuditorStatus) -> ReportUse? {
      newest { ($0.kind == .soc2 || $0.kind == .soc3) && $0.auditorStatus == status }
    }
    if let use = first(.verified) {
      return ComputedItem(value: 1, proof: 1, because: "the auditor of \(use.id) is verified")
    }
    if let use = first(.notChecked) {
      return ComputedItem(
        value: 1, proof: ProofLevel.saidOnly.proof, because: "the auditor of \(use.id) is not checked")
    }
    if let use = first(.notFound) {
      return .nothing("the auditor of \(use.id) was not found in a register")
    }
    return .nothing("there is no usable SOC 2 or SOC 3")
  }

  private var period: ComputedItem {
    let levels = usable.filter { $0.report.kind == .soc2 }.map { ($0, $0.periodLevel) }
    guard let (use, level) = levels.max(by: { $0.1 < $1.1 }) else {
      return .nothing("there is no usable SOC 2")
    }
    return ComputedItem(value: 1, proof: level.proof, because: use.clause(aboutPeriod: level))
  }

  private var annual: ComputedItem {
    let reports = yearlyReports
    guard let last = reports.last else { return .nothing("there is no usable SOC 2 Type II") }
    guard let previous = reports.dropLast().last, let gap = last.gap(after: previous) else {
      return ComputedItem(
        value: 0.5, proof: 1, because: "\(last.id) is the only usable SOC 2 Type II period")
    }
    let isClose = gap <= last.policy.gapDays
    return ComputedItem(
      value: isClose ? 1 : 0.5, proof: 1,
      because: "the periods of \(previous.id) and \(last.id) \(clause(aboutGap: gap))")
  }

  private func clause(aboutGap days: Int) -> String {
    days < 0 ? "overlap" : days == 0 ? "follow each other without a gap" : "are \(days) days apart"
  }
}

extension ReportUse {
  /// What age, length and bridge letter alone allow.
  fileprivate var periodLevel: ProofLevel {
    periodCaps.compactMap { $0?.level }.min() ?? .tested
  }

  fileprivate func clause(aboutPeriod level: ProofLevel) -> String {
    let caps = periodCaps.compactMap(\.self).filter { $0.level == level }.map(\.reason)
    if !caps.isEmpty { return "of \(id) \(caps.joined(separator: " and ")), so at most \(level.name)" }
    return report.isTypeI
      ? "\(id) is current; a Type I looks at one day and has no period, so its age alone counts: \(level.name)"
      : "\(id) is current and long enough, so \(level.name)"
  }
}
