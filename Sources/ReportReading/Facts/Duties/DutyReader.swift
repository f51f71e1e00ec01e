/// Reads the items below a heading line by line: with marks, in a table, or as paragraphs after a colon.
struct DutyReader {
  let text: ReportText
  private(set) var items: [DutyList.Item] = []
  /// The mark of the first item and where it stands; nil while none was seen.
  private var mark: (mark: ListMark, x: Int)?
  private var criteria: [OfficialCriterion] = []
  private var last: (line: Int, x: Int)?
  /// Whether words before the items end with a colon or speak of what follows.
  private var announces = false
  private var paragraphs: [DutyList.Item] = []
  /// A short line between items, which may head a group of them or end the list.
  private var interruption: Int?

  init(text: ReportText) {
    self.text = text
  }

  private static let longestGap = 40

  /// Reads until the list ends, and gives the line after it.
  mutating func read(from start: Int, to end: Int, under heading: DutyHeading) -> Int {
    var index = start
    while index < end, index - (last?.line ?? start) <= Self.longestGap {
      let line = text.lines[index]
      if let other = DutyHeading(line, in: text), other != heading || !isContinuation(line) && !items.isEmpty
      {
        break
      }
      if DutyHeading(line, in: text) == nil, !take(line, at: index, first: start) { break }
      index += 1
    }
    if items.isEmpty { takeParagraphs() }
    return interruption.map { max(start, $0) } ?? index
  }

  private func isContinuation(_ line: Line) -> Bool {
    text.words[line.words].contains {
      $0.key.hasPrefix("continued") || $0.key == "cont'd" || $0.key == "cont"
    }
  }

  /// False where the list has ended before this line.
  private mutating func take(_ line: Line, at index: Int, first: Int) -> Bool {
    var segments = text.segments(of: line)
    let ids = dropCriteria(from: &segments)
    guard let segment = segments.first else {
      if !items.isEmpty, !ids.trailing.isEmpty { items[items.count - 1].criteria += ids.trailing }
      criteria = ids.leading.isEmpty ? criteria : ids.leading
      last?.line = index
      return true
    }
    if index - first < 12, items.isEmpty, isTitles(segments) { return true }
    let words = text.words[segment.words]
    let found = DutyMark(
      words, alone: segments.count > 1 && segment.words.count == 1, isFirst: mark == nil)
    if !ids.leading.isEmpty, found == nil {
      guard mark == nil else { return endHere(index) }
      return begin(segments, dropping: 0, ids, mark: nil, at: index)
    }
    if let found, isItem(found.mark, x: segment.x, line: line) {
      guard interruption == nil || goesOn(found.mark, segments) else { return false }
      return begin(segments, dropping: found.length, ids, mark: found.mark, at: index)
    }
    return goOn(segments, ids.trailing, hasMark: found != nil, line, at: index)
  }

  // MARK: Items

  private func isItem(_ new: ListMark, x: Int, line: Line) -> Bool {
    guard let mark else { return !isHeading(line) }
    switch (items.isEmpty ? nil : lastMark, new) {
    case (.number(let before), .number(let number)), (.name(_, let before), .name(_, let number)):
      return new.isLike(mark.mark) && (number == before + 1 || abs(x - mark.x) <= 3)
    default: return new.isLike(mark.mark) && (x <= mark.x + 1 || line.page != items.last?.page)
    }
  }

  private var lastMark: ListMark?

  /// Whether an item after a title between the items still belongs to the list.
  private func goesOn(_ new: ListMark, _ segments: [Segment]) -> Bool {
    switch (lastMark, new) {
    case (.number(let before), .number(let number)) where number == before + 1: return true
    case (.name(let one, _), .name(let another, _)) where one == another: return true
    default:
      let words = segments.flatMap { Array(text.words[$0.words].prefix(14)) }
      return words.contains { Self.subjects.contains($0.key) }
    }
  }

  private static let subjects: Set<String> = [
    "user", "users", "customer", "customers", "client", "clients", "subscribers", "their", "responsible",
  ]

  private mutating func begin(
    _ segments: [Segment], dropping length: Int, _ ids: Criteria, mark new: ListMark?, at index: Int
  ) -> Bool {
    if !ids.leading.isEmpty { criteria = ids.leading }
    let words = Array(segments.flatMap { Array($0.words) }.dropFirst(length))
    items.append(
      DutyList.Item(
        words: words, criteria: ids.trailing.isEmpty ? criteria : ids.trailing, page: text.lines[index].page))
    if let new {
      if mark == nil { mark = (new, segments[0].x) }
      lastMark = new
    }
    last = (index, segments[0].x)
    interruption = nil
    return true
  }

  private mutating func goOn(
    _ segments: [Segment], _ trailing: [OfficialCriterion], hasMark: Bool, _ line: Line, at index: Int
  ) -> Bool {
    guard !items.isEmpty, let last else { return takeIntroduction(segments, line, at: index) }
    let first = text.words[segments[0].words.lowerBound]
    let isLower = first.beginsSmall
    let isDeeper = segments[0].x > (mark?.x ?? last.x)
    if isHeading(line), !isLower, !hasMark { return interrupt(line, at: index) }
    if line.followsGap, !isLower, !hasMark, !isDeeper, !isTopOfPage(line, at: index) || endsSentence {
      return interrupt(line, at: index)
    }
    guard interruption == nil else { return index - (interruption ?? index) <= 6 }
    items[items.count - 1].words += segments.flatMap { Array($0.words) }
    items[items.count - 1].criteria += trailing.filter { !items[items.count - 1].criteria.contains($0) }
    self.last = (index, last.x)
    return true
  }

  private var endsSentence: Bool { items.last?.words.last.map { text.words[$0].endsSentence } ?? true }

  private func isTopOfPage(_ line: Line, at index: Int) -> Bool {
    index > 1 && text.lines[index - 2].page != line.page
  }

  /// Notes a line that is no item; false where it ends the list for certain.
  private mutating func interrupt(_ line: Line, at index: Int) -> Bool {
    if interruption != nil || isSection(line) { return endHere(index) }
    interruption = index
    return true
  }

  private mutating func endHere(_ index: Int) -> Bool {
    interruption = interruption ?? index
    return false
  }

  // MARK: Paragraphs without marks

  private mutating func takeIntroduction(_ segments: [Segment], _ line: Line, at index: Int) -> Bool {
    if isHeading(line), isSection(line) || !paragraphs.isEmpty { return endHere(index) }
    let words = segments.flatMap { Array($0.words) }
    let first = text.words[words[0]]
    let starts =
      line.followsGap
      || announces
        && (paragraphs.last?.words.last.map { text.words[$0].endsSentence } ?? true
          || first.key.hasSuffix("ing"))
    if starts && !first.beginsSmall || paragraphs.isEmpty {
      paragraphs.append(DutyList.Item(words: words, criteria: [], page: line.page))
    } else {
      paragraphs[paragraphs.count - 1].words += words
    }
    if !announces, let end = words.last, isAnnouncement(end) {
      announces = true
      paragraphs = []
    }
    last = (index, segments[0].x)
    return true
  }

  private func isAnnouncement(_ end: Int) -> Bool {
    text.words[end].endsLabel
      || text.words[end].endsSentence
        && text.words[text.sentence(around: end)].contains { $0.key == "following" || $0.key == "below" }
  }

  /// Paragraphs are items where the words before announce them, or each says who has to do what.
  private mutating func takeParagraphs() {
    let duties = paragraphs.filter { item in
      let words = item.words.prefix(4).map { text.words[$0].key }
      return words.contains { Self.subjects.contains($0) }
    }
    if announces, paragraphs.count >= 2, paragraphs.allSatisfy({ $0.words.count <= 70 }) {
      items = paragraphs
    } else if duties.count >= 2 {
      items = duties
    }
  }

  // MARK: Lines

  private func isHeading(_ line: Line) -> Bool {
    let words = text.words[line.words]
    guard words.count <= 10, let last = words.last, let first = DutyHeading.title(words).first else {
      return false
    }
    if last.endsSentence && last.text.last != ":" { return false }
    guard first.isCapitalised else { return false }
    let long = words.filter { $0.key.utf8.count > 3 }
    let isTitle = long.allSatisfy(\.isCapitalised) || words.count <= 4 && line.followsGap
    return isTitle && (line.followsGap || isSection(line))
  }

  /// Whether the line heads another part of the report, as its number or its words tell.
  private func isSection(_ line: Line) -> Bool {
    let words = text.words[line.words]
    guard let first = words.first, words.count <= 14 else { return false }
    if first.key == "section" || first.key.contains(".") && DutyHeading.isNumbering(first) { return true }
    if words.count > 1, DutyHeading.isNumbering(first), first.key.utf8.count <= 3,
      first.text.first?.isUppercase == true, words.last?.endsSentence == false
    {
      return true
    }
    let keys = Set(words.map(\.key))
    return words.last?.endsSentence == false && !keys.isDisjoint(with: Self.parts)
  }

  private static let parts: Set<String> = [
    "subservice", "commitments", "tests", "incidents", "assertion", "criteria", "changes", "boundaries",
    "components",
    "infrastructure", "testing", "overview", "appendix",
  ]

  /// A line of column titles.
  private func isTitles(_ segments: [Segment]) -> Bool {
    guard segments.count >= 2, let first = text.words[segments[0].words].first else { return false }
    let titles: Set = [
      "no", "#", "number", "id", "ref", "cuec", "criteria", "criterion", "tsc", "sr", "item", "area", "",
    ]
    return titles.contains(first.key) && segments[0].words.count <= 4
      && DutyMark(text.words[segments[0].words], alone: false, isFirst: true) == nil
  }

  private struct Criteria {
    var leading: [OfficialCriterion] = []
    var trailing: [OfficialCriterion] = []
  }

  /// Takes the segments out that hold nothing but criteria, and brackets of them at the end of the line.
  private func dropCriteria(from segments: inout [Segment]) -> Criteria {
    var found = Criteria()
    var kept: [Segment] = []
    for (position, segment) in segments.enumerated() {
      let mentions = text.criterionMentions(in: segment.words)
      let covered = mentions.reduce(0) { $0 + $1.words.count }
      if !mentions.isEmpty, covered == segment.words.count {
        if position == 0 {
          found.leading = mentions.flatMap(\.criteria)
        } else {
          found.trailing += mentions.flatMap(\.criteria)
        }
      } else if let last = mentions.last, last.words.upperBound == segment.words.upperBound,
        text.words[last.words.lowerBound].text.hasPrefix("(")
          || text.words[last.words.lowerBound].text.hasPrefix("[")
      {
        found.trailing += last.criteria
        kept.append(
          Segment(x: segment.x, end: segment.end, words: segment.words.lowerBound..<last.words.lowerBound))
      } else {
        kept.append(segment)
      }
    }
    segments = kept.filter { !$0.words.isEmpty }
    return found
  }
}
