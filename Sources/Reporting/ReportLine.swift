internal import Diligence
internal import Scoring

/// One assurance report: its facts, what it says about items, and how far it counts.
package struct ReportLine: Sendable, Equatable {
  let report: AssuranceReport
  let rules: [RuleLine]
  let facts: [ReportFactLine]
  let exceptions: [ExceptionLine]
  /// What to ask where the report is about somebody else than the vendor.
  private let question: String?

  init(_ report: AssuranceReport, of judged: JudgedAssessment) {
    self.report = report
    question = report.organisationToAskAbout(vendor: judged.vendor.name)
    rules = judged.scorecard.rules.filter { $0.report == report.id }.map(RuleLine.init)
    facts = ReportFact.allCases.compactMap { ReportFactLine($0, of: report) }
    exceptions = (report.exceptions ?? []).map(ExceptionLine.init)
  }

  private var period: String { report.periodWords ?? Phrase.notRecorded }

  private var opinion: String {
    guard report.opinion == .qualified else { return report.opinion.label }
    let criteria = report.qualifiedCriteria.joined(separator: ", ")
    return "qualified on " + (criteria.isEmpty ? "criteria that are not recorded" : criteria)
  }

  private var categories: String {
    guard let categories = report.categories else { return "not known" }
    let titles = TrustCategory.allCases.filter(categories.contains).map(\.title)
    return titles.isEmpty ? "none" : titles.joined(separator: ", ")
  }

  private var tests: String? {
    let tests = report.tests.sorted { $0.key < $1.key }.map { "\($0.key) \(Self.words(for: $0.value))" }
    return tests.isEmpty ? nil : tests.joined(separator: "; ")
  }

  private static func words(for test: ReportTest) -> String {
    let repair = test.remediated == true ? ", remediated" : ", not remediated"
    return test.result.label + (test.result == .exception ? repair : "") + " (\(Phrase.page(test.page)))"
  }
}

extension ReportLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("id", "the report's id") { $0.report.id.text },
    .text("kind", "what it is, such as SOC 2 Type II") { $0.report.name },
    .text("period", "the period or the day that it speaks of") { $0.period },
    .text("reportDate", "when it was signed") { Phrase.day($0.report.reportDate) },
    .text("auditor", "who signed it") { Phrase.orNotRecorded($0.report.auditor) },
    .text("auditorStatus", "whether that firm was found in a public register") {
      $0.report.auditorStatus.label
    },
    .text("opinion", "the auditor's opinion") { $0.opinion },
    .text("categories", "the categories in its scope") { $0.categories },
    .text("productInScope", "whether it covers the product: yes, no or unclear") {
      $0.report.productInScope.rawValue
    },
    .text("bridgedUntil", "the last day that a bridge letter speaks of") {
      $0.report.bridgedUntil?.description
    },
    .text("tests", "which items it tests, with results and pages") { $0.tests },
    .text("auditorChecks", "who looked the firm up, where and when; nothing where nobody did") {
      $0.report.auditorChecks.flatMap { $0.isEmpty ? nil : $0.map(\.words).joined(separator: "; ") }
    },
    .text("organisationToAskAbout", "what to ask where it is about another organisation than the vendor") {
      $0.question
    },
    .list("facts", "what is recorded of it, each with page and who vouches for it") { $0.facts },
    .list("exceptions", "what the auditor's tests found wrong, as the report lists it") { $0.exceptions },
    .list("rules", "what each rule says about it at the decision date") { $0.rules },
  ]
}

/// What one rule says about a report.
package struct RuleLine: Sendable, Equatable {
  let outcome: RuleOutcome

  init(_ outcome: RuleOutcome) {
    self.outcome = outcome
  }
}

extension RuleLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("rule", "the rule's id, such as R02") { $0.outcome.rule.id },
    .text("kind", "where the rule comes from: official text, market convention or our policy") {
      $0.outcome.kind.label
    },
    .text("severity", "how much it speaks against the report: none, note, low, medium or high") {
      $0.outcome.severity.rawValue
    },
    .text("outcome", "one word, such as current") { $0.outcome.outcome },
    .text("text", "one sentence") { $0.outcome.text },
    .text("inputs", "the facts it was decided by") { $0.outcome.facts },
  ]
}
