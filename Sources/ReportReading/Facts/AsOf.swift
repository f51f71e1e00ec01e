internal import Diligence

/// Reads the day that a Type I report speaks of; a report over a period has none, whatever else it dates.
enum AsOf {
  static func read(_ source: Source) -> Reading {
    guard source.kind?.isReport != false, let best = source.asOf.first else { return Reading() }
    let period = source.periods.first { $0.weight >= Period.leastWeight && $0.isStatement }
    guard source.isTypeI ? best.isStatement || period == nil : period == nil && best.isStatement else {
      return Reading()
    }
    let places = [best] + source.asOf.filter { $0.isStatement && $0.date.day != best.date.day }
    let text = source.prose
    return Reading([
      .asOf: ProposedFact(
        places.map { place in
          FactPassage(
            .day(place.date.day), page: text.page(at: place.date.words.lowerBound),
            quote: text.quote(place.date.context(in: text)))
        })
    ])
  }

  /// A date that stands after `as of`.
  struct Place: Sendable, Equatable {
    let date: DatePlace
    /// Whether it stands on the front or in a sentence about what was examined.
    let isStatement: Bool
  }

  /// Every date after `as of`, `as at` or `as on`; those of statements first, else in order.
  static func places(_ text: ReportText, _ dates: [DatePlace], front: Range<Int>) -> [Place] {
    let places = dates.compactMap { date -> Place? in
      let start = date.words.lowerBound
      let before = text.words(before: start, 3).map { text.words[$0].key }
      guard let place = before.lastIndex(of: "as"), place + 1 < before.count,
        ["of", "at", "on"].contains(before[place + 1])
      else { return nil }
      let sentence = text.statement(around: start, limit: 60).map { text.words[$0].key }
      let isScope = sentence.contains { scopeWords.contains($0) } && !sentence.contains("not")
      return Place(date: date, isStatement: front.contains(start) || isScope)
    }
    return places.filter(\.isStatement) + places.filter { !$0.isStatement }
  }

  private static let scopeWords: Set<String> = [
    "examined", "examination", "description", "suitability", "suitably", "assertion", "design", "designed",
  ]
}
