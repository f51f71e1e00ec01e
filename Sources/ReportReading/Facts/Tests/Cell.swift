/// What stands together in one column: a cell of a table, a paragraph, a heading.
struct Cell: Sendable, Equatable {
  /// What the column's title or a label before the text says that it holds; nil where nothing does.
  var kind: ColumnKind?
  let x: Int
  /// One stretch of words for each line, in order.
  private(set) var pieces: [Range<Int>]
  /// Its first and last line in ``ReportText/lines``.
  let line: Int
  private(set) var lastLine: Int
  /// Whether something else stands before it on its first line.
  let isBeside: Bool

  init(_ segment: Segment, kind: ColumnKind?, line: Int, isBeside: Bool) {
    self.kind = kind
    x = segment.x
    pieces = [segment.words]
    self.line = line
    lastLine = line
    self.isBeside = isBeside
  }

  mutating func append(_ segment: Segment, line: Int) {
    pieces.append(segment.words)
    lastLine = line
  }

  /// Its words in ``ReportText/words``, in the order in which they are read.
  var words: [Int] { Array(pieces.joined()) }
}
