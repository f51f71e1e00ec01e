internal import Diligence

/// Which categories the report covers, as its title, the auditor and management each say it for themselves.
enum Categories {
  static func read(_ source: Source) -> Reading {
    let text = source.prose
    let context = CategoryContext(text)
    let lists = text.categoryLists().filter { !context.excludes($0) && !context.isNameOfTheCriteria($0) }
    let stated = lists.filter(context.states)
    var found = zones(of: source).compactMap { zone, isCover in
      stated.first { zone.contains($0.words.lowerBound) }
        ?? (isCover ? lists.first { zone.contains($0.words.lowerBound) && context.standsAlone($0) } : nil)
    }
    if found.isEmpty { found = Array(stated.prefix(1)) }
    return Reading([.categories: ProposedFact(found.map { passage($0, in: text) })])
  }

  /// The title, the beginning of the auditor's report and that of management's assertion.
  private static func zones(of source: Source) -> [(zone: Range<Int>, isCover: Bool)] {
    let (text, voices) = (source.prose, source.voices)
    let coverEnd = min(voices.start ?? .max, text.words.firstIndex { $0.page > 3 } ?? text.words.count)
    let cover = [(zone: 0..<coverEnd, isCover: true)]
    return cover
      + [voices.first(.auditor, limit: 350, in: text), voices.first(.management, limit: 450, in: text)]
      .compactMap(\.self).map { (zone: $0, isCover: false) }
  }

  private static func passage(_ list: CategoryList, in text: ReportText) -> FactPassage {
    let start = max(list.words.lowerBound - 6, 0)
    return FactPassage(
      .categories(list.categories), page: text.page(at: list.words.lowerBound),
      quote: text.quote(start..<list.words.upperBound + 3))
  }
}
