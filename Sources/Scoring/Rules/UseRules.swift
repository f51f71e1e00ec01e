import Diligence

/// R20: what may be done with a report; R21: what nobody established in it.

extension ReportUse {
  /// SOC 1 and SOC 2 are for those whom they name; a SOC 3 is for everyone.
  var restrictedUseReading: RuleReading? {
    guard report.kind == .soc1 || report.kind == .soc2 else { return nil }
    return reading(
      .restrictedUse, "restricted", .note,
      "Restricted use: pass on facts, page numbers and short quotes, never its pages.",
      inputs: [RuleInput("kind", report.name)])
  }

  var blanksReading: RuleReading? {
    guard report.kind != .bridgeLetter, report.kind != .other else { return nil }
    let blanks = self.blanks
    if blanks.isEmpty {
      return reading(.blanks, "established", .nothing, "Everything that the rules ask for is established.")
    }
    return reading(
      .blanks, "not_established", .note, "Not established, and so taken for nothing good: \(listed(blanks)).",
      inputs: blanks.map { RuleInput("not established", $0) })
  }

  private var blanks: [String] {
    facts.filter(\.isBlank).map(\.name)
  }

  /// What the rules ask of a report of its kind, in the order in which they ask.
  private var facts: [(name: String, isBlank: Bool)] {
    let soc2 = [
      ("the service organisation", report.organisation == nil),
      ("the described system", report.system == nil),
      ("the date of management's assertion", report.assertionDate == nil),
      ("the auditor's peer review", report.peerReview == nil),
      ("its subservice organisations", report.subserviceOrganisations == nil),
      ("whether anything in it speaks against it", report.warningSigns == nil),
    ]
    let tested = [
      ("whether it covers the product", report.productInScope == .unclear),
      (
        "whether the \(report.kind.isSOC ? "auditor" : "issuer") is in a register",
        report.auditorStatus == .notChecked
      ),
    ]
    let any = [
      ("its own date", report.reportDate == nil), ("who signed it", report.auditor?.isBlank != false),
    ]
    let tests = [("what its tests found", report.exceptions == nil && report.tests.isEmpty)]
    return any + (report.startLevel == nil ? [] : tested)
      + (report.kind.isSOC ? [("the opinion", report.opinion == .notEstablished)] : [])
      + (report.kind == .soc2 || report.kind == .soc3
        ? [("the categories in scope", report.categories == nil)] : [])
      + (report.kind == .soc2 ? soc2 : [])
      + (report.isTypeII ? tests : [])
  }
}
