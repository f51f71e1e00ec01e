/// What stands below the headings about one kind of event, paragraph by paragraph and item by item.
struct EventSections {
  private let topic: EventTopic
  private let text: ReportText
  /// The words of each paragraph and item.
  private var entries: [[Int]] = []
  /// Whether one heading is about incidents and changes together.
  private let isShared: Bool

  init(topic: EventTopic, source: Source) {
    let text = source.table
    let tests = source.tableSections.tests ?? 0..<0
    let lines = text.lines.indices.filter { index in
      let line = text.lines[index]
      return line.followsGap && !line.isContents && !tests.contains(line.words.lowerBound)
    }
    let headings = lines.filter { index in
      let words = text.words[text.lines[index].words]
      return words.count <= 16 && topic.isHeading(DutyHeading.title(words))
    }
    isShared = headings.contains { index in
      let keys = Set(text.words[text.lines[index].words].map(\.key))
      return !keys.isDisjoint(with: EventTopic.incidents.nouns)
        && !keys.isDisjoint(with: EventTopic.changes.nouns)
    }
    self.topic = topic
    self.text = text
    entries = headings.flatMap(entries(below:)) + lines.compactMap(runIn)
  }

  /// What happened.
  var told: [EventStatement] {
    entries.filter { entry in
      let words = text.words(entry)
      return !isDenial(words) && tellsEvent(words) && belongs(words)
    }.map(statement)
  }

  /// `None.` below the heading, or a sentence that says so.
  var denial: EventStatement? {
    entries.first { isDenial(text.words($0)) }.map(statement)
  }

  private func statement(_ entry: [Int]) -> EventStatement {
    EventStatement(text.text(of: entry), page: text.page(at: entry.first ?? 0))
  }

  // MARK: What an entry says

  private func isDenial(_ words: [Word]) -> Bool {
    let keys = words.prefix(13).map(\.key)
    guard let first = keys.first else { return false }
    if ["none", "no", "n/a"].contains(first), words.count <= 12 { return true }
    if words.count <= 4, first == "not", keys.contains("applicable") { return true }
    let end = words.firstIndex(where: \.endsSentence).map { $0 + 1 } ?? words.count
    return topic.isDenied(in: words[..<end]) && !keys.contains { ["except", "other"].contains($0) }
      && !words[end...].contains { $0.key == "however" || $0.key == "except" }
  }

  private func tellsEvent(_ words: [Word]) -> Bool {
    guard let last = words.last, last.text.last != ":", words[0].key != "no", words.count >= 5 else {
      return false
    }
    if EventDate.stands(in: words[...]) { return true }
    guard !words.contains(where: { $0.key == "no" }) else { return false }
    let start = words.prefix(16).map(\.key)
    return start.contains { ["was", "were", "had"].contains($0) || $0.hasSuffix("ed") && $0.utf8.count > 4 }
      && !start.contains { ["is", "are", "must", "should", "will", "may"].contains($0) }
  }

  /// Where one heading is about two kinds, each takes what is its own.
  private func belongs(_ words: [Word]) -> Bool {
    !isShared || topic.adjectives.isEmpty == isAboutIncident(words)
  }

  private func isAboutIncident(_ words: [Word]) -> Bool {
    let keys = Set(words.map(\.key))
    if !keys.isDisjoint(with: EventTopic.incidents.nouns) || !keys.isDisjoint(with: Self.damage) {
      return true
    }
    return !keys.isDisjoint(with: ["commitment", "commitments"])
      && !keys.isDisjoint(with: ["not", "missed", "failed"])
  }

  private static let damage: Set<String> = [
    "outage", "outages", "unavailable", "unauthorized", "unauthorised", "disruption", "interruption",
    "stolen",
    "leaked", "misused", "exposed",
  ]

  // MARK: Entries

  private static let longestSection = 60
  private static let longestParagraph = 30

  /// The paragraphs and items until the next heading.
  private func entries(below heading: Int) -> [[Int]] {
    var entries: [[Int]] = []
    for line in text.lines[(heading + 1)...].prefix(Self.longestSection) {
      if line.followsGap {
        if isTitles(line) { continue }
        if isHeading(line) || isNextSection(line, after: text.lines[heading]) { break }
      }
      let words = text.words[line.words]
      let mark = words.first.flatMap { words.count > 1 ? ListMark($0) : nil }
      let rest = Array(line.words.dropFirst(mark == nil ? 0 : 1))
      let starts = mark != nil || line.followsGap && words.first?.beginsSmall != true
      if starts || entries.isEmpty { entries.append(rest) } else { entries[entries.count - 1] += rest }
    }
    return entries
  }

  /// `Incidents. On May 5 …`: the heading stands in the paragraph's first line.
  private func runIn(_ index: Int) -> [Int]? {
    let line = text.lines[index]
    guard let end = line.words.prefix(8).first(where: { text.words[$0].endsSentence }),
      end + 1 < line.words.upperBound,
      topic.isHeading(DutyHeading.title(text.words[line.words.lowerBound...end]))
    else { return nil }
    let rest = text.lines[(index + 1)...].prefix(Self.longestParagraph).prefix { !$0.followsGap }
    return Array(end + 1..<line.words.upperBound) + rest.flatMap { Array($0.words) }
  }

  /// The titles of a table's columns: `Date    What happened`
  private func isTitles(_ line: Line) -> Bool {
    let segments = text.segments(of: line)
    return segments.count >= 2
      && segments.allSatisfy { segment in
        let words = text.words[segment.words]
        return words.count <= 4 && words.first?.isCapitalised == true && words.last?.endsSentence == false
          && !EventDate.stands(in: words)
      }
  }

  private func isHeading(_ line: Line) -> Bool {
    let words = text.words[line.words]
    guard words.count <= 10, let last = words.last, let first = DutyHeading.title(words).first else {
      return false
    }
    let isTitle = words.allSatisfy {
      $0.isCapitalised || $0.key.utf8.count <= 3 || !$0.key.contains(where: \.isLetter)
    }
    return !last.endsSentence && first.isCapitalised && (isTitle || words.count <= 5)
  }

  /// Whether a line goes on where a heading's number left off, as `4.` does after `3.`
  private func isNextSection(_ line: Line, after heading: Line) -> Bool {
    guard let last = text.words[line.words].last, !last.endsSentence,
      let one = text.words[heading.words].first.flatMap(ListMark.init),
      let next = text.words[line.words].first.flatMap(ListMark.init)
    else { return false }
    if case .number(let before) = one, case .number(let number) = next { return number == before + 1 }
    if case .letter = one, case .letter = next { return true }
    return false
  }
}
