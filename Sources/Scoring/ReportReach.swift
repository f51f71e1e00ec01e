package import Diligence

/// The most that one assurance report can prove about an item at the decision date, with what holds it down.
package struct ReportReach: Sendable, Equatable {
  /// What a test of an item in its scope gives, recorded with a page and without an exception; nil where it gives nothing.
  package let level: ProofLevel?
  /// What keeps it from whole proof, or from any, each as part of a sentence; empty where nothing does.
  package let reasons: [String]
  /// Whole months from the end of the period, or from the day it speaks of, to the decision date; a certificate has none.
  package let age: Int?
  /// The last day that a bridge letter speaks of, its own or the latest of those recorded apart.
  package let bridgedUntil: Day?
}

extension Assessment {
  /// How far each recorded report reaches, whatever it is said to test.
  package func reaches() -> [ReportID: ReportReach] {
    let uses = ReportRecord(of: self, policy: Policy(policy)).all
    return Dictionary(uses.map { ($0.id, $0.reach) }, uniquingKeysWith: { first, _ in first })
  }
}

extension ReportUse {
  fileprivate var reach: ReportReach {
    let (level, reasons) = levelAndReasons
    return ReportReach(level: level, reasons: reasons, age: age, bridgedUntil: bridgedUntil)
  }

  private var levelAndReasons: (ProofLevel?, [String]) {
    if let problem { return (nil, [problem.clause(about: report)]) }
    guard let start = report.startLevel else { return (nil, ["a document of this kind tests no item"]) }
    let caps = caps(on: bestItem, test: ReportTest(result: .clean, page: 1))
    let lowest = caps.map(\.level).min() ?? start
    guard lowest < start else { return (start, report.startReason.map { [$0] } ?? []) }
    return (lowest, caps.filter { $0.level == lowest }.map(\.reason))
  }

  /// An item that this report could prove best: of a category in its scope, on a criterion that no qualification names.
  private var bestItem: Item {
    let category = TrustCategory.allCases.first { report.categories?.contains($0) == true }
    return Item(
      id: "any", section: "any", criterion: "any", importance: .standard, category: category ?? .security,
      officialCriteria: ["any"], guidance: Guidance(title: "", prompt: ""))
  }
}

extension AssuranceReport {
  /// Why a report of this kind starts below whole proof; nil where it does not.
  fileprivate var startReason: String? {
    switch kind {
    case .soc2: isTypeI ? "a Type I looks at the design of controls on one day" : nil
    case .soc3: "a SOC 3 shows no tests"
    case .iso27001, .iso42001: "a certificate shows no tests over a period"
    case .pentest: "a test letter speaks of one day"
    case .soc1, .bridgeLetter, .other: nil
    }
  }
}
