extension ReportText {
  /// Every place of any of the phrases, in order; of very many only the first, so that a text which repeats
  /// itself takes no
  /// longer than others.
  func places(ofAny phrases: [Phrase], in range: Range<Int>? = nil, limit: Int = 150) -> [Range<Int>] {
    Array(
      phrases.flatMap { places(of: $0, in: range).prefix(limit) }.sorted { $0.lowerBound < $1.lowerBound }
        .prefix(limit))
  }
}
