internal import Diligence
internal import TerminalUI

/// What was read of a document for a person at the command line: every fact with its page and words.
struct ReadingText {
  let report: ProposedReport
  let file: String
  let sha256: ContentHash

  init(of report: ProposedReport, file: String, sha256: ContentHash) {
    (self.report, self.file, self.sha256) = (report, file, sha256)
  }

  var text: String {
    let pages = report.pages == 1 ? "1 page" : "\(report.pages) pages"
    let heading = "\(file.visible), \(pages), sha256 \(sha256.short)"
    let remark = "Proposals, read by a program: look at the pages before you rely on them."
    return ([heading, facts] + Self.details(of: report) + [remark]).joined(separator: "\n")
  }

  /// What is listed under the facts: exceptions and the like one by one, then the findings.
  static func details(of report: ProposedReport) -> [String] { lists(of: report) + [findings(of: report)] }

  // MARK: Facts

  private var facts: String {
    let table = ReportFact.allCases.flatMap { rows(for: $0) }
    return TextTable(widest: 240, rows: table).text
  }

  private func rows(for fact: ReportFact) -> [[String]] {
    let proposed = report[fact]
    guard proposed.status == .conflict else {
      guard let passage = proposed.passages.first else { return [[fact.label, "not found"]] }
      return [[fact.label] + cells(of: passage)]
    }
    return [[fact.label, "conflict"]] + proposed.differentPassages.map { [""] + cells(of: $0) }
  }

  private func cells(of passage: FactPassage) -> [String] {
    [passage.value.words.truncated(to: 60), "page \(passage.page)", "“\(Quote.short(passage.quote))”"]
  }

  // MARK: Lists

  /// What a fact lists, line by line.
  private static func lists(of report: ProposedReport) -> [String] {
    ReportFact.allCases.compactMap { fact in
      guard let entries = report[fact].value?.entries, !entries.isEmpty else { return nil }
      return block(fact.label, entries)
    }
  }

  private static func findings(of report: ProposedReport) -> String {
    block(
      "To follow up",
      report.findings.map { finding in
        let rule = finding.rule.map { "\($0) " } ?? ""
        return rule + finding.text + (finding.page.map { " (page \($0))" } ?? "")
      })
  }

  private static func block(_ title: String, _ lines: [String]) -> String {
    lines.isEmpty
      ? "\(title): none" : ([title + ":"] + lines.map { "  \($0)".visible }).joined(separator: "\n")
  }
}

extension FactValue {
  /// A line for each thing that the fact lists; nil where it is no list of things.
  fileprivate var entries: [String]? {
    switch self {
    case .exceptions(let exceptions): exceptions.map(\.line)
    case .controls(let controls): controls.map { Self.line($0.text, page: $0.page) }
    case .statements(let statements): statements.map { Self.line($0.text, page: $0.page) }
    default: nil
    }
  }

  private static func line(_ text: String, page: Int?) -> String {
    (page.map { "page \($0)  " } ?? "") + text
  }
}

extension ReportException {
  /// `page 61  CC6.2, control AC-07: text; 2 of 25 deviated; management: …`.
  fileprivate var line: String {
    let place = page.map { "page \($0)  " } ?? ""
    let subject = [criterion, control.map { "control \($0)" }].compactMap { $0 }.joined(separator: ", ")
    let cases =
      deviations.map { "\($0) of \(sample.map(String.init) ?? "an unknown number") deviated" }
      ?? sample.map { "sample of \($0)" }
    let details = [text, cases, response.map { "management: \($0)" }].compactMap { $0 }
    return place + (subject.isEmpty ? "" : "\(subject): ") + details.joined(separator: "; ")
  }
}
