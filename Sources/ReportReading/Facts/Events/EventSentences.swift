/// The sentences of running text that name one kind of event, outside the tests of controls.
struct EventSentences {
  private let topic: EventTopic
  private let text: ReportText
  private let sentences: [Range<Int>]

  init(topic: EventTopic, source: Source) {
    self.topic = topic
    text = source.prose
    let tests = source.proseSections.tests ?? 0..<0
    let places = topic.nouns.flatMap { source.prose.places(ofKey: $0) }.filter { !tests.contains($0) }
    var sentences: [Range<Int>] = []
    for place in places.sorted() where place >= sentences.last?.upperBound ?? 0 {
      sentences.append(source.prose.sentence(around: place))
    }
    self.sentences = sentences
  }

  /// The first that denies all events and makes no exclusion.
  var denial: EventStatement? {
    sentences.first { topic.isDenied(in: text.words[$0]) && exclusion(in: $0) == nil }.map(statement)
  }

  /// Those that tell of an event, with what a denial excludes.
  var told: [EventStatement] {
    sentences.compactMap { sentence in
      if let exclusion = exclusion(in: sentence), topic.isDenied(in: text.words[sentence]) {
        return statement(exclusion)
      }
      return topic.isTold(in: text.words[sentence]) ? statement(sentence) : nil
    }
  }

  private func statement(_ range: Range<Int>) -> EventStatement {
    EventStatement(text.text(range), page: text.page(at: range.lowerBound))
  }

  private static let shortestExclusion = 8

  /// What follows `except` in a sentence that denies the rest, or the sentence after it where it ends there.
  private func exclusion(in sentence: Range<Int>) -> Range<Int>? {
    guard let place = sentence.first(where: { excludes(at: $0, before: sentence.upperBound) }) else {
      return nil
    }
    if sentence.upperBound - place > Self.shortestExclusion { return place..<sentence.upperBound }
    guard sentence.upperBound < text.words.count else { return nil }
    return text.sentence(around: sentence.upperBound)
  }

  private func excludes(at index: Int, before end: Int) -> Bool {
    let key = text.words[index].key
    if key == "except" || key == "exception" { return true }
    guard index + 1 < end else { return false }
    let next = text.words[index + 1].key
    return key == "other" && next == "than" || key == "apart" && next == "from"
      || key == "but" && next == "for"
  }
}
