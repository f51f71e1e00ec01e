extension Sections {
  /// A line, or a few, that begin a part.
  struct Heading: Sendable, Equatable {
    let part: Part
    /// Its first word.
    let start: Int
    /// Whether it bears a number, as in `Section 2` or `IV.`
    let isNumbered: Bool
  }

  /// The headings of parts in order, none of a table of contents; where a document numbers its parts, only numbered ones count,
  /// so that a paragraph `Other information` inside the auditor's report is no part.
  static func headings(of text: ReportText) -> [Heading] {
    let all = text.lines.indices.compactMap { heading(at: $0, text) }
    let numbered = all.filter(\.isNumbered)
    let isNumbered = Set(numbered.map(\.part)).count >= 2
    var headings: [Heading] = []
    for heading in isNumbered ? numbered : all where headings.last?.part != heading.part {
      headings.append(heading)
    }
    return headings
  }

  private static let longestHeading = 24

  private static func heading(at index: Int, _ text: ReportText) -> Heading? {
    let line = text.lines[index]
    guard !line.isContents, line.words.count <= longestHeading else { return nil }
    let words = text.words[line.words]
    let number = numberLength(words)
    guard number > 0 || canBegin(at: index, text) else { return nil }
    var title = words.dropFirst(number)
    if isTitle(title), let part = HeadingTitle.part(title.map(\.key), isNumbered: number > 0),
      number > 0 || !isParagraph(part, after: index, text)
    {
      return Heading(part: part, start: line.words.lowerBound, isNumbered: number > 0)
    }
    guard number > 0, title.isEmpty || isTitle(title) else { return nil }
    for next in text.lines[(index + 1)...].prefix(2) {
      guard !next.isContents, next.words.count <= longestHeading, isTitle(text.words[next.words]) else {
        return nil
      }
      title = text.words[line.words.lowerBound + number..<next.words.upperBound]
      if let part = HeadingTitle.part(title.map(\.key), isNumbered: true) {
        return Heading(part: part, start: line.words.lowerBound, isNumbered: true)
      }
    }
    return nil
  }

  /// How many words number a heading: `Section 2 -`, `IV.`, `3`, `Attachment A:`.
  private static func numberLength(_ words: ArraySlice<Word>) -> Int {
    guard let first = words.first else { return 0 }
    var length = 0
    if ["section", "part", "attachment", "appendix", "exhibit"].contains(first.key), first.isCapitalised,
      words.count > 1
    {
      let number = words[words.startIndex + 1]
      length = isOrdinal(number.key) || number.key.utf8.count == 1 ? 2 : 0
    } else if isOrdinal(first.key), first.text.utf8.count <= 5, words.count > 1,
      first.text.first?.isLowercase == false, !DateWords.months.contains(words[words.startIndex + 1].key)
    {
      length = 1
    }
    while length > 0, length < words.count, words[words.startIndex + length].key.isEmpty { length += 1 }
    return length
  }

  private static func isOrdinal(_ key: String) -> Bool {
    ordinals.contains(key)
  }

  private static let ordinals: Set<String> = [
    "1", "2", "3", "4", "5", "6", "7", "8", "i", "ii", "iii", "iv", "v", "vi", "vii", "one", "two", "three",
    "four",
    "five", "six",
  ]

  /// Whether a line can begin something new: after a gap, or after a line that ended.
  private static func canBegin(at index: Int, _ text: ReportText) -> Bool {
    guard index > 0, !text.lines[index].followsGap, let last = text.words[text.lines[index - 1].words].last
    else {
      return true
    }
    return last.endsSentence || text.lines[index - 1].words.count <= 10
  }

  /// Whether words look like a title: each with a capital, or one that titles of parts are made of.
  private static func isTitle(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first(where: { !$0.key.isEmpty }), let last = words.last,
      first.isCapitalised, !openings.contains(first.key), last.text.utf8.last != .comma,
      last.text.utf8.last != .dot || words.count <= 3 || companies.contains(last.key)
    else { return false }
    return words.allSatisfy {
      $0.isCapitalised || !$0.hasLetter || vocabulary.contains($0.key)
        || LegalForm.keys.contains($0.key)
    }
  }

  private static let companies: Set<String> = ["inc", "corp", "ltd", "co", "llc", "llp", "limited", "p.c"]

  /// Words that open sentences and no titles of parts.
  private static let openings: Set<String> = [
    "the", "in", "no", "this", "these", "we", "our", "for", "with", "if", "including",
  ]

  /// What headings have in small letters.
  private static let vocabulary: Set<String> = [
    "of", "the", "and", "its", "on", "to", "for", "by", "in", "a", "an", "with", "or", "as", "at", "over",
    "from",
    "accompanying", "additional", "applicable", "areas", "assertion", "assertions", "assurance", "auditor",
    "auditor's",
    "auditors", "auditors'", "board", "boundaries", "categories", "category", "cloud", "controls", "control",
    "criteria",
    "company", "company's", "description", "directors", "directors'", "effectiveness", "exceptions",
    "extract", "excerpt",
    "independent", "information", "limited", "management", "management's", "not", "objectives", "operating",
    "opinion",
    "organization", "organisation", "organization's", "organisation's", "other", "overview", "part",
    "performed",
    "practitioner's", "provided", "accountant's", "accountants'", "accountants", "certified", "public",
    "reasonable",
    "regarding", "related", "relating", "relevant", "report", "reports", "response", "responses", "results",
    "security",
    "service", "services", "statement", "system", "systems", "test", "testing", "tests", "trust", "type",
    "unaudited",
    "throughout", "period", "availability", "confidentiality", "privacy", "processing", "integrity", "design",
    "suitability", "our", "user", "relation", "concerning", "about", "service's", "platform", "covered",
    "summary",
    "supplied", "given", "their", "presented", "examined", "design,", "tested", "assurance-report",
  ]

  /// Whether it heads a paragraph of the auditor's report that only speaks of another part.
  private static func isParagraph(_ part: Part, after index: Int, _ text: ReportText) -> Bool {
    guard part == .tests || part == .otherInformation else { return false }
    let start = text.lines[index].words.upperBound
    return text.contains(any: paragraphs, in: text.words(from: start, 16))
  }

  private static let paragraphs: [Phrase] = [
    "the specific controls", "the information included in", "the information in section",
    "the information provided in",
    "the information presented in", "the information attached", "are listed in", "are presented in",
    "is presented by",
    "is set out in section", "are set out in section",
  ]
}
