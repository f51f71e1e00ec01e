/// Reads the cells of tables and the paragraphs between them off the lines of a text, by where they stand.
///
/// Each line is looked at once, and few cells are open at a time, so that time grows with the text alone.
struct CellReader {
  private let text: ReportText
  private(set) var cells: [Cell] = []
  /// Cells that the next line may go on with, newest last, each with its column.
  private var open: [(cell: Int, column: Int?)] = []
  private var columns: Columns?
  /// How many more lines may belong to the titles of the columns.
  private var titleLines = 0
  private var edges: [Int] = []
  /// The newest cell of nothing but ids, and how many of its lines were looked at, so that none is looked at twice.
  private var stack: (cell: Int, lines: Int)?

  /// Whether what stands beside each other is kept apart; running text has no columns.
  private let inColumns: Bool

  static func cells(of text: ReportText, lines: Range<Int>? = nil, inColumns: Bool = true) -> [Cell] {
    var reader = CellReader(text: text, inColumns: inColumns)
    for line in lines ?? text.lines.indices { reader.take(line) }
    return reader.cells
  }

  private init(text: ReportText, inColumns: Bool) {
    self.text = text
    self.inColumns = inColumns
  }

  private static let mostOpen = 12

  private mutating func take(_ index: Int) {
    let line = text.lines[index]
    let segments =
      inColumns
      ? text.segments(of: line, edges: edges + (columns?.edges ?? []))
      : [Segment(x: 0, end: line.text.utf8.count, words: line.words)]
    edges = segments.dropFirst().map(\.x)
    if let titles = Columns(titles: segments, of: text) {
      columns = titleLines > 0 && !line.followsGap ? columns?.joined(with: titles) : titles
      titleLines = 2
      return
    }
    if titleLines > 0, goesOnWithTitles(segments, line) {
      titleLines -= 1
      return
    }
    titleLines = 0
    guard !isPageNumber(line), !(line.isContents && segments.count <= 2) else { return }
    place(segments, of: line, at: index)
  }

  private mutating func place(_ segments: [Segment], of line: Line, at index: Int) {
    var label: ColumnKind?
    let startsRow = self.startsRow(segments, line, at: index)
    for (position, segment) in segments.enumerated() {
      let column = columns?.place(of: segment, alone: segments.count == 1)
      let own = labelKind(of: segment, alone: segments.count - position == 1)
      let kind = own ?? label ?? column?.kind
      if own == nil, label == nil,
        let slot = slot(for: segment, column: column?.index, line, startsRow, at: index)
      {
        cells[open[slot].cell].append(segment, line: index)
      } else {
        cells.append(Cell(segment, kind: kind, line: index, isBeside: position > 0))
        remember(cells.count - 1, column: column?.index, x: segment.x)
      }
      label = own != nil && segment.words.count <= 6 && segments.count == 2 ? own : nil
    }
  }

  /// The open cell that a segment goes on with.
  private func slot(
    for segment: Segment, column: Int?, _ line: Line, _ startsRow: Bool, at index: Int
  ) -> Int? {
    guard
      let slot = open.lastIndex(where: { entry in
        if let column, let other = entry.column { return column == other }
        return abs(cells[entry.cell].x - segment.x) <= (columns == nil ? 3 : 2)
      })
    else { return nil }
    let cell = cells[open[slot].cell]
    let first = text.words[segment.words.lowerBound]
    if first.beginsSmall { return index - cell.lastLine <= 20 ? slot : nil }
    if startsRow { return nil }
    if line.followsGap || index != cell.lastLine + 1 {
      return isTopOfPage(line, at: index) && !endsSentence(cell) && cell.kind != .criterion ? slot : nil
    }
    return slot
  }

  private func isTopOfPage(_ line: Line, at index: Int) -> Bool {
    index > 2 && text.lines[index - 3].page != line.page
  }

  private func endsSentence(_ cell: Cell) -> Bool {
    guard let last = cell.pieces.last?.last else { return true }
    return text.words[last].endsSentence
  }

  private mutating func remember(_ cell: Int, column: Int?, x: Int) {
    open.removeAll { entry in
      if let column, let other = entry.column { return column == other }
      return abs(cells[entry.cell].x - x) <= 2
    }
    open.append((cell, column))
    if open.count > Self.mostOpen { open.removeFirst() }
  }

  /// Whether a new row begins with this line: with an id or a label first, or all across the page.
  private mutating func startsRow(_ segments: [Segment], _ line: Line, at index: Int) -> Bool {
    guard let first = segments.first else { return false }
    if segments.count == 1, columns != nil, columns?.place(of: first, alone: true) == nil,
      !goesOnAcross(first, at: index)
    {
      return true
    }
    if labelKind(of: first, alone: segments.count == 1) != nil { return true }
    guard beginsWithID(first) else {
      return columns?.has(.controlID) == false && beginsTogether(segments, at: index)
    }
    if segments.count == 1, goesOnWithIDs(first, at: index) { return false }
    return segments.dropFirst().allSatisfy { !text.words[$0.words.lowerBound].beginsSmall }
  }

  /// Whether all columns begin a sentence here, one of them after a space: so that rows without ids part.
  private mutating func beginsTogether(_ segments: [Segment], at index: Int) -> Bool {
    guard segments.count >= 2, let first = columns?.place(of: segments[0], alone: false), first.index <= 1,
      segments.allSatisfy({ !text.words[$0.words.lowerBound].beginsSmall })
    else { return false }
    return segments.contains { segment in
      let column = columns?.place(of: segment, alone: false)?.index
      return open.allSatisfy { $0.column != column || cells[$0.cell].lastLine < index - 1 }
    }
  }

  /// A heading across the columns may take several lines.
  private func goesOnAcross(_ segment: Segment, at index: Int) -> Bool {
    guard let last = cells.last, last.lastLine == index - 1 else { return false }
    return abs(last.x - segment.x) <= 2 && !last.isBeside && !beginsWithID(segment)
  }

  private mutating func goesOnWithIDs(_ segment: Segment, at index: Int) -> Bool {
    guard let entry = open.last(where: { abs(cells[$0.cell].x - segment.x) <= 1 }) else { return false }
    let cell = cells[entry.cell]
    guard cell.lastLine == index - 1, !text.lines[index].followsGap, isIDs(segment.words) else {
      return false
    }
    let known = stack?.cell == entry.cell ? stack?.lines ?? 0 : 0
    guard cell.pieces.dropFirst(known).allSatisfy(isIDs) else { return false }
    stack = (entry.cell, cell.pieces.count)
    return true
  }

  private func isIDs(_ range: Range<Int>) -> Bool {
    guard range.count <= 12 else { return false }
    return range.allSatisfy { index in
      let word = text.words[index]
      return CriterionToken.tokens(of: word).contains { if case .criterion = $0 { true } else { false } }
        || ControlID(in: [word], bare: true) != nil || ["and", "", "cc"].contains(word.key)
    }
  }

  private func beginsWithID(_ segment: Segment) -> Bool {
    let words = text.words[segment.words]
    let mention = text.criterionMentions(in: segment.words.prefix(2)).first
    if mention?.words.lowerBound == segment.words.lowerBound { return true }
    return ControlID(in: words, bare: columns?.has(.controlID) == true && segment.words.count == 1) != nil
  }

  /// What a label such as `Result:` at the start of a segment announces.
  private func labelKind(of segment: Segment, alone: Bool) -> ColumnKind? {
    let words = text.words[segment.words]
    let head = words.prefix(8)
    guard let first = head.first, first.isCapitalised, !ResultWording.isNoun(first.key) else { return nil }
    if let colon = head.firstIndex(where: { $0.endsLabel }) {
      return ColumnKind(title: head[...colon]).flatMap { isLabel(head[...colon]) ? $0 : nil }
    }
    guard words.count <= 4, columns == nil || alone else { return nil }
    guard let kind = ColumnKind(title: words), kind == .result || kind == .response else { return nil }
    return isLabel(words) ? kind : nil
  }

  /// A label holds no verb: `Tests performed by the auditor:`, and not `The result of this is:`.
  private func isLabel(_ words: ArraySlice<Word>) -> Bool {
    words.allSatisfy { !Self.verbs.contains($0.key) }
  }

  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "be", "has", "have", "that", "which", "following", "follows",
  ]

  private func goesOnWithTitles(_ segments: [Segment], _ line: Line) -> Bool {
    guard !line.followsGap else { return false }
    return segments.allSatisfy { segment in
      let words = text.words[segment.words]
      return words.count <= 5 && !beginsWithID(segment) && !(words.last?.endsSentence ?? false)
        && (words.allSatisfy { $0.isCapitalised || Self.small.contains($0.key) } || words.count == 1)
        && !ResultWording.isNoun(words.last?.key ?? "") && words.first?.key != "no"
    }
  }

  private static let small: Set<String> = ["", "of", "by", "the", "and", "to", "for", "in", "or", "a"]

  private func isPageNumber(_ line: Line) -> Bool {
    guard line.words.count <= 4 else { return false }
    return text.words[line.words].allSatisfy { word in
      word.key.isEmpty || word.key == "page" || word.key == "of"
        || word.key.utf8.allSatisfy { (0x30...0x39).contains($0) }
    } && text.words[line.words].contains { $0.key == "page" || Int($0.key).map { $0 < 2000 } ?? false }
  }
}
