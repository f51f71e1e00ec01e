package import Diligence

/// One thing that a person can do, or get the vendor to do, towards a better verdict.
///
/// Each step is judged by scoring the assessment with it: none carries points of its own.
package enum VerdictStep: Hashable, Sendable {
  /// An item gets its best answer, whether it is open now or answered with less.
  case answer(ItemID, OptionID)
  /// A piece of evidence is accepted.
  case accept(EvidenceID, of: ItemID, from: Evidence.Source)
  /// A report turns out to test an item, cleanly and on a page that is recorded.
  case recordTest(of: ItemID, in: ReportID)
  /// The exception that a report notes on an item turns out to be remediated.
  case remediate(ItemID, in: ReportID)
  /// An exception that a report lists, named by its place there, turns out to be remediated, with the tests of the items
  /// that it touches.
  case remedy(of: Int, touching: [ItemID], in: ReportID)
  /// The firm behind a report is found in a register.
  case verifyAuditor(of: ReportID)
  /// The product bought turns out to be in the described system.
  case confirmProduct(in: ReportID)
  /// The opinion, not established so far, turns out to be unmodified.
  case establishOpinion(of: ReportID)
  /// The categories in scope, not known so far, turn out to be all that the questionnaire needs.
  case establishScope(of: ReportID)
  /// A letter bridges the months from the report's period to the decision date.
  case bridge(ReportID)
  /// Somebody on our side takes a customer control, named by its place in the report.
  case nameOwner(of: Int, in: ReportID)
  /// It is recorded that the vendor has no assurance report at all.
  case stateNoReports
  /// A SOC 2 Type II without a flaw comes in that covers the product and tests these items.
  case newReport(testing: [ItemID])
  /// A named person accepts the risk behind a gate.
  case acceptRisk(GateID)
}

extension VerdictStep {
  /// Who has to act first.
  package enum Hands: String, Sendable {
    case vendor, ours
  }

  /// The vendor's where something new has to come from it; ours where it is enough to look, to record or to
  /// decide.
  package func hands(in assessment: Assessment) -> Hands {
    switch self {
    case .answer, .remediate, .remedy, .bridge, .newReport: .vendor
    case .accept(let piece, let item, let source):
      source != .ownCheck && assessment.evidence(piece, of: item).status == .received ? .ours : .vendor
    case .recordTest, .verifyAuditor, .confirmProduct, .establishOpinion, .establishScope, .nameOwner,
      .stateNoReports, .acceptRisk:
      .ours
    }
  }

  /// The item that it is about; nil where it is about a report or a gate as a whole.
  package var item: ItemID? {
    switch self {
    case .answer(let item, _), .accept(_, let item, _), .recordTest(let item, _), .remediate(let item, _):
      item
    case .remedy, .verifyAuditor, .confirmProduct, .establishOpinion, .establishScope, .bridge, .nameOwner,
      .stateNoReports, .newReport, .acceptRisk:
      nil
    }
  }

  /// The recorded report that it is about; nil where it is about none, or about one still to come.
  package var report: ReportID? {
    switch self {
    case .recordTest(_, let report), .remediate(_, let report), .remedy(_, _, let report),
      .verifyAuditor(let report), .confirmProduct(let report), .establishOpinion(let report),
      .establishScope(let report),
      .bridge(let report), .nameOwner(_, let report):
      report
    case .answer, .accept, .stateNoReports, .newReport, .acceptRisk: nil
    }
  }

  /// The gate whose risk it accepts; nil for all other steps.
  package var gate: GateID? {
    if case .acceptRisk(let gate) = self { gate } else { nil }
  }
}
