internal import Diligence

/// Where the firm signed; without a place in the signature, where its letterhead says it is.
enum AuditorCity {
  static func read(_ source: Source) -> Reading {
    let text = source.prose
    let place = source.signature?.place ?? Examiner.place(in: source)
    guard let place = place ?? source.letterheads.lazy.compactMap(\.place).first else {
      return Reading()
    }
    let passage = FactPassage(
      .text(place.text), page: text.page(at: place.words.lowerBound),
      quote: text.quote(max(0, place.words.lowerBound - 6)..<place.words.upperBound + 4))
    return Reading([.auditorCity: ProposedFact([passage])])
  }
}
