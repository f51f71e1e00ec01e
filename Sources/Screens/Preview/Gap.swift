import Diligence
import Scoring

/// Something that a report lacks, and where it is filled in.
struct Gap: Sendable, Equatable {
  enum Place: Sendable, Equatable {
    case intake
    case decision
    case waiver(GateID)
    case item(ItemID)
    case reports
    /// A report with the first field of it that lacks something.
    case report(ReportID, ReportField)
    case tests(ReportID)
    case controls(ReportID)
  }

  let text: String
  let place: Place
  /// The heading of the report under which it shows.
  let section: String
  /// How the line there begins; empty where the heading says enough.
  var row = ""
}

extension Gap {
  /// Everything that an assessment lacks before somebody can sign its report, in the order of the report.
  static func all(in sheet: Sheet) -> [Gap] {
    decision(sheet) + intake(sheet.assessment.intake) + waivers(sheet) + conditions(sheet) + reports(sheet)
      + controls(sheet) + items(sheet)
  }

  private static func decision(_ sheet: Sheet) -> [Gap] {
    guard let decision = sheet.assessment.decision else {
      return [Gap(text: "Nobody has decided.", place: .decision, section: "Decision box", row: "Decision  ")]
    }
    let missing = [
      decision.by.isBlank ? "who decided" : nil, decision.date == nil ? "when" : nil,
      decision.role?.isBlank != false ? "in which role" : nil,
      decision.nextReview == nil ? "the next review" : nil,
    ].compactMap { $0 }
    guard !missing.isEmpty else { return [] }
    return [
      Gap(
        text: "The decision does not say: \(missing.joined(separator: ", ")).", place: .decision,
        section: missing == ["the next review"] ? "Next review" : "Decision box", row: "Decision  ")
    ]
  }

  private static func intake(_ intake: Intake) -> [Gap] {
    let use = intake.use
    let parts: [(isMissing: Bool, text: String, row: String)] = [
      (intake.product?.isBlank != false, "The product is not named.", "Product "),
      (use.data == nil, "What data it will see is not known.", "Data "),
      (use.autonomy == nil, "What it may do by itself is not known.", "Autonomy "),
      (use.reach == nil, "How far its work reaches is not known.", "Reach "),
      (use.personalData == .unknown, "Whether personal data is involved is not known.", "Personal data"),
      (intake.owner?.isBlank != false, "No business owner is named.", "Business owner"),
      (intake.contract.value?.isBlank != false, "The contract value is not recorded.", "Contract value"),
      (intake.contract.termMonths == nil, "The contract term is not recorded.", "Contract term"),
    ]
    return parts.filter(\.isMissing).map {
      Gap(text: $0.text, place: .intake, section: "Use and contract", row: $0.row)
    }
  }

  private static func waivers(_ sheet: Sheet) -> [Gap] {
    sheet.assessment.waivers.values.sorted { $0.gate < $1.gate }.compactMap { waiver in
      let gate = sheet.card.gates.first { $0.gate.id == waiver.gate }
      guard let gate, gate.state != .clear, let problem = problem(with: waiver, at: sheet.card.decisionDate)
      else { return nil }
      return Gap(
        text: "The risk acceptance of “\(gate.gate.title)” \(problem).", place: .waiver(waiver.gate),
        section: "Gates and risk acceptances", row: gate.gate.title)
    }
  }

  private static func problem(with waiver: Waiver, at date: Day) -> String? {
    if waiver.by.isBlank { return "has no name" }
    if waiver.reason.isBlank { return "has no reason" }
    return waiver.expires < date ? "expired on \(waiver.expires)" : nil
  }

  private static func conditions(_ sheet: Sheet) -> [Gap] {
    guard let decision = sheet.assessment.decision else { return [] }
    if decision.outcome == .conditional, decision.conditions.isEmpty {
      return [
        Gap(
          text: "Approved with conditions, but none is recorded.", place: .decision, section: "Conditions"
        )
      ]
    }
    return decision.conditions.compactMap { condition in
      let missing = [
        condition.owner?.isBlank != false ? "owner" : nil, condition.due == nil ? "due date" : nil,
      ].compactMap { $0 }.joined(separator: " and ")
      guard !missing.isEmpty else { return nil }
      return Gap(
        text: "The condition “\(condition.text)” has no \(missing).", place: .decision,
        section: "Conditions", row: condition.text)
    }
  }
}
