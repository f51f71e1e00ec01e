import Diligence
import Scoring
import TerminalUI

/// What the rules say about a report, and what the items worked out from all reports come to.
struct ReportPane {
  let report: AssuranceReport
  let sheet: Sheet

  func lines(width: Int) -> [[Span]] {
    var text = Lines(width: width)
    if let reach = sheet.assessment.reaches()[report.id] {
      text.hanging("MOST IT PROVES  ", reach.words, .bold)
      text.line([])
    }
    text.add("RULES AT \(sheet.card.decisionDate)", .bold)
    for rule in rules {
      let origin = width < 60 ? "" : "\(rule.rule) \(rule.kind.rawValue)"
      text.hanging(
        rule.speaksAgainst ? "! " : "✓ ", rule.text, rule.speaksAgainst ? .bold : .plain, end: origin)
    }
    sheet.addComputedItems(to: &text)
    text.list("TO FOLLOW UP", sheet.card.findings.filter { $0.report == report.id }.map(\.text))
    return text.lines
  }

  var rules: [RuleOutcome] { sheet.card.rules.filter { $0.report == report.id } }

  /// The rules that speak against the report, in short for a place with few rows.
  func limits(width: Int, rows: Int) -> [[Span]] {
    let limiting = rules.filter(\.speaksAgainst).map { [Span("! \($0.text)".truncated(to: width))] }
    if limiting.isEmpty { return [[Span("✓ No rule speaks against it.")]] }
    guard limiting.count > rows else { return limiting }
    let more = "! \(limiting.count - rows + 1) more; the list of reports shows them."
    return limiting.prefix(rows - 1) + [[Span(more)]]
  }

  /// The outcome of the rules in a few words.
  var standing: String {
    if let unusable = rules.first(where: { $0.rule == .dates && $0.severity == .high }) {
      return "counts for nothing: \(unusable.outcome.spaced)"
    }
    let words = rules.compactMap { rule -> String? in
      switch rule.rule {
      case .currency: rule.outcome.spaced
      case .bridge: "bridge \(rule.outcome.spaced)"
      case .length: "length \(rule.outcome.spaced)"
      default: nil
      }
    }
    return words.isEmpty ? "dates in order" : words.joined(separator: ", ")
  }
}

extension Sheet {
  /// The items worked out from the assurance reports.
  var computedItems: [(item: Item, score: ItemScore)] {
    questionnaire.items.filter { $0.computation != nil }.compactMap { item in
      score(of: item.id).map { (item, $0) }
    }
  }

  /// How many of the items that a report can test it is said to test.
  func testedCount(in report: AssuranceReport) -> Int {
    report.tests.keys.count { questionnaire.item($0)?.isTestedByReports == true }
  }

  /// How many items a report can test.
  var testableCount: Int { questionnaire.items.count(where: \.isTestedByReports) }

  func addComputedItems(to text: inout Lines) {
    text.head("WORKED OUT FROM ALL REPORTS")
    for (item, score) in computedItems {
      text.hanging("\(item.id) ", "\(item.title): \(score.computedWords)", .bold)
      text.hanging(String(repeating: " ", count: item.id.text.cellWidth + 1), score.because)
    }
  }

  /// `Q01 1.00  Q02 open`, for one row.
  var computedWords: String {
    computedItems.map { "\($0.item.id) \($0.score.computedWords)" }.joined(separator: "   ")
  }
}

extension ItemScore {
  /// The value of the answer, and the proof where that is not whole.
  fileprivate var computedWords: String {
    guard let value, let proof else { return "open" }
    return twoDecimals(value) + (proof < 1 && value > 0 ? " × proof \(twoDecimals(proof))" : "")
  }
}

extension ReportReach {
  /// `at most L1: the auditor is not checked`.
  var words: String {
    let most = level.map { "at most \($0.name)" } ?? "counts for nothing"
    return reasons.isEmpty ? most : "\(most): \(reasons.joined(separator: "; "))"
  }

  /// `14 mo old`; nil where it has no age.
  var ageWords: String? { age.flatMap { $0 >= 0 ? "\($0) mo old" : nil } }
}

extension Item {
  /// Whether a report can test it: not a contract or a call, and not worked out from the reports themselves.
  var isTestedByReports: Bool { category != nil && computation == nil }
}

extension String {
  /// A word for machines as a person reads it.
  fileprivate var spaced: String { String(map { $0 == "_" ? " " : $0 }) }
}
