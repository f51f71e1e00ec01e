import Diligence

/// The built-in gates on the report record, by the ids under which a questionnaire names them.
enum ReportGate: String, Sendable, CaseIterable {
  case adverseOpinion = "adverse-opinion"
  case reportUnverifiable = "report-unverifiable"
  case noTypeII = "no-type-ii"
  case productOutOfScope = "product-out-of-scope"
  case openException = "open-exception"
  case customerControlUnowned = "customer-control-unowned"

  /// Tripped or clear; whether anything is recorded at all was asked before.
  func look(at record: ReportRecord, questionnaire: Questionnaire) -> GateFinding {
    switch self {
    case .adverseOpinion: opinion(record)
    case .reportUnverifiable: auditor(record)
    case .noTypeII: typeII(record)
    case .productOutOfScope: product(record)
    case .openException: exceptions(record, questionnaire)
    case .customerControlUnowned: customerControls(record)
    }
  }

  private func opinion(_ record: ReportRecord) -> GateFinding {
    guard let use = record.newest({ $0.kind == .soc2 }) else { return .noSOC2 }
    let isBad = use.report.opinion == .adverse || use.report.opinion == .disclaimer
    return GateFinding(isBad ? .tripped : .clear, "The opinion of \(use.id) is \(use.report.opinion.label).")
  }

  private func auditor(_ record: ReportRecord) -> GateFinding {
    guard let use = record.newest({ $0.kind == .soc2 || $0.kind == .soc3 }) else {
      return GateFinding(.clear, "There is no usable SOC 2 or SOC 3.")
    }
    let status = use.report.auditorStatus
    return GateFinding(
      status == .notFound ? .tripped : .clear, "The auditor of \(use.id) is \(status.label).")
  }

  private func typeII(_ record: ReportRecord) -> GateFinding {
    guard let use = record.newest(\.isTypeII) else {
      return GateFinding(.tripped, "There is no usable SOC 2 Type II.")
    }
    return GateFinding(.clear, "\(use.id) is a usable SOC 2 Type II.")
  }

  private func product(_ record: ReportRecord) -> GateFinding {
    guard let use = record.newest({ $0.kind == .soc2 }) else { return .noSOC2 }
    return switch use.report.productInScope {
    case .yes: GateFinding(.clear, "\(use.id) covers the product.")
    case .no: GateFinding(.tripped, "\(use.id) does not cover the product.")
    case .unclear: GateFinding(.tripped, "It is unclear whether \(use.id) covers the product.")
    }
  }

  private func exceptions(_ record: ReportRecord, _ questionnaire: Questionnaire) -> GateFinding {
    guard let use = record.newest(\.isTypeII) else {
      return GateFinding(.clear, "There is no usable SOC 2 Type II.")
    }
    let items = questionnaire.items.filter {
      $0.importance == .critical && use.report.tests[$0.id]?.isOpenException == true
    }
    if items.isEmpty { return GateFinding(.clear, "\(use.id) has no open exception on a critical item.") }
    let names = items.map(\.id.text).joined(separator: ", ")
    return GateFinding(.tripped, "\(use.id) has an open exception on \(names).")
  }

  private func customerControls(_ record: ReportRecord) -> GateFinding {
    guard let use = record.newest({ $0.kind == .soc2 }) else { return .noSOC2 }
    let unowned = use.report.customerControls.count { !$0.isOwned }
    if unowned == 0 { return GateFinding(.clear, "Every customer control of \(use.id) has an owner.") }
    return GateFinding(.tripped, "Customer controls of \(use.id) without an owner among us: \(unowned).")
  }
}

extension GateFinding {
  fileprivate static let noSOC2 = GateFinding(.clear, "There is no usable SOC 2.")
}
