import Diligence
import TerminalUI

/// What stands beside the list: the words of the report, what they contradict, and what is recorded.
extension FactsScreen {
  func paneLines(_ desk: Desk, width: Int) -> [[Span]] {
    var text = Lines(width: width)
    let facts = facts(desk)
    if let document = entry(desk)?.document, let finding = desk.documentStates[document.hash]?.finding {
      text.hanging("! ", finding, .bold)
    }
    switch focused(desk) {
    case .fact(let fact): addWords(about: fact, facts, desk, to: &text)
    case .finding(let number):
      if let finding = facts.proposed?.findings[number] { Self.add(finding, to: &text) }
    }
    return text.lines
  }

  private static func add(_ finding: ReadingFinding, to text: inout Lines) {
    text.add(finding.rule.map { "TO KNOW, RULE \($0)" } ?? "TO KNOW", .bold)
    text.add(finding.text)
    if let page = finding.page { text.add("Page \(page).", .dim) }
  }

  private func addWords(about fact: ReportFact, _ facts: FactsAtHand, _ desk: Desk, to text: inout Lines) {
    let state = facts.state(of: fact)
    text.hanging("\(state.sign) ", "\(fact.label.uppercased())  \(state.word)", .bold)
    addPassages(of: fact, facts, desk, to: &text)
    text.hanging("Recorded  ", Self.recordedWords(fact, facts), facts.report == nil ? .dim : .plain)
    if !fact.counts(in: facts.report), let report = facts.report {
      text.hanging("", "Nothing follows from it in a \(report.name).", .dim)
    }
    if state.isOpen { text.add(Self.nextWords(fact, facts, desk), .dim) }
  }

  private func addPassages(of fact: ReportFact, _ facts: FactsAtHand, _ desk: Desk, to text: inout Lines) {
    guard let proposed = facts.proposed?[fact] else {
      return text.add(unreadWords(desk))
    }
    if proposed.passages.isEmpty { text.add("The report does not say it, as far as it could be read.") }
    let isNumbered = proposed.passages.count > 1
    for (place, passage) in proposed.passages.enumerated() {
      text.hanging(
        isNumbered ? "\(place + 1) " : "", passage.value.words, .bold, end: "page \(passage.page)")
      if let elements = FactElement.all(in: passage.value), !elements.isEmpty {
        for element in elements {
          text.hanging("• ", element.words, end: element.page.map { "p. \($0)" } ?? "")
        }
      } else if !passage.quote.isEmpty {
        text.hanging(isNumbered ? "  " : "", "“\(passage.quote)”")
      }
    }
  }

  /// Why there is nothing to confirm, and that facts can be typed all the same.
  private func unreadWords(_ desk: Desk) -> String {
    let typed = "\(desk.key(.editFact)) types a fact without it."
    switch desk.reading(of: id, about) {
    case .failed(let why): return "\(why) \(typed)"
    case .running(let done, let pages):
      return "\(ReadingState.words(done, pages)). Keys work meanwhile; \(desk.key(.stopReading)) stops it."
    case nil, .done: return "There is no file to read. \(typed)"
    }
  }

  /// `unmodified, confirmed by jdoe on 2026-11-21, page 12`.
  private static func recordedWords(_ fact: ReportFact, _ facts: FactsAtHand) -> String {
    guard let report = facts.report else { return "nothing yet: the report begins with its kind." }
    let value = report.value(of: fact)?.words ?? "nothing"
    guard let source = report.sources?[fact] else { return "\(value)." }
    let page = source.page.map { ", page \($0)" } ?? ""
    let what =
      source.how == .rejected ? "\(value); what was read is rejected" : "\(value), \(source.how.rawValue)"
    return "\(what) by \(source.by) on \(source.on)\(page)."
  }

  private static func nextWords(_ fact: ReportFact, _ facts: FactsAtHand, _ desk: Desk) -> String {
    let edit = "\(desk.key(.editFact)) sets it right, \(desk.key(.rejectFact)) rejects it"
    if facts.state(of: fact) == .conflict { return "A digit takes the place of that number, \(edit)." }
    let list = fact.isList ? ", \(desk.key(.openElements)) goes through them one by one" : ""
    return "\(desk.key(.confirmFact)) confirms it\(list), \(edit)."
  }
}
