import Diligence
import Scoring

// What is missing in reports, customer controls, answers and proof.
extension Gap {
  static func reports(_ sheet: Sheet) -> [Gap] {
    let assessment = sheet.assessment
    let asksForReports = sheet.questionnaire.items.contains { $0.computation != nil }
    if assessment.reports.isEmpty, !assessment.hasNoReports, asksForReports {
      return [
        Gap(
          text: "No assurance report is recorded, nor that there is none.", place: .reports,
          section: "Assurance reports")
      ]
    }
    return assessment.sortedReports.flatMap { report -> [Gap] in
      let row = "\(report.id): "
      let missing = report.missingFacts
      let facts = missing.map(\.words).joined(separator: ", ")
      let pages = report.tests.keys.sorted().filter { report.tests[$0]?.page == nil }.map(\.text)
      return [
        facts.isEmpty
          ? nil
          : Gap(
            text: "\(report.id) lacks: \(facts).", place: .report(report.id, missing.first?.field ?? .kind),
            section: "Assurance reports",
            row: row),
        pages.isEmpty
          ? nil
          : Gap(
            text: "\(report.id): no page for the tests of \(pages.joined(separator: ", ")).",
            place: .tests(report.id), section: "Assurance reports", row: row),
      ].compactMap { $0 }
    }
  }

  static func controls(_ sheet: Sheet) -> [Gap] {
    sheet.assessment.sortedReports.flatMap { report in
      report.customerControls.filter { !$0.isOwned }.map { control in
        Gap(
          text: "No owner among us: \(control.text)", place: .controls(report.id),
          section: "Our own duties", row: control.text)
      }
    }
  }

  /// Open items, those set aside without approval, and critical ones that rest on the vendor's word.
  static func items(_ sheet: Sheet) -> [Gap] {
    sheet.questionnaire.items.compactMap { item in
      guard item.computation == nil, let score = sheet.score(of: item.id), let text = text(of: item, score)
      else { return nil }
      return Gap(
        text: text, place: .item(item.id),
        section: "Every item", row: "\(item.id) \(item.title)")
    }
  }

  private static func text(of item: Item, _ score: ItemScore) -> String? {
    switch score.standing {
    case .open where score.choice == .notApplicable:
      "\(item.id) \(item.title): not applicable, but without a reason or an approver."
    case .open: "\(item.id) \(item.title): no answer yet."
    case .answered where item.importance == .critical && (score.value ?? 0) > 0 && score.level == .saidOnly:
      "\(item.id) \(item.title): critical, and nothing proves it."
    case .answered, .notApplicable, .notAsked: nil
    }
  }
}

extension AssuranceReport {
  /// The facts that the rules ask for and that are not recorded.
  fileprivate var missingFacts: [(field: ReportField, words: String)] {
    let isTest = kind == .pentest || kind == .soc2 && type == .typeI
    let speaksOfPeriod = kind.isISO || kind == .soc3 || kind == .soc2 && !isTest
    let facts: [(isMissing: Bool, field: ReportField, words: String)] = [
      (kind == .soc2 && type == nil, .type, "type"),
      (speaksOfPeriod && start == nil, .start, "first day"),
      (speaksOfPeriod && end == nil, .end, "last day"),
      (isTest && asOf == nil, .asOf, "the day it speaks of"),
      (kind == .bridgeLetter && bridgedUntil == nil, .bridgedUntil, "the day it reaches to"),
      (auditor?.isBlank != false, .auditor, "auditor"),
      (auditorStatus == .notChecked, .auditorStatus, "a look whether the auditor is registered"),
      (kind.isSOC && opinion == .notEstablished, .opinion, "opinion"),
      (kind.isSOC && categories == nil, .categories, "categories in scope"),
      (productInScope == .unclear, .productInScope, "whether it covers the product"),
    ]
    return facts.filter(\.isMissing).map { ($0.field, $0.words) }
  }
}
