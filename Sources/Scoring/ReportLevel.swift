import Diligence

/// The level that one assurance report gives one item, with the caps that hold it down.
struct ReportLevel: Sendable {
  let report: AssuranceReport
  let page: Int
  /// What a report of this kind and type can give at most.
  let start: ProofLevel
  let caps: [Cap]

  /// The lowest of the start and all caps; caps are never multiplied.
  var level: ProofLevel { min(start, caps.map(\.level).min() ?? start) }

  /// The caps that decided the level.
  var bindingCaps: [Cap] { level == start ? [] : caps.filter { $0.level == level } }
}

/// A limit on what a report proves, with the rule and the reason behind it.
struct Cap: Sendable {
  let level: ProofLevel
  let rule: Rule
  private let words: @Sendable () -> String

  /// `reason` is written when somebody reads it.
  init(level: ProofLevel, rule: Rule, reason: @autoclosure @escaping @Sendable () -> String) {
    self.level = level
    self.rule = rule
    words = reason
  }

  /// The reason, as part of a sentence.
  var reason: String { words() }
}

extension ReportUse {
  /// Nil where the report gives this item nothing: not usable, of a kind that tests nothing, or no test with
  /// a page recorded.
  func level(for item: Item) -> ReportLevel? {
    guard isUsable, let start = report.startLevel, item.isTestable, let test = report.tests[item.id],
      let page = test.page
    else { return nil }
    return ReportLevel(report: report, page: page, start: start, caps: caps(on: item, test: test))
  }
}

extension ReportRecord {
  /// The best level that any report gives an item, which ``ItemProof`` explains; nil where none gives one.
  func level(of row: ScoringPlan.Row) -> ProofLevel? {
    guard !tested.isEmpty, row.isTestable else { return nil }
    var best: ProofLevel?
    for (use, most) in tested {
      guard let test = use.report.tests[row.id], test.page != nil else { continue }
      best = max(best ?? .saidOnly, use.limit(on: row.item, test: test, most: most))
    }
    return best
  }
}

extension AssuranceReport {
  /// SOC 2 Type II L4; other independent papers L2; nil for kinds that test no item.
  var startLevel: ProofLevel? {
    switch kind {
    case .soc2: type == .typeII ? .tested : .independent
    case .soc3, .iso27001, .iso42001, .pentest: .independent
    case .soc1, .bridgeLetter, .other: nil
    }
  }
}

extension Item {
  /// Whether a report can test it at all: not a contract or a call, and not worked out from the reports
  /// themselves.
  var isTestable: Bool { category != nil && computation == nil }
}
