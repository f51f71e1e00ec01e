import Diligence

/// The built-in gates on the report record, by the ids under which a questionnaire names them; each stands with the
/// rule that it follows.
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
    case .adverseOpinion: record.opinionGate
    case .reportUnverifiable: record.auditorGate
    case .noTypeII: record.typeGate
    case .productOutOfScope: record.productGate
    case .openException: record.exceptionGate(questionnaire)
    case .customerControlUnowned: record.customerControlsGate
    }
  }
}

extension GateFinding {
  static let noSOC2 = GateFinding(.clear, "There is no usable SOC 2.")
}
