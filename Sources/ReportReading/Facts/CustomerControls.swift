internal import Diligence

/// The controls that a report leaves to its customers (CUECs), as lists give them; duties told in running
/// text are said to be there and not taken apart.
enum CustomerControls {
  static func read(_ source: Source) -> Reading {
    let text = source.table
    let lists = DutyList.all(in: text, borders: borders(of: source.tableSections))
    let heading: DutyHeading =
      lists.contains { $0.heading == .customerControls && isSeparate($0, source) }
      ? .customerControls : .responsibilities
    let named = lists.filter { $0.heading == heading }
    let listed = items(of: named, in: text)
    let items = listed.isEmpty ? DutyRun.items(in: text) : listed
    if let first = items.first {
      return Reading([
        .customerControls: ProposedFact([
          FactPassage(
            .controls(items.map { control($0, in: text) }), page: first.page, quote: quote(first, in: text))
        ])
      ])
    }
    return none(source.prose) ?? inProse(named, source)
  }

  private static func borders(of sections: Sections) -> [Int] {
    [sections.tests, sections.otherInformation].compactMap { $0?.lowerBound }
  }

  /// A heading without items inside the auditor's report says nothing about where the list stands.
  private static func isSeparate(_ list: DutyList, _ source: Source) -> Bool {
    !list.items.isEmpty
      || source.tableSections.auditorsReport?.contains(source.table.lines[list.line].words.lowerBound) != true
  }

  /// The longest list; where lists are spread over the criteria, all of them, each item once.
  private static func items(of lists: [DutyList], in text: ReportText) -> [DutyList.Item] {
    guard let longest = lists.max(by: { $0.items.count < $1.items.count }) else { return [] }
    let others = lists.filter { $0.line != longest.line }.reduce(0) { $0 + $1.items.count }
    guard others > longest.items.count else { return longest.items }
    var seen: Set<String> = []
    return lists.flatMap(\.items).filter { seen.insert(quote($0, in: text).lowercased()).inserted }
  }

  private static func control(_ item: DutyList.Item, in text: ReportText) -> CustomerControl {
    CustomerControl(text: quote(item, in: text), criterion: item.criteria.first?.id, page: item.page)
  }

  private static func quote(_ item: DutyList.Item, in text: ReportText) -> String {
    Quote.short(text.text(of: item.words))
  }

  // MARK: Without a list

  private static func none(_ text: ReportText) -> Reading? {
    let place = denials.lazy.flatMap { text.places(of: $0) }.first { place in
      let sentence = text.words[text.sentence(around: place.lowerBound)]
      return !sentence.contains { ["other", "except", "if", "whether"].contains($0.key) }
    }
    guard let place else { return nil }
    return Reading([
      .customerControls: ProposedFact([
        FactPassage(
          .controls([]), page: text.page(at: place.lowerBound),
          quote: text.quote(text.sentence(around: place.lowerBound)))
      ])
    ])
  }

  private static let denials: [Phrase] = [
    "no complementary user entity controls", "no complementary customer controls",
    "no complementary user-entity controls",
    "no complementary controls at user entities", "no complementary controls of user entities",
    "not require complementary user entity controls", "not require any complementary user entity controls",
    "not rely on complementary user entity controls", "complementary user entity controls are not required",
    "complementary user entity controls were not required",
    "complementary user entity controls are not necessary",
    "not identified any complementary user entity controls",
    "not identify any complementary user entity controls",
    "no user entity controls", "no cuecs", "no controls are required of user entities",
    "not applicable complementary user entity controls",
  ]

  private static func inProse(_ lists: [DutyList], _ source: Source) -> Reading {
    let text = source.table
    let inText = source.prose.first(of: [
      "user entities are responsible for", "customers are responsible for", "clients are responsible for",
      "user entities must", "user entities should", "customers should", "customers must",
    ])
    let page =
      inText.map { source.prose.page(at: $0.lowerBound) } ?? lists.first.map { text.lines[$0.line].page }
    guard let page else { return Reading() }
    return Reading(findings: [
      ReadingFinding(
        "The report tells of controls at its customers in running text only: "
          + "read them there, because none could be listed.",
        page: page)
    ])
  }
}
