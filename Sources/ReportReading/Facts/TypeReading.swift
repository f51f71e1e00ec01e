internal import Diligence

/// Reads whether a SOC 1 or SOC 2 report is of Type I or Type II: from the word on its front, checked against whether it speaks of
/// controls that operated over a period or of their design on a day; a SOC 3 has no type.
enum TypeReading {
  static func read(_ source: Source) -> Reading {
    guard source.kind?.value == .kind(.soc2) || source.kind?.value == .kind(.soc1) else { return Reading() }
    let text = source.prose
    var places = source.titledTypes
    if let body = body(source), places.isEmpty || !places.contains(where: { $0.type == body.type }) {
      places.append(body)
    }
    let passages = places.map { place in
      FactPassage(
        .type(place.type), page: text.page(at: place.words.lowerBound), quote: text.quote(place.words))
    }
    return passages.isEmpty ? Reading() : Reading([.type: ProposedFact(passages)])
  }

  /// A place that says or shows the type.
  struct Place: Sendable, Equatable {
    let type: AssuranceReport.ReportType
    let words: Range<Int>
  }

  /// What the front calls the report, each type once.
  static func titled(_ text: ReportText, front: Range<Int>) -> [Place] {
    var found: [Place] = []
    let soc = KindMention.mentions(in: text, front).map(\.words)
    for place in front.clamped(to: text.words.indices) {
      guard let type = type(text, place), soc.contains(where: { abs($0.lowerBound - place) <= 8 }),
        !found.contains(where: { $0.type == type })
      else { continue }
      let line = text.line(at: place).words
      found.append(
        Place(type: type, words: line.count <= Quote.limit ? line : text.words(from: max(0, place - 3), 8)))
    }
    return found
  }

  private static func type(_ text: ReportText, _ place: Int) -> AssuranceReport.ReportType? {
    let key = text.words[place].key
    guard key.hasPrefix("type") else { return nil }
    if key == "type" { return place + 1 < text.words.count ? numbers[text.words[place + 1].key] : nil }
    return numbers[String(key.dropFirst(4).drop { $0 == "-" })]
  }

  private static let numbers: [String: AssuranceReport.ReportType] = [
    "i": .typeI, "1": .typeI, "one": .typeI, "ii": .typeII, "2": .typeII, "two": .typeII,
  ]

  /// What the auditor's report shows, or the whole text where no part is established as his.
  private static func body(_ source: Source) -> Place? {
    let text = source.prose
    let range = source.proseSections.auditorsReport ?? text.words.indices
    if let untested = text.first(of: untested, in: range) { return Place(type: .typeI, words: untested) }
    let period = source.periods.first { $0.isStatement && $0.weight >= Period.leastWeight }
    let day = source.asOf.first { $0.isStatement }
    if let operated = text.first(of: operating, in: range), let period, period.words.lowerBound >= 0 {
      return Place(type: .typeII, words: text.words(from: operated.lowerBound, 12))
    }
    guard let day, period == nil, text.first(of: operating, in: range) == nil else { return nil }
    return Place(type: .typeI, words: day.date.context(in: text))
  }

  private static let untested: [Phrase] = [
    "did not perform any procedures regarding the operating effectiveness",
    "not perform procedures regarding the operating effectiveness",
    "do not express an opinion on the operating effectiveness",
    "do not express an opinion thereon on the operating effectiveness",
    "did not test the operating effectiveness", "not tested the operating effectiveness",
    "no procedures on the operating effectiveness", "no procedures regarding the operating effectiveness",
    "does not include the operating effectiveness", "not extend to the operating effectiveness",
  ]

  private static let operating: [Phrase] = [
    "operating effectiveness of", "operated effectively", "operating effectiveness",
    "were operating effectively",
    "operating with sufficient effectiveness",
  ]
}
