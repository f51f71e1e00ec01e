extension Sections {
  /// A line that begins a part.
  struct Heading: Sendable, Equatable {
    let part: Part
    /// Its first word.
    let start: Int
  }

  /// The headings of parts in order; where one part's heading follows itself, the first counts.
  static func headings(of text: ReportText) -> [Heading] {
    var headings: [Heading] = []
    for line in text.lines {
      guard let part = part(headedBy: text.words[line.words]), headings.last?.part != part else { continue }
      headings.append(Heading(part: part, start: line.words.lowerBound))
    }
    return headings
  }

  private static let longestHeading = 16

  private static func part(headedBy words: ArraySlice<Word>) -> Part? {
    guard words.count <= longestHeading, let last = words.last, last.text.last != ".", !isPageNumber(last)
    else { return nil }
    let keys = words.map(\.key)
    return titles.first { title in title.phrases.contains { contains($0.keys, in: keys) } }?.part
  }

  private static func isPageNumber(_ word: Word) -> Bool {
    word.key.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func contains(_ phrase: [String], in keys: [String]) -> Bool {
    guard keys.count >= phrase.count else { return false }
    return (0...keys.count - phrase.count).contains { keys[$0..<$0 + phrase.count].elementsEqual(phrase) }
  }

  /// Asked in this order, so that "other information provided by the service auditor" is no test.
  private static let titles: [(part: Part, phrases: [Phrase])] = [
    (.otherInformation, ["other information", "unaudited information"]),
    (
      .assertion,
      [
        "management's assertion", "assertion of", "assertion by", "management assertion",
        "management's statement",
        "management's report",
      ]
    ),
    (
      .tests,
      [
        "tests of controls", "tests of operating effectiveness", "controls and tests", "results of tests",
        "test results", "information provided by the service auditor", "criteria and related controls",
      ]
    ),
    (
      .auditorsReport,
      [
        "auditor's report", "auditors' report", "auditor's assurance report", "independent service auditor",
        "independent service auditors", "independent accountants", "independent accountant's report",
        "independent accountants' report", "independent certified public accountants",
      ]
    ),
    (
      .description,
      ["description of the", "description of its", "system description", "overview of the system"]
    ),
  ]
}
