internal import Diligence

/// Where the auditor calls the opinion by its sort: a heading over it or over its basis, or `a basis for our
/// … opinion`.
struct OpinionLabel: Sendable, Equatable {
  let opinion: AssuranceReport.Opinion
  /// Whether it is the heading over what led to the opinion.
  let headsBasis: Bool
  let words: Range<Int>

  /// All of the auditor's, in order; a line of the contents is none.
  static func labels(in text: ReportText, _ voices: Voices) -> [OpinionLabel] {
    (headings(in: text) + sentences(in: text))
      .filter { voices.speaker(at: $0.words.lowerBound) != .management }
      .sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private static func sentences(in text: ReportText) -> [OpinionLabel] {
    [("for our qualified opinion", .qualified), ("for our adverse opinion", .adverse)].flatMap {
      (phrase: Phrase, opinion) in
      text.places(of: phrase).map { place in
        let start = max(0, place.upperBound - Quote.limit)
        let sentence = text.statement(around: place.lowerBound).lowerBound
        return OpinionLabel(
          opinion: opinion, headsBasis: false, words: max(start, sentence)..<place.upperBound)
      }
    }
  }

  // MARK: - Headings

  private static func headings(in text: ReportText) -> [OpinionLabel] {
    let places = text.places(ofKey: "opinion") + text.places(ofKey: "opinions")
    return Set(places.map { text.words[$0].line }).sorted().compactMap { heading($0, in: text) }
  }

  private static func heading(_ index: Int, in text: ReportText) -> OpinionLabel? {
    let line = text.lines[index]
    let keys = text.words[line.words].map(\.key)
    guard line.words.count <= longest, keys.last == "opinion" || keys.last == "opinions",
      text.words[line.words].allSatisfy({ $0.isCapitalised || small.contains($0.key) }),
      text.words[line.words.upperBound - 1].text.last != ".", standsAlone(index, in: text),
      let word = keys.dropLast().last(where: { !small.contains($0) }), let opinion = opinions[word]
    else { return nil }
    return OpinionLabel(opinion: opinion, headsBasis: keys.contains("basis"), words: line.words)
  }

  private static let longest = 9
  private static let small: Set<String> = ["of", "our", "the", "for", "and", ""]

  private static let opinions: [String: AssuranceReport.Opinion] = [
    "qualified": .qualified, "adverse": .adverse, "disclaimer": .disclaimer, "unmodified": .unmodified,
    "unqualified": .unmodified,
  ]

  /// Whether a line neither goes on from a sentence nor is followed by more lines of contents.
  private static func standsAlone(_ index: Int, in text: ReportText) -> Bool {
    let line = text.lines[index]
    let next = text.lines[(index + 1)...].prefix(3)
    guard let first = next.first, text.words[first.words].contains(where: { $0.key.first?.isLetter == true }),
      next.contains(where: { $0.words.count >= 7 && !isLeader($0) })
    else { return false }
    guard index > 0, !line.followsGap, let last = text.words[..<line.words.lowerBound].last else {
      return true
    }
    return last.endsSentence || text.lines[index - 1].words.count <= longest && last.text.last != ","
  }

  private static func isLeader(_ line: Line) -> Bool {
    line.text.contains("....") || line.text.contains(". . .")
  }
}
