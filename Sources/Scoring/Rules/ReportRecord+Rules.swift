import Diligence

extension ReportRecord {
  /// What every rule makes of every report, by report, then by rule.
  func readings(against questionnaire: Questionnaire) -> [RuleReading] {
    all.flatMap { use in
      let isSuperseded = isSuperseded(use)
      return Rule.allCases.flatMap { rule in
        let readings = readings(by: rule, of: use, questionnaire)
        return isSuperseded && rule.isSettledByNewer ? readings.map(\.withoutFollowUp) : readings
      }
    }
  }

  /// Of a report that is not usable, only what it is and what speaks against it matters.
  private func readings(by rule: Rule, of use: ReportUse, _ questionnaire: Questionnaire) -> [RuleReading] {
    guard use.isUsable || rule.judgesUnusable else { return [] }
    let readings: [RuleReading?] =
      switch rule {
      case .type: [use.typeReading]
      case .currency: [use.currencyReading]
      case .bridge: [use.bridgeReading]
      case .continuity: [continuityReading(of: use)]
      case .length: [use.lengthReading]
      case .designOnly: [designReading(of: use)]
      case .opinionOnly: [use.opinionOnlyReading]
      case .exceptionsApart: [use.exceptionsReading(questionnaire)]
      case .opinion: [use.opinionReading]
      case .scope: [use.scopeReading]
      case .product: [use.productReading]
      case .auditor: [auditorReading(of: use)]
      case .dates: [use.datesReading]
      case .subservice: [subserviceReading(of: use)]
      case .customerControls: [use.customerControlsReading]
      case .exception: exceptionReadings(of: use, questionnaire)
      case .withdrawal: [withdrawalReading(of: use)]
      case .integrity: [use.integrityReading]
      case .quality: [use.qualityReading]
      case .restrictedUse: [use.restrictedUseReading]
      case .blanks: [use.blanksReading]
      }
    return readings.compactMap(\.self)
  }

  /// Usable reports of the same kind that speak of an earlier time, the oldest first.
  func earlier(than use: ReportUse) -> [ReportUse] {
    usable.filter { $0.report.kind == use.report.kind && $0.isOlder(than: use) }
      .sorted { $0.isOlder(than: $1) }
  }

  /// Usable reports of the same kind that speak of a later time.
  func later(than use: ReportUse) -> [ReportUse] {
    usable.filter { $0.report.kind == use.report.kind && use.isOlder(than: $0) }
  }

  /// Whether a newer report of the same sort says anew what this one says; no Type I does for a Type II.
  private func isSuperseded(_ use: ReportUse) -> Bool {
    use.isUsable && later(than: use).contains { !($0.report.isTypeI && use.report.isTypeII) }
  }
}

extension Rule {
  fileprivate var judgesUnusable: Bool {
    switch self {
    case .type, .dates, .exception, .integrity, .quality, .restrictedUse: true
    default: false
    }
  }

  /// Whether what it asks for is done with once a newer report of the same sort is there.
  fileprivate var isSettledByNewer: Bool {
    switch self {
    case .type, .dates, .exception, .integrity, .quality: false
    default: true
    }
  }
}
