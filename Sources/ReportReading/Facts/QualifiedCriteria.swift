internal import Diligence

/// The official criteria that a qualified or adverse opinion names, in its own words or in the basis given
/// for it.
enum QualifiedCriteria {
  static func read(_ source: Source) -> Reading {
    let text = source.prose
    guard Opinion.passages(in: source).contains(where: { isModified($0.value) }) else { return Reading() }
    let mentions = zones(in: source).flatMap { text.criterionMentions(in: $0) }
    guard let first = mentions.first else { return Reading() }
    var ids: [String] = []
    for id in mentions.flatMap(\.criteria).map(\.id) where !ids.contains(id) { ids.append(id) }
    let start = max(text.statement(around: first.words.lowerBound).lowerBound, first.words.upperBound - 20)
    let passage = FactPassage(
      .names(ids), page: text.page(at: first.words.lowerBound),
      quote: text.quote(start..<first.words.upperBound + 5))
    return Reading([.qualifiedCriteria: ProposedFact([passage])])
  }

  private static func isModified(_ value: FactValue) -> Bool {
    value == .opinion(.qualified) || value == .opinion(.adverse)
  }

  /// The basis under its heading, otherwise the paragraphs before the opinion, and the opinion itself.
  private static func zones(in source: Source) -> [Range<Int>] {
    let (text, voices) = (source.prose, source.voices)
    let statements = OpinionStatement.statements(in: text, voices).filter { $0.opinion != .unmodified }
    let bases = OpinionLabel.labels(in: text, voices).filter(\.headsBasis).map { basis(under: $0, in: text) }
    let before = statements.prefix(1).map { paragraphs(before: $0, in: text) }
    return (bases.isEmpty ? before : bases) + statements.map(\.words)
  }

  private static func basis(under label: OpinionLabel, in text: ReportText) -> Range<Int> {
    let start = label.words.upperBound
    let limit = min(start + longest, text.words.count)
    return start..<(headings(in: text, start..<limit).first ?? limit)
  }

  private static func paragraphs(before statement: OpinionStatement, in text: ReportText) -> Range<Int> {
    let start = max(0, statement.words.lowerBound - longest)
    let range = start..<statement.words.lowerBound
    return (headings(in: text, range).last { isOtherPart(at: $0, in: text) } ?? start)..<range.upperBound
  }

  private static let longest = 300

  /// Where headings of the auditor's report stand, as far as their words tell them from sentences.
  private static func headings(in text: ReportText, _ range: Range<Int>) -> [Int] {
    guard let first = range.first, let last = range.last else { return [] }
    return text.lines[text.words[first].line...text.words[last].line].compactMap { line in
      let words = text.words[line.words]
      guard words.count <= 9, line.words.lowerBound >= first, words.first?.isCapitalised == true,
        words.last?.text.last != ".", words.contains(where: { titles.contains($0.key) })
      else { return nil }
      return line.words.lowerBound
    }
  }

  private static func isOtherPart(at index: Int, in text: ReportText) -> Bool {
    !text.words[text.lines[text.words[index].line].words].contains { $0.key == "opinion" }
  }

  private static let titles: Set<String> = [
    "responsibilities", "responsibility", "limitations", "restricted", "restriction", "emphasis",
    "independence",
    "opinion", "tests", "purpose", "scope",
  ]
}
