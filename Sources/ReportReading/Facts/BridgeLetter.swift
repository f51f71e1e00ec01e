internal import Diligence

/// Reads a bridge letter: until when management speaks, and which report it prolongs.
enum BridgeLetter {
  /// What names it, or a statement that nothing changed since the report.
  static func sign(_ text: ReportText, _ range: Range<Int>) -> Range<Int>? {
    if let name = text.first(of: names, in: range) {
      let line = text.line(at: name.lowerBound).words
      return line.count <= Quote.limit ? line : text.words(from: name.lowerBound, Quote.limit)
    }
    guard text.contains(any: greetings, in: range), !KindMention.mentions(in: text, range).isEmpty,
      let change = text.first(of: changes)
    else { return nil }
    return text.statement(around: change.lowerBound)
  }

  static func read(_ source: Source) -> Reading {
    guard source.kind?.value == .kind(.bridgeLetter) else { return Reading() }
    let text = source.prose
    let letter = letterDate(source)
    let periods = source.periods
    let bridged = periods.first { isBridge($0, text) }
    var facts: [ReportFact: ProposedFact] = [:]
    if let until = bridged.map({ DatePlace(day: $0.end, words: $0.words) }) ?? openEnd(text, letter)
      ?? lastDay(source)
    {
      facts[.bridgedUntil] = ProposedFact([passage(until, text)])
    }
    if let letter { facts[.reportDate] = ProposedFact([passage(letter, text)]) }
    let until = bridged?.start
    let report = periods.first { period in
      period != bridged && !isBridge(period, text) && !isNext(period, text)
        && until.map { period.start < $0 } ?? true
    }
    if let report {
      facts[.start] = ProposedFact([FactPassage(.day(report.start), report, text)])
      facts[.end] = ProposedFact([FactPassage(.day(report.end), report, text)])
    } else if let end = reportEnd(source) {
      facts[.end] = ProposedFact([passage(end, text)])
    }
    return Reading(facts)
  }

  private static func passage(_ date: DatePlace, _ text: ReportText) -> FactPassage {
    FactPassage(
      .day(date.day), page: text.page(at: date.words.lowerBound), quote: text.quote(date.context(in: text)))
  }

  /// The first date that stands on a short line of its own, or after `Date:`.
  static func letterDate(_ source: Source) -> DatePlace? {
    let text = source.prose
    return source.dates.first { date in
      let line = text.line(at: date.words.lowerBound).words
      let rest = line.lazy.filter { !date.words.contains($0) && !text.words[$0].key.isEmpty }
        .prefix(5)
      return rest.count <= 4 && rest.allSatisfy { !notes.contains(text.words[$0].key) }
    }
  }

  private static let notes: Set<String> = [
    "period", "to", "through", "from", "until", "since", "valid", "expiry",
  ]

  /// Whether a period is the time after the report's.
  private static func isBridge(_ period: PeriodPlace, _ text: ReportText) -> Bool {
    let statement = context(period, text)
    return !isNext(period, text) && text.contains(any: gaps, in: statement)
      && !text.contains(
        any: ["our most recent", "report covered", "report covers"],
        in: text.words(before: period.words.lowerBound, 14))
  }

  /// The row of a table that holds a period, else its sentence.
  private static func context(_ period: PeriodPlace, _ text: ReportText) -> Range<Int> {
    let line = text.line(at: period.words.lowerBound)
    if line.text.utf8.hasColumns { return line.words }
    let sentence = text.statement(around: period.words.lowerBound, limit: 60)
    return sentence.clamped(to: text.paragraph(around: period.words.lowerBound))
  }

  private static func isNext(_ period: PeriodPlace, _ text: ReportText) -> Bool {
    let statement = context(period, text)
    let before = statement.lowerBound..<max(statement.lowerBound, period.words.lowerBound)
    return text.contains(
      any: ["next report", "next soc", "next examination", "will cover", "upcoming", "current examination"],
      in: before)
  }

  /// `to the date of this letter`, which is the day it is dated.
  private static func openEnd(_ text: ReportText, _ letter: DatePlace?) -> DatePlace? {
    guard let letter,
      let place = text.first(of: ["date of this letter", "date of the letter", "to date", "to the present"])
    else { return nil }
    return DatePlace(day: letter.day, words: place)
  }

  /// `through December 31, 2026` in the statement about changes.
  private static func lastDay(_ source: Source) -> DatePlace? {
    let text = source.prose
    for change in text.places(ofAny: changes + gaps) {
      let dates = source.dates.within(text.statement(around: change.lowerBound))
      let bounded = dates.filter { date in
        let before = text.words(before: date.words.lowerBound, 2).map { text.words[$0].key }
        return before.contains { ["through", "until", "to", "of", "till"].contains($0) }
      }
      if let last = bounded.max(by: { $0.day < $1.day }) { return last }
    }
    return nil
  }

  /// `the period ended September 30, 2025`.
  private static func reportEnd(_ source: Source) -> DatePlace? {
    source.dates.first { date in
      let before = source.prose.words(before: date.words.lowerBound, 3).map { source.prose.words[$0].key }
      return before.contains { $0 == "ended" || $0 == "ending" }
    }
  }

  private static let names: [Phrase] = [
    "bridge letter", "bridging letter", "gap letter", "bridge period letter", "soc bridge", "bridge-letter",
    "comfort letter",
  ]

  private static let greetings: [Phrase] = [
    "dear", "to whom it may concern", "to our customers", "to our clients", "to all customers", "sincerely",
    "yours faithfully", "kind regards", "valued customer",
  ]

  private static let changes: [Phrase] = [
    "no material changes", "no material change", "any material changes", "any material change",
    "not materially changed",
    "no significant changes", "any significant changes", "no changes", "not changed materially",
    "material changes",
    "changed materially", "materially changed",
  ]

  private static let gaps: [Phrase] =
    changes + [
      "gap period", "bridge period", "bridging period", "the gap", "this letter covers", "letter bridges",
      "interim period", "letter speaks for", "letter relates to", "not become aware of", "not aware of",
      "subsequent to", "since the end of", "after the end of",
      "continued to operate",
    ]
}

extension DatePlace {
  /// The words to show with a date: its line where that is short, else what stands just before and after it.
  func context(in text: ReportText) -> Range<Int> {
    let line = text.line(at: words.lowerBound).words
    if line.count <= Quote.limit, line.count >= 2 {
      return line.lowerBound..<max(line.upperBound, words.upperBound)
    }
    return max(0, words.lowerBound - 10)..<min(words.upperBound + 6, text.words.count)
  }
}
