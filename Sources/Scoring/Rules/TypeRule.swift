import Diligence

/// R01: what a SOC 2 is named, held against what its dates say.
enum TypeStatement: String {
  case typeII = "type_ii"
  case typeI = "type_i"
  case notStated = "not_stated"
  /// A Type II that speaks of a day only, or a Type I with a period.
  case conflict
}

extension ReportUse {
  var typeStatement: TypeStatement? {
    guard report.kind == .soc2 else { return nil }
    switch report.type {
    case nil: return .notStated
    case .typeII:
      return report.asOf != nil && report.start == nil && report.end == nil ? .conflict : .typeII
    case .typeI: return report.start != nil && report.end != nil ? .conflict : .typeI
    }
  }

  var typeReading: RuleReading? {
    typeStatement.map { statement in
      reading(
        .type, statement.rawValue, severity(of: statement), sentence(about: statement),
        inputs: [
          RuleInput("type", report.type?.rawValue ?? "not recorded"),
          RuleInput("dates", report.periodWords ?? "not recorded"),
        ], followUp: statement == .conflict ? [conflictFinding] : [])
    }
  }

  private func severity(of statement: TypeStatement) -> Severity {
    switch statement {
    case .typeII: .nothing
    case .typeI: .low
    case .notStated: .high
    case .conflict: .medium
    }
  }

  private func sentence(about statement: TypeStatement) -> String {
    switch statement {
    case .typeII: "Type II: controls were tested over a period."
    case .typeI: "Type I: the design of controls was looked at on one day."
    case .notStated: "The type is not recorded."
    case .conflict: "It is named a \(report.name), yet \(contradiction)."
    }
  }

  private var contradiction: String {
    report.isTypeI ? "it has a period" : "it speaks of one day and of no period"
  }

  private var conflictFinding: Finding {
    let effect = isUsable ? "" : ", so it counts for nothing"
    return followUp(
      "\(id) is named a \(report.name), yet \(contradiction)\(effect); ask which it is.", .medium)
  }
}

extension ReportRecord {
  /// The value of the report type as an item (scoring.md, "Items computed from the report record").
  var type: ComputedItem {
    if let use = newest(\.isTypeII) {
      return ComputedItem(value: 1, proof: 1, because: "\(use.id) is a SOC 2 Type II")
    }
    if let use = newest(\.isTypeI) {
      return ComputedItem(
        value: 0.5, proof: 1, because: "\(use.id) is a SOC 2 Type I and there is no Type II")
    }
    if let use = newest({ $0.kind == .soc3 || $0.kind.isISO }) {
      return ComputedItem(
        value: 0.4, proof: 1, because: "\(use.id) (\(use.report.name)) is there, but no usable SOC 2")
    }
    return .nothing("there is no usable SOC 2, SOC 3 or ISO certificate")
  }

  /// The gate `no-type-ii`.
  var typeGate: GateFinding {
    guard let use = newest(\.isTypeII) else {
      return GateFinding(.tripped, "There is no usable SOC 2 Type II.")
    }
    return GateFinding(.clear, "\(use.id) is a usable SOC 2 Type II.")
  }
}
