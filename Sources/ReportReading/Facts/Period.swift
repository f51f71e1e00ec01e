internal import Diligence

/// Reads the period that a report covers.
///
/// Every place that states a period is weighed by the words before it and by where it stands: what follows `throughout the period`
/// in the auditor's report wins over a window of an incident. Places that state the report's own period and disagree are a
/// conflict.
enum Period {
  static func read(_ source: Source) -> Reading {
    guard source.kind?.isReport != false, let best = source.periods.first, best.weight >= leastWeight else {
      return Reading()
    }
    if source.isTypeI, !best.isStatement || source.asOf.first?.isStatement == true { return Reading() }
    let others = source.periods.filter { $0.isStatement && $0.weight >= contradicting }
    let places = [best] + others.filter { $0.dates != best.dates }
    return Reading([
      .start: ProposedFact(places.map { FactPassage(.day($0.start), $0, source.prose) }),
      .end: ProposedFact(places.map { FactPassage(.day($0.end), $0, source.prose) }),
    ])
  }

  static let leastWeight = 5
  private static let contradicting = 8

  /// The distinct periods of a text, the surest first, each at its surest place.
  static func candidates(
    _ text: ReportText, _ places: [PeriodPlace], front: Range<Int>, _ sections: Sections
  ) -> [PeriodPlace] {
    let own = [sections.auditorsReport, sections.assertion].compactMap { $0 }
    var best: [[Day]: PeriodPlace] = [:]
    var counts: [[Day]: Int] = [:]
    for var place in places {
      weigh(&place, text, front, own)
      counts[place.dates, default: 0] += 1
      if place.weight > best[place.dates]?.weight ?? .min { best[place.dates] = place }
    }
    return best.values.map { place in
      var place = place
      place.weight += min(counts[place.dates] ?? 0, 3) - 1
      return place
    }.sorted { ($1.weight, $0.words.lowerBound) < ($0.weight, $1.words.lowerBound) }
  }

  private static func weigh(
    _ place: inout PeriodPlace, _ text: ReportText, _ front: Range<Int>, _ own: [Range<Int>]
  ) {
    let start = place.words.lowerBound
    let before = Set(text.words(before: start, 6).map { text.words[$0].key })
    let sentence = text.statement(around: start, limit: 60)
    let around = Set(sentence.map { text.words[$0].key })
    let line = text.line(at: start).words
    let isFront = front.contains(start)
    let saysPeriod = before.contains { periodWords.contains($0) }
    var weight = before.contains("throughout") ? 6 : saysPeriod ? 5 : before.contains("from") ? 1 : 0
    if isFront { weight += line.count - place.words.count <= 3 ? 6 : 4 }
    if own.contains(where: { $0.contains(start) }) { weight += 3 }
    let isScope = !around.isDisjoint(with: scopeWords) && !around.contains("not")
    if isScope { weight += 3 }
    let near = sentence.clamped(to: max(0, start - 25)..<place.words.upperBound + 8)
    if near.contains(where: { foreign.contains(text.words[$0].key) }) { weight -= 8 }
    let days = place.start.days(to: place.end)
    if days < 27 || days > 740 { weight -= 5 }
    place.weight = weight
    place.isStatement = (isFront || isScope) && (saysPeriod || before.contains("throughout") || isFront)
  }

  private static let periodWords: Set<String> = [
    "period", "covering", "covers", "covered", "during", "months", "year",
  ]
  private static let scopeWords: Set<String> = [
    "examined", "examination", "description", "suitability", "suitably", "assertion", "effectively",
    "effectiveness",
    "effective",
  ]
  /// Words of other things that last: incidents, policies, earlier and later reports.
  private static let foreign: Set<String> = [
    "incident", "incidents", "outage", "outages", "breach", "unavailable", "unavailability", "prior",
    "previous",
    "previously", "earlier", "last", "bridge", "gap", "subsequent", "fiscal", "policy", "insurance",
    "insured",
    "contract", "lease", "freeze", "migration", "migrated", "next", "disruption", "preceding", "aws", "azure",
    "certificate", "iso",
  ]
}
