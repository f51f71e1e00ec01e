internal import Diligence

/// Reads when the auditor's report and management's assertion were signed: the date that stands alone, or with a city, beside the
/// signature; never one of a period, of a footer or of an event.
enum SignatureDate {
  static func read(_ source: Source) -> Reading {
    guard source.kind?.isReport == true else { return Reading() }
    var facts: [ReportFact: ProposedFact] = [:]
    let signed = auditorsRange(source).flatMap { signature(in: $0, source) }
    let labelled = labelled(source)
    var places = [signed, labelled].compactMap { $0 }
    if places.isEmpty, let alone = aloneOnFront(source) { places = [alone] }
    if !places.isEmpty { facts[.reportDate] = ProposedFact(places.map { passage($0, source.prose) }) }
    if let assertion = source.proseSections.assertion, let date = signature(in: assertion, source) {
      facts[.assertionDate] = ProposedFact([passage(date, source.prose)])
    }
    return Reading(facts)
  }

  /// A date on a line of its own on the front, after the period that the report speaks of.
  private static func aloneOnFront(_ source: Source) -> DatePlace? {
    let text = source.prose
    guard let end = source.periods.first?.end ?? source.asOf.first?.date.day else { return nil }
    return source.dates.within(source.front).last { date in
      let words = text.line(at: date.words.lowerBound).words
      return words.count == date.words.count && date.day > end && !source.isInPeriod(date)
    }
  }

  private static func passage(_ date: DatePlace, _ text: ReportText) -> FactPassage {
    FactPassage(
      .day(date.day), page: text.page(at: date.words.lowerBound), quote: text.quote(date.context(in: text)))
  }

  private static let longestReport = 3000

  /// The auditor's report, or what follows his first words where no heading tells it.
  private static func auditorsRange(_ source: Source) -> Range<Int>? {
    let text = source.prose
    if let range = source.proseSections.auditorsReport { return range }
    guard let start = source.signs.examined?.lowerBound else { return nil }
    let end = source.proseSections.starts.first { $0 > start } ?? text.words.count
    return start..<min(end, start + longestReport)
  }

  /// The last date of its own after the opinion; else the last before it, where firms date the head of their letter.
  private static func signature(in range: Range<Int>, _ source: Source) -> DatePlace? {
    let dates = source.dates.within(range).filter { standsAlone($0, source) }
    let text = source.prose
    let opinion = text.places(ofAny: ["in our opinion", "we assert", "assert that", "we confirm"], in: range)
      .first
    if let opinion, let after = dates.last(where: { $0.words.lowerBound > opinion.lowerBound }) {
      return after
    }
    return dates.last
  }

  private static let mostOthers = 7

  /// Whether its line holds nothing besides but names of places or people, and no period.
  private static func standsAlone(_ date: DatePlace, _ source: Source) -> Bool {
    let text = source.prose
    guard !source.isInPeriod(date) else { return false }
    let line = text.line(at: date.words.lowerBound)
    let words = cell(of: date, line, text)
    let next = date.words.upperBound
    guard next >= text.words.count || !joints.contains(text.words[next].text) else { return false }
    let others = words.filter { !date.words.contains($0) && !text.words[$0].key.isEmpty }
    return others.count <= mostOthers
      && others.allSatisfy { index in
        let word = text.words[index]
        return (word.isCapitalised || smallWords.contains(word.key)) && !notes.contains(word.key)
      }
  }

  /// The words of the column that a date stands in, where its line has columns.
  private static func cell(of date: DatePlace, _ line: Line, _ text: ReportText) -> Range<Int> {
    guard line.text.utf8.hasColumns else { return line.words }
    var cells: [Range<Int>] = []
    var start = line.words.lowerBound
    var gap = 0
    var place = start
    var isInWord = false
    for byte in line.text.utf8 {
      if byte == .space {
        gap += 1
        if isInWord { place += 1 }
        isInWord = false
      } else {
        if gap >= 3 {
          cells.append(start..<min(place, line.words.upperBound))
          start = min(place, line.words.upperBound)
        }
        gap = 0
        isInWord = true
      }
    }
    cells.append(start..<line.words.upperBound)
    return cells.first { $0.contains(date.words.lowerBound) } ?? line.words
  }

  private static let joints: Set<String> = ["-", "to", "through", "until"]
  private static let smallWords: Set<String> = [
    "date", "dated", "of", "the", "day", "this", "and", "on", "signed", "at", "in",
  ]
  private static let notes: Set<String> = [
    "period", "as", "page", "version", "printed", "revised", "effective", "from", "through", "until", "cc",
    "incident",
    "last", "next", "expected", "updated", "due", "rev", "ended", "since",
  ]

  private static let labels: [Phrase] = [
    "report date", "date of report", "date of the report", "report dated", "report issued", "date of issue",
    "issue date", "issued on", "report issue date", "date issued", "auditor's report dated",
    "date of our report",
    "report issuance date",
  ]

  /// `Report date: 14 August 2026` on the front.
  private static func labelled(_ source: Source) -> DatePlace? {
    let text = source.prose
    for label in text.places(ofAny: labels, in: source.front) {
      let near = text.words(from: label.upperBound, 5)
      if let date = source.dates.within(near).first, !source.isInPeriod(date) { return date }
    }
    return nil
  }
}
