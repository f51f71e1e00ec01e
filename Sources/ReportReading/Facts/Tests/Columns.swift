/// The columns of a table as its line of titles announces them.
struct Columns: Sendable {
  private var columns: [(kind: ColumnKind?, x: Int, end: Int, start: Int)]

  /// Nil where the segments are no titles of a table of tests, controls or answers to exceptions.
  init?(titles segments: [Segment], of text: ReportText) {
    guard segments.count >= 2 else { return nil }
    var kinds = segments.map { Self.kind(of: $0, in: text) }
    if kinds.contains(.result), let last = segments.last, kinds.last == .some(nil),
      Self.tellsMore(last, in: text)
    {
      kinds[kinds.count - 1] = .result
    }
    let known = kinds.compactMap { $0 }.filter { $0 != .other }
    guard known.count >= 2, kinds.compactMap({ $0 }).count * 2 >= segments.count,
      known.contains(.result) || known.contains(.test) || known.contains(.response)
        || known.contains(.criterion) && (known.contains(.control) || known.contains(.controlID)),
      segments.allSatisfy({
        $0.words.count <= 10
          && !text.words[$0.words].contains { $0.endsSentence && $0.key != "no" && $0.key != "ref" }
      })
    else { return nil }
    columns = zip(segments, kinds).map { ($1, $0.x, $0.end, $0.x) }
  }

  /// `Details` after a column that only says whether something was noted.
  private static func tellsMore(_ segment: Segment, in text: ReportText) -> Bool {
    segment.words.count == 1
      && ["details", "detail", "explanation"].contains(text.words[segment.words.lowerBound].key)
  }

  private static func kind(of segment: Segment, in text: ReportText) -> ColumnKind? {
    let words = text.words[segment.words]
    guard let first = words.first, first.isCapitalised || first.text == "#" else { return nil }
    return ColumnKind(title: words)
  }

  /// With the titles of another line, because titles beside each other may begin on different lines.
  func joined(with other: Columns) -> Columns {
    var joined = self
    joined.columns += other.columns.filter { new in
      !columns.contains { new.x < $0.end && $0.x < new.end }
    }
    joined.columns.sort { $0.x < $1.x }
    return joined
  }

  /// Where the columns begin, as far as their lines have shown.
  var edges: [Int] { columns.map(\.start) }

  func has(_ kind: ColumnKind) -> Bool { columns.contains { $0.kind == kind } }

  /// The column that a segment stands in, and its kind; nil where it goes across several.
  mutating func place(of segment: Segment, alone: Bool) -> (index: Int, kind: ColumnKind?)? {
    let crossed = columns.indices.filter { segment.x < columns[$0].end && columns[$0].x < segment.end }
    if alone, crossed.count > 1 || crossesStarts(segment) { return nil }
    if crossed.count == 1, let only = crossed.first {
      columns[only].start = min(columns[only].start, segment.x)
      return (only, columns[only].kind)
    }
    let index = columns.lastIndex { $0.start <= segment.x + 1 } ?? 0
    return (index, columns[index].kind)
  }

  private func crossesStarts(_ segment: Segment) -> Bool {
    columns.contains { $0.start > segment.x + 2 && $0.start + 2 < segment.end }
  }
}
