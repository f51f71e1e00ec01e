internal import Diligence

/// The sentence, with its list, in which the auditor says `in our opinion`.
struct OpinionStatement: Sendable, Equatable {
  let words: Range<Int>
  let opinion: AssuranceReport.Opinion
  /// The words that decide it.
  let ground: Range<Int>

  /// Those of the auditor that say anything, in order; management's are none, nor what stands far behind the
  /// first.
  static func statements(in text: ReportText, _ voices: Voices) -> [OpinionStatement] {
    let openings = text.places(ofAny: openings, limit: 40).map(\.lowerBound)
    var statements: [OpinionStatement] = []
    for place in openings where voices.speaker(at: place) != .management && !text.isQuoted(at: place) {
      if let last = statements.last, place < last.words.upperBound { continue }
      if let first = statements.first, place > first.words.lowerBound + reach { break }
      let words = extent(from: place, in: text)
      guard isAboutTheReport(words, in: text), let (opinion, ground) = judge(words, in: text) else {
        continue
      }
      statements.append(OpinionStatement(words: words, opinion: opinion, ground: ground))
    }
    return statements
  }

  private static let openings: [Phrase] = [
    "in our opinion", "in my opinion", "it is our opinion", "we are of the opinion",
  ]
  private static let reach = 1500
  private static let longest = 450

  /// From the beginning of the sentence to the end of its list, and over a `However` right after it.
  private static func extent(from place: Int, in text: ReportText) -> Range<Int> {
    let start = beginning(of: place, in: text)
    var end = place
    while end < text.words.count, end - place < longest {
      if text.endsStatement(at: end), !goesOn(at: end + 1, in: text) { return start..<end + 1 }
      end += 1
    }
    return start..<end
  }

  /// Back to the beginning of the sentence, and never over a heading or an empty line.
  private static func beginning(of place: Int, in text: ReportText) -> Int {
    var start = place
    while start > 0, place - start < 60, !text.endsStatement(at: start - 1) {
      let line = text.lines[text.words[start].line]
      let isFirst = line.words.lowerBound == start
      if isFirst, line.followsGap || text.lines[text.words[start - 1].line].words.count <= 6 { break }
      start -= 1
    }
    return start
  }

  /// Whether the words from `index` on still belong to the statement.
  private static func goesOn(at index: Int, in text: ReportText) -> Bool {
    guard text.words.indices.contains(index) else { return false }
    let word = text.words[index]
    return text.isItemMark(at: index) || word.beginsSmall
      || ["however", "except", "nevertheless"].contains(word.key) || bullets.contains(word.text)
  }

  private static let bullets: Set<String> = ["•", "-", "–", "o", "▪", "·", "●", "*"]

  private static func isAboutTheReport(_ words: Range<Int>, in text: ReportText) -> Bool {
    text.words[words].contains {
      ["description", "controls", "assertion", "system", "statement"].contains($0.key)
    }
  }

  // MARK: - What it says

  /// Adverse wording first, then exceptions, then a clean opinion; nil where it is none of them.
  private static func judge(
    _ words: Range<Int>, in text: ReportText
  ) -> (AssuranceReport.Opinion, Range<Int>)? {
    let exceptions = text.places(ofAny: exceptions, in: words)
    let denials = text.places(ofAny: denials, in: words)
    if let denial = denials.first(where: { !isExcepted($0, by: exceptions, in: text) }) {
      return (.adverse, denial)
    }
    if let exception = exceptions.first { return (.qualified, exception) }
    return text.places(of: Phrase("all material respects"), in: words).first.map { (.unmodified, $0) }
  }

  /// Whether a denial stands inside what an exception takes out, as in `except that controls did not operate
  /// effectively`.
  private static func isExcepted(_ denial: Range<Int>, by exceptions: [Range<Int>], in text: ReportText)
    -> Bool
  {
    guard let exception = exceptions.last(where: { $0.upperBound <= denial.lowerBound }) else { return false }
    let between = exception.upperBound..<denial.lowerBound
    return !between.contains { index in
      text.isItemMark(at: index) || text.words[index].endsLabel
        || text.words[index].text.hasSuffix(";")
    } && text.places(of: Phrase("all material respects"), in: between).isEmpty
  }

  private static let exceptions: [Phrase] = [
    "except for", "except as", "except that", "except with", "except in", "except to", "except the",
    "except where",
    "excepting", "with the exception of", "with the exceptions of", "with exception of",
    "other than the matter",
    "other than the matters", "other than the effect", "other than the effects", "other than for", "save for",
    "subject to the matter", "subject to the matters", "subject to the effect", "subject to the effects",
    "apart from the matter", "apart from the matters", "apart from the effects",
  ]

  private static let denials: [Phrase] = [
    "not present", "not presented", "not fairly", "not been presented", "not been fairly",
    "not suitably designed",
    "not been suitably designed", "not suitable", "not operate effectively", "not operated effectively",
    "not operating effectively", "not effective", "not effectively", "not in accordance", "not achieved",
    "not been achieved", "not met", "materially misstated",
  ]
}
