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
  static func nothing(_ because: @autoclosure @escaping @Sendable () -> String) -> ComputedItem {
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

  /// What rules R02, R03 and R05 allow together.
  private var period: ComputedItem {
    let levels = usable.filter { $0.report.kind == .soc2 }.map { ($0, $0.periodLevel) }
    guard let (use, level) = levels.max(by: { $0.1 < $1.1 }) else {
      return .nothing("there is no usable SOC 2")
    }
    return ComputedItem(value: 1, proof: level.proof, because: use.clause(aboutPeriod: level))
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
