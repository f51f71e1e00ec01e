internal import Diligence
internal import TerminalUI

/// The facts of a report for a person at the command line: what is recorded and by whom, and what its file says.
struct FactsText {
  let review: ReportUnderReview

  var text: String {
    [
      heading, TextTable(widest: 240, rows: ReportFact.allCases.flatMap { rows(for: $0) }).text,
      review.trouble.map { "Not read: \($0.visible)" },
      review.proposal.map { ReadingText.details(of: $0).joined(separator: "\n") }, remark,
    ].compactMap { $0 }.joined(separator: "\n")
  }

  private var heading: String {
    guard let document = review.document else { return "\(review.id), no file attached".visible }
    return "\(review.id), \(document.name), SHA-256 \(document.hash.short)…".visible
  }

  private var remark: String? {
    let open = review.confirmable
    guard !open.isEmpty else { return nil }
    let names = open.map(\.rawValue).joined(separator: ",")
    return "\(open.count) to confirm; nothing counts before: --confirm all, or of these: \(names)"
  }

  private func rows(for fact: ReportFact) -> [[String]] {
    let recorded = recordedRow(for: fact)
    let proposed = proposedRows(for: fact)
    let label = fact.label
    return (recorded.map { [$0] } ?? [])
      .appending(recorded == nil ? proposed : proposed.filter { _ in isOtherwise(fact) })
      .enumerated().map { [$0.offset == 0 ? label : ""] + $0.element }
  }

  /// Whether the file says something else than what is recorded.
  private func isOtherwise(_ fact: ReportFact) -> Bool {
    guard let proposed = review.proposal?[fact], proposed.status != .notFound else { return false }
    return proposed.status == .conflict || proposed.value != review.report?.value(of: fact)
  }

  private func recordedRow(for fact: ReportFact) -> [String]? {
    let source = review.report?.sources?[fact]
    let value = review.report?.value(of: fact)
    guard value != nil || source != nil else { return nil }
    let who = source.map { "\($0.how.rawValue) by \($0.by), \($0.on)" } ?? "typed in"
    return [who, value?.words.truncated(to: 60) ?? "nothing recorded"] + place(source?.page, source?.quote)
  }

  private func proposedRows(for fact: ReportFact) -> [[String]] {
    guard let proposed = review.proposal?[fact] else { return [["nothing recorded"]] }
    if proposed.status == .notFound { return [["not found"]] }
    let state = proposed.status == .conflict ? "conflict" : "proposed"
    return proposed.differentPassages.map { passage in
      [state, passage.value.words.truncated(to: 60)] + place(passage.page, passage.quote)
    }
  }

  private func place(_ page: Int?, _ quote: String?) -> [String] {
    [page.map { "page \($0)" } ?? "", quote.map { "“\(Quote.short($0))”" } ?? ""]
  }
}

extension [[String]] {
  fileprivate func appending(_ others: [[String]]) -> [[String]] { self + others }
}
