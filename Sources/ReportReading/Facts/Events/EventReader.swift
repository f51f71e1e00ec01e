internal import Diligence

/// Finds what a report says of one kind of event: what happened, or that nothing did.
struct EventReader {
  private let told: [EventStatement]
  private let denial: EventStatement?

  init(topic: EventTopic, source: Source) {
    let sections = EventSections(topic: topic, source: source)
    let sentences = EventSentences(topic: topic, source: source)
    let headed = sections.told
    told = headed.isEmpty ? sentences.told : headed
    denial = told.isEmpty ? sentences.denial ?? sections.denial : nil
  }

  /// What a heading or a sentence tells of; otherwise where it says that there was nothing.
  var fact: ProposedFact? {
    if let first = told.first {
      let statements = told.map { ReportStatement(text: $0.quote, page: $0.page) }
      return ProposedFact([FactPassage(.statements(statements), page: first.page, quote: first.quote)])
    }
    return denial.map { ProposedFact([FactPassage(.statements([]), page: $0.page, quote: $0.quote)]) }
  }
}

/// The words in which a report tells of one event, or denies all.
struct EventStatement: Sendable, Equatable {
  let quote: String
  let page: Int

  init(_ words: String, page: Int) {
    quote = Quote.short(words)
    self.page = page
  }
}
