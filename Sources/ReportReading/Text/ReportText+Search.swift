extension ReportText {
  /// Whether any of the phrases stands in a range.
  func contains(any phrases: [Phrase], in range: Range<Int>? = nil) -> Bool {
    phrases.contains { !places(of: $0, in: range).isEmpty }
  }

  /// Every place of any of the phrases, in order.
  func places(ofAny phrases: [Phrase], in range: Range<Int>? = nil) -> [Range<Int>] {
    phrases.flatMap { places(of: $0, in: range) }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Up to `count` words before a place, on whatever lines.
  func words(before place: Int, _ count: Int) -> Range<Int> { max(0, place - count)..<max(0, place) }

  /// Up to `count` words from a place on.
  func words(from place: Int, _ count: Int) -> Range<Int> {
    min(place, words.count)..<min(place + count, words.count)
  }

  /// The lines around a word up to the nearest gaps, at most 40 either way.
  func paragraph(around word: Int) -> Range<Int> {
    var (first, last) = (words[word].line, words[word].line)
    while first > 0, words[word].line - first < 40, !lines[first].followsGap { first -= 1 }
    while last + 1 < lines.count, last - words[word].line < 40, !lines[last + 1].followsGap { last += 1 }
    return lines[first].words.lowerBound..<lines[last].words.upperBound
  }

  /// The line that a word stands on.
  func line(at word: Int) -> Line { lines[words[word].line] }
}
