internal import Diligence
internal import Scoring
internal import TerminalUI

/// Assurance reports for a person at the command line.
enum AssuranceReportText {
  static func list(of assessment: Assessment) -> String {
    guard !assessment.reports.isEmpty else {
      if assessment.hasNoReports { return "The vendor states that it has no assurance report." }
      return
        "No report recorded. Add one with `duly report add`, or state that there is none with `duly report none`."
    }
    let rows = assessment.sortedReports.map { report in
      [
        report.id.text, report.name, span(of: report), report.auditor ?? "auditor not named",
        report.auditorStatus.label, "opinion \(report.opinion.label)", "\(report.tests.count) tests",
      ]
    }
    return TextTable(rows: rows).text
  }

  static func page(about report: AssuranceReport, card: Scorecard, questionnaire: Questionnaire) -> String {
    let categories = report.categories.map { set in
      TrustCategory.allCases.filter(set.contains).map(\.title).joined(separator: ", ")
    }
    let facts = [
      ["Kind", report.name], ["Period", span(of: report)],
      ["Report date", report.reportDate?.description ?? "not recorded"],
      ["Auditor", "\(report.auditor ?? "not named"), \(report.auditorStatus.label)"],
      ["Opinion", ([report.opinion.label] + report.qualifiedCriteria).joined(separator: " ")],
      ["Categories", categories ?? "not known"], ["Product in scope", report.productInScope.rawValue],
      ["Bridged until", report.bridgedUntil?.description ?? "no bridge letter"],
    ]
    let named = [
      ["About", report.organisation ?? "not recorded"], ["System", report.system ?? "not recorded"],
      ["Assertion", report.assertionDate?.description ?? "not recorded"],
      ["Next report", report.nextExpected.map { "expected \($0)" } ?? "not announced"],
      ["Peer review", report.peerReviewWords], ["Subservice organisations", report.subserviceWords],
      ["Warning signs", report.warningWords],
    ]
    let tests = report.tests.sorted { $0.key < $1.key }.map { item, test in
      let page = test.page.map { "page \($0)" } ?? "no page: gives no proof"
      return [
        " ", item.text, test.detailWords, page,
        questionnaire.item(item)?.title ?? "",
      ]
    }
    let duties = report.customerControls.enumerated().map { duty($0 + 1, $1, at: card.decisionDate) }
    let rules = card.rules.filter { $0.report == report.id }.flatMap { lines(about: $0) }
    let findings = card.findings.filter { $0.report == report.id }.map {
      "  \($0.severity.rawValue)  \($0.text)".visible
    }
    return [
      report.id.text, TextTable(widest: 240, rows: facts + named).text,
      block("Tests", TextTable(widest: 60, rows: tests).text),
      report.exceptions.map {
        block(
          "Exceptions listed",
          $0.isEmpty ? "  the report says that there are none" : $0.map(exception).joined(separator: "\n"))
      } ?? "Exceptions listed: nobody looked",
      block(
        "Looked up", (report.auditorChecks ?? []).map { "  \($0.words)".visible }.joined(separator: "\n")),
      block("Customer controls", duties.joined(separator: "\n")),
      block("Rules at \(card.decisionDate)", rules.joined(separator: "\n")),
      block("To follow up", findings.joined(separator: "\n")),
    ].joined(separator: "\n")
  }

  /// `  2. Review access: J. Doe, open, due 2027-01-31 (CC6.1, page 70)`.
  static func duty(_ number: Int, _ control: CustomerControl, at date: Day) -> String {
    let place = control.place.map { " (\($0))" } ?? ""
    return "  \(number). \(control.text): \(control.standing(at: date))\(place)".visible
  }

  private static func exception(_ exception: ReportException) -> String {
    let cases = exception.deviations.map {
      "\($0) of \(exception.sample.map(String.init) ?? "an unknown number")"
    }
    let repair = exception.isOpen ? "not remediated" : "remediated"
    let parts = [
      exception.page.map { "page \($0)" } ?? "no page", cases,
      exception.retested == true ? "\(repair), tested again" : repair,
      exception.items.map { "touches \($0.isEmpty ? "no item" : $0.map(\.text).joined(separator: ", "))" },
    ].compactMap(\.self)
    let answer = exception.response.map { " Management: “\($0)”" } ?? ""
    return "  \(exception.name) (\(parts.joined(separator: ", "))): “\(exception.text)”\(answer)".visible
  }

  /// What a rule says with its kind and weight, and under it what it was decided by.
  private static func lines(about rule: RuleOutcome) -> [String] {
    let weight = rule.severity == .nothing ? "" : ", \(rule.severity.rawValue)"
    let facts = rule.inputs.isEmpty ? [] : ["      \(rule.facts)".visible]
    return ["  \(rule.rule) \(rule.text) (\(rule.kind.label)\(weight))".visible] + facts
  }

  private static func block(_ title: String, _ body: String) -> String {
    body.isEmpty ? "\(title): none" : "\(title):\n\(body)"
  }

  private static func span(of report: AssuranceReport) -> String {
    report.periodWords ?? "dates not recorded"
  }
}

extension ReportTest {
  /// `exception, remediated, retested, 2 of 25 deviated`.
  fileprivate var detailWords: String {
    let cases =
      deviations.map { "\($0) of \(sample.map(String.init) ?? "an unknown number") deviated" }
      ?? sample.map { "sample of \($0)" }
    let repaired = [
      remediated == true ? "remediated" : nil, retested.map { $0 ? "retested" : "not retested" },
    ]
    return ([result.label] + repaired.compactMap { $0 } + [cases].compactMap { $0 }).joined(separator: ", ")
  }
}
