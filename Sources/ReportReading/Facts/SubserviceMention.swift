/// The words `subservice organisation`, however they are spelt.
struct SubserviceMention: Sendable, Equatable {
  let words: Range<Int>

  /// All that are sentences' or headings', in order; those of contents and of complementary controls are left
  /// out.
  static func all(in text: ReportText) -> [SubserviceMention] {
    let places =
      ["subservice", "sub-service"].flatMap { text.places(ofKey: $0) }.map { $0..<$0 + 1 }
      + text.places(of: Phrase("sub service"))
    return places.sorted { $0.lowerBound < $1.lowerBound }.prefix(most).compactMap { place in
      guard place.upperBound < text.words.count, nouns.contains(text.words[place.upperBound].key) else {
        return nil
      }
      let words = place.lowerBound..<place.upperBound + 1
      let isControls = words.upperBound < text.words.count && isControl(text.words[words.upperBound].key)
      guard !isControls, !text.lines[text.words[place.lowerBound].line].isContents else { return nil }
      return SubserviceMention(words: words)
    }
  }

  /// More than any report has, which a hostile text may.
  private static let most = 300

  private static func isControl(_ key: String) -> Bool { key == "controls" || key == "control" }

  private static let nouns: Set<String> = [
    "organization", "organizations", "organisation", "organisations", "provider", "providers",
    "organization(s",
    "organisation(s", "entity", "entities", "vendor", "vendors",
  ]

  /// Whether it ends a heading, under which others than a sentence follow.
  func endsHeading(in text: ReportText) -> Bool {
    let line = text.lines[text.words[words.lowerBound].line]
    let heading = text.words[line.words]
    guard line.words.upperBound == words.upperBound, heading.count <= 8, let first = heading.first,
      let last = heading.last, !last.endsClause, words.upperBound < text.words.count
    else { return false }
    return (first.isCapitalised || first.key.first?.isNumber == true)
      && text.words[words.upperBound].isCapitalised
  }
}
