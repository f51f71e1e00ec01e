/// What a person makes of one fact of a report.
package enum FactReview: Sendable, Equatable {
  /// The place of the document says it rightly.
  case confirm(FactPassage)
  /// It is this, whatever was proposed; nil where nothing was.
  case set(FactValue, instead: FactPassage?)
  /// What was proposed is wrong; what is recorded stays.
  case reject(FactPassage?)
}

extension AssuranceReport {
  /// Takes one review over and notes who vouches for it; false where the fact cannot have that value, and then nothing changes.
  package mutating func take(_ review: FactReview, of fact: ReportFact, by: String, on day: Day) -> Bool {
    let source: FactSource
    switch review {
    case .confirm(let passage):
      guard set(fact, to: passage.value) else { return false }
      source = FactSource(.confirmed, page: passage.page, quote: passage.quote, by: by, on: day)
    case .set(let value, let passage):
      guard set(fact, to: value) else { return false }
      let how: FactSource.How = passage.map { $0.value == value ? .confirmed : .corrected } ?? .typed
      source = FactSource(how, page: passage?.page, quote: passage?.quote, by: by, on: day)
    case .reject(let passage):
      source = FactSource(.rejected, page: passage?.page, quote: passage?.quote, by: by, on: day)
    }
    sources = (sources ?? [:]).merging([fact: source]) { _, new in new }
    return true
  }

  /// Whether a person has looked at what was proposed for the fact.
  package func isReviewed(_ fact: ReportFact) -> Bool { sources?[fact] != nil }
}
