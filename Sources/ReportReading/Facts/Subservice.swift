internal import Diligence

/// The companies whose controls the description relies on; none where the report says that it uses none.
enum Subservice {
  static func read(_ source: Source) -> Reading {
    let text = source.prose
    let mentions = SubserviceMention.all(in: text).filter { !source.isTested($0.words) }
    let prose = SubserviceNames(text, source.voices, mentions).all().filter { !source.isTested($0.words) }
    let found =
      prose.map { (name: $0, text: text) }
      + SubserviceTable.names(in: source.table).map { (name: $0, text: source.table) }
    let distinct = distinct(found.map(\.name))
    let value = FactValue.names(distinct.map(\.text))
    var passages = distinct.compactMap { name in found.first { $0.name.isSame(as: name) } }
      .map { passage(value, $0.name.words, in: $0.text) }
    if let denial = denial(mentions, in: text) { passages.append(passage(.names([]), denial, in: text)) }
    return Reading([.subservice: ProposedFact(passages)])
  }

  /// Each company once: as it is given first, or in full where it is first given by its initials.
  private static func distinct(_ names: [CompanyName]) -> [CompanyName] {
    var distinct: [CompanyName] = []
    for name in names {
      guard let known = distinct.firstIndex(where: { $0.isSame(as: name) }) else {
        distinct.append(name)
        continue
      }
      if distinct[known].isAbbreviation, !name.isAbbreviation { distinct[known] = name }
    }
    return distinct
  }

  /// `does not use any subservice organizations`, `Subservice organizations: none`.
  private static func denial(_ mentions: [SubserviceMention], in text: ReportText) -> Range<Int>? {
    mentions.lazy.map(\.words).compactMap { words -> Range<Int>? in
      let statement = text.statement(around: words.lowerBound)
      let before = text.words[statement.lowerBound..<words.lowerBound].suffix(7).map(\.key)
      let after = text.words[words.upperBound..<max(statement.upperBound, words.upperBound)].prefix(4).map(
        \.key)
      guard !after.contains("other"), !after.contains("except"), !after.contains("besides"),
        denies(before, after)
      else { return nil }
      return max(statement.lowerBound, words.lowerBound - 8)..<min(words.upperBound + 6, text.words.count)
    }.first
  }

  private static func denies(_ before: [String], _ after: [String]) -> Bool {
    if after.first == "none" || after.first == "n/a" || after.prefix(2) == ["not", "applicable"] {
      return true
    }
    let isNone = before.suffix(3).contains("no")
    let deed = (before + after).contains { uses.contains($0) }
    if isNone, deed { return true }
    guard let not = before.lastIndex(where: { $0 == "not" || $0 == "without" || $0 == "nor" }) else {
      return false
    }
    return before[not...].contains { uses.contains($0) } || before[not] == "without"
  }

  private static let uses: Set<String> = [
    "use", "uses", "used", "using", "utilize", "utilizes", "utilized", "utilise", "utilises", "engage",
    "engages",
    "engaged", "employ", "rely", "relies", "have", "has", "there", "identified", "involved", "relevant",
  ]

  private static func passage(_ value: FactValue, _ words: Range<Int>, in text: ReportText) -> FactPassage {
    let start = max(text.statement(around: words.lowerBound).lowerBound, words.lowerBound - 8)
    return FactPassage(
      value, page: text.page(at: words.lowerBound), quote: text.quote(start..<start + Quote.limit))
  }
}

extension Source {
  /// Whether words of ``prose`` stand among the tests of controls or in what management adds.
  func isTested(_ words: Range<Int>) -> Bool {
    [proseSections.tests, proseSections.otherInformation].contains { $0?.contains(words.lowerBound) == true }
  }
}
