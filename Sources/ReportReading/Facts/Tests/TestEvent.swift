/// Something in the tests of controls that says which control is meant, or what came of its test.
struct TestEvent: Sendable {
  let what: What
  /// The line it counts for.
  var line: Int
  let x: Int

  enum What: Sendable {
    /// A criterion's id or several; `alone` where nothing follows them.
    case criteria([OfficialCriterion], alone: Bool)
    case control(ControlID, alone: Bool)
    case result(TestResult)
    case response([Int])
    /// Words that may go on with a result above them.
    case words([Int], ColumnKind?)

    fileprivate var isAlone: Bool {
      switch self {
      case .criteria(_, let alone), .control(_, let alone): alone
      default: false
      }
    }
  }

  /// Of what stands on one line: ids come first, whichever column they stand in.
  var rank: Int {
    switch what {
    case .criteria: 0
    case .control: 1
    case .words: 2
    case .result: 3
    case .response: 4
    }
  }

  var isID: Bool { rank <= 1 }
}

extension TestEvent {
  /// The events of cells, in the order in which a person reads them.
  static func events(of cells: [Cell], in text: ReportText) -> [TestEvent] {
    var events = cells.flatMap { Self.events(of: $0, in: text) }
    centre(&events, cells: cells, in: text)
    return events.enumerated()
      .sorted {
        ($0.element.line, $0.element.rank, $0.offset) < ($1.element.line, $1.element.rank, $1.offset)
      }
      .map(\.element)
  }

  private static func events(of cell: Cell, in text: ReportText) -> [TestEvent] {
    var events: [TestEvent] = []
    func add(_ what: What, line: Int? = nil) {
      events.append(TestEvent(what: what, line: line ?? cell.line, x: cell.x))
    }
    switch cell.kind {
    case .response:
      add(.response(cell.words))
      return events
    case .test, .result, .other: break
    case .criterion, .controlID, .control, nil:
      let ids = idsAtStart(of: cell, in: text)
      for what in ids { add(what) }
      if !ids.isEmpty, ids.allSatisfy(\.isAlone) { return events }
    }
    let results = Self.results(of: cell, in: text)
    if results.isEmpty { add(.words(cell.words, cell.kind)) }
    for result in results { add(.result(result), line: result.words.first.map { text.words[$0].line }) }
    return events
  }

  /// A table may stand its cells in the middle of their rows: then a result belongs to the id beside its own
  /// middle.
  private static func centre(_ events: inout [TestEvent], cells: [Cell], in text: ReportText) {
    let idLines = Set(events.filter(\.isID).map(\.line))
    for index in events.indices {
      guard case .result(let result) = events[index].what, let first = result.words.first,
        let last = result.words.last,
        !idLines.contains(events[index].line)
      else { continue }
      let sum = text.words[first].line + text.words[last].line
      guard sum > 2 * events[index].line else { continue }
      let middle = [sum / 2, (sum + 1) / 2, sum / 2 + 1].first {
        idLines.contains($0) && abs(2 * $0 - sum) <= 2
      }
      if let middle { events[index].line = middle }
    }
  }
}

// MARK: Ids

extension TestEvent {
  private static func idsAtStart(of cell: Cell, in text: ReportText) -> [What] {
    guard let first = cell.pieces.first else { return [] }
    let head = first.dropFirst(labelLength(first, in: text))
    var ids = stackedCriteria(of: cell, from: head, in: text)
    let words = text.words[(ids.isEmpty ? head : head.dropFirst(ids.count)).prefix(4)]
    if ids.isEmpty, let control = ControlID(in: words, bare: cell.kind == .controlID || cell.kind == .control)
    {
      ids.append(.control(control, alone: cell.words.count <= control.wordCount))
      if let criteria = bracketed(in: head.dropFirst(control.wordCount), text) {
        ids.append(.criteria(criteria, alone: false))
      }
    }
    return ids
  }

  /// `(CC6.3)` right after a control's number.
  private static func bracketed(in words: Range<Int>.SubSequence, _ text: ReportText) -> [OfficialCriterion]?
  {
    guard let first = words.first, ["(", "["].contains(text.words[first].text.prefix(1)),
      let mention = text.criterionMentions(in: first..<min(first + 12, words.endIndex)).first,
      mention.words.lowerBound == first
    else { return nil }
    return mention.criteria
  }

  /// How many words of a line only announce an id: `Criterion:`, `Control ID:`, `TSC Ref.`
  private static func labelLength(_ line: Range<Int>, in text: ReportText) -> Int {
    line.prefix(5).prefix {
      announcing.contains(text.words[$0].key) && text.words[$0].text.utf8.last != .dot
    }
    .count
  }

  private static let announcing: Set<String> = [
    "criterion", "criteria", "control", "controls", "tsc", "tsp", "id", "no", "number", "ref", "reference",
    "trust",
    "services", "service", "common", "", "activity", "ctrl", "aicpa", "applicable",
  ]

  /// The criteria that a cell begins with, line by line where each line holds but ids.
  private static func stackedCriteria(of cell: Cell, from head: Range<Int>.SubSequence, in text: ReportText)
    -> [What]
  {
    var found: [What] = []
    for piece in [head] + cell.pieces.dropFirst().map({ $0[...] }) {
      let range = piece.startIndex..<piece.endIndex
      guard let mention = text.criterionMentions(in: range.prefix(16)).first,
        mention.words.lowerBound == range.lowerBound
          || mention.words.lowerBound == range.lowerBound + 1 && text.words[range.lowerBound].key.isEmpty
      else { break }
      let alone = mention.words.upperBound >= range.upperBound
      found.append(.criteria(mention.criteria, alone: alone))
      if !alone { break }
    }
    return found
  }
}
