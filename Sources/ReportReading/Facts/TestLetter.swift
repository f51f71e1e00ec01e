internal import Diligence

/// Reads the letter of a penetration test: when was tested, and when the letter was written.
enum TestLetter {
  /// What names the test where the document is about one.
  static func sign(_ text: ReportText, _ range: Range<Int>) -> Range<Int>? {
    guard text.contains(any: deeds), !NoReport.sells(text, range),
      let name = text.first(of: names, in: range.clamped(to: 0..<160))
    else { return nil }
    let line = text.line(at: name.lowerBound).words
    return line.count <= Quote.limit ? line : text.words(from: name.lowerBound, Quote.limit)
  }

  private static let names: [Phrase] = [
    "penetration test", "penetration testing", "penetration tests", "pen test", "pentest", "pen-test",
    "security assessment", "vulnerability assessment", "application security test", "red team",
  ]

  private static let deeds: [Phrase] = [
    "tested", "testers", "was conducted", "were conducted", "conducted a", "performed a", "carried out",
    "carry out",
    "was performed", "we performed", "engaged to perform", "to perform a", "to conduct a", "completed a",
    "testing was", "assessment was",
  ]

  static func read(_ source: Source) -> Reading {
    guard source.kind?.value == .kind(.pentest) else { return Reading() }
    let text = source.prose
    var facts: [ReportFact: ProposedFact] = [:]
    let letter = BridgeLetter.letterDate(source)
    if let letter { facts[.reportDate] = ProposedFact([passage(letter, text)]) }
    if let tested = source.periods.first {
      facts[.start] = ProposedFact([FactPassage(.day(tested.start), tested, text)])
      facts[.end] = ProposedFact([FactPassage(.day(tested.end), tested, text)])
      facts[.asOf] = facts[.end]
    } else if let date = end(source) ?? letter {
      facts[.asOf] = ProposedFact([passage(date, text)])
    }
    return Reading(facts)
  }

  /// `testing was completed on May 8, 2026`.
  private static func end(_ source: Source) -> DatePlace? {
    source.dates.first { date in
      let before = source.prose.words(before: date.words.lowerBound, 6).map { source.prose.words[$0].key }
      return before.contains { ["completed", "concluded", "ended", "finished", "ending"].contains($0) }
    }
  }

  private static func passage(_ date: DatePlace, _ text: ReportText) -> FactPassage {
    FactPassage(
      .day(date.day), page: text.page(at: date.words.lowerBound), quote: text.quote(date.context(in: text)))
  }
}
