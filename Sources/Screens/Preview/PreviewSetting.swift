import TerminalUI

/// Sets blocks in lines of a width: text no wider than is good to read, tables as wide as there is room.
struct PreviewSetting {
  let width: Int
  private(set) var lines: [PreviewPage.Line] = []
  private var wasEntry = false

  init(width: Int) { self.width = width }

  private var textWidth: Int { min(width, InterviewLayout.longestLine) }

  mutating func set(_ block: MarkdownBlock) {
    var isEntry = false
    if case .entry = block { isEntry = true }
    if !lines.isEmpty, !(isEntry && wasEntry) { add([]) }
    wasEntry = isEntry
    switch block {
    case .heading(let level, let spans): set(heading: spans, level)
    case .paragraph(let spans): spans.wrapped(to: textWidth).forEach { add($0) }
    case .entry(let mark, let spans): set(spans, behind: mark)
    case .quote(let spans): spans.wrapped(to: textWidth - 2).forEach { add([Span("│ ", .dim)] + $0) }
    case .table(let table): TableSetting(table: table, width: width).lines.forEach { add($0) }
    case .rule: add([Span(String(repeating: "─", count: textWidth), .dim)])
    case .raw(let text): text.wrapped(to: width).forEach { add([Span($0)]) }
    }
  }

  private mutating func add(_ spans: [Span]) { lines.append(PreviewPage.Line(spans: spans)) }

  /// Bold; the title and the headings below it are told apart by what stands in front.
  private mutating func set(heading spans: [Span], _ level: Int) {
    let mark = String(repeating: "#", count: level) + " "
    let bold = [Span(mark, .dim)] + spans.map { Span($0.text, $0.style.bold) }
    for (place, line) in bold.wrapped(to: textWidth).enumerated() {
      lines.append(PreviewPage.Line(spans: line, heading: place == 0 ? level : nil))
    }
  }

  private mutating func set(_ spans: [Span], behind mark: String) {
    let blank = String(repeating: " ", count: mark.cellWidth)
    for (place, line) in spans.wrapped(to: textWidth - mark.cellWidth).enumerated() {
      add([Span(place == 0 ? mark : blank)] + line)
    }
  }
}

/// Sets a table: columns aligned, cells wrapped inside them; as records where the columns would become too narrow to read.
struct TableSetting {
  let table: MarkdownTable
  let width: Int

  private static let gap = 2
  /// What a column gets before another may have more.
  private static let narrowest = 9

  var lines: [[Span]] {
    let widths = columnWidths
    let whole = widths.reduce(-Self.gap) { $0 + $1 + Self.gap }
    guard whole <= width else { return records }
    let head = table.head.map { cell in cell.map { Span($0.text, $0.style.bold) } }
    return set(head, widths) + [[Span(String(repeating: "─", count: max(0, whole)), .dim)]]
      + table.rows.flatMap { set($0, widths) }
  }

  /// Narrow columns get what they need, the others share the rest.
  private var columnWidths: [Int] {
    var widths = table.head.indices.map { column in
      ([table.head] + table.rows).map { $0[column].cellWidth }.max() ?? 0
    }
    let room = max(0, width - Self.gap * (widths.count - 1))
    while widths.reduce(0, +) > room {
      guard let widest = widths.max(), widest > Self.narrowest, let place = widths.firstIndex(of: widest)
      else {
        break
      }
      let second = widths.filter { $0 < widest }.max() ?? Self.narrowest
      let excess = widths.reduce(0, +) - room
      let count = widths.count { $0 == widest }
      let step = max(1, min(widest - max(second, Self.narrowest), (excess + count - 1) / count, excess))
      widths[place] = widest - step
    }
    return widths
  }

  private func set(_ cells: [[Span]], _ widths: [Int]) -> [[Span]] {
    let wrapped = zip(cells, widths).map { $0.wrapped(to: $1) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { row in
      widths.indices.flatMap { column -> [Span] in
        let line = row < wrapped[column].count ? wrapped[column][row] : []
        let spare = String(repeating: " ", count: max(0, widths[column] - line.cellWidth))
        let gap = column < widths.count - 1 ? [Span(String(repeating: " ", count: Self.gap))] : []
        return (table.alignsRight[column] ? [Span(spare)] + line : line + [Span(spare)]) + gap
      }
    }
  }

  /// Each row as its first cell with the others under it, each behind its head.
  private var records: [[Span]] {
    table.rows.flatMap { row -> [[Span]] in
      let first = row[0].map { Span($0.text, $0.style.bold) }.wrapped(to: width)
      let others = zip(table.head, row).dropFirst().flatMap { head, cell -> [[Span]] in
        guard !cell.isEmpty else { return [] }
        let name = head.map { Span($0.text, $0.style.dim) } + [Span(head.isEmpty ? "" : ": ", .dim)]
        return (name + cell).wrapped(to: width - 2).map { [Span("  ")] + $0 }
      }
      return first + others
    }
  }
}
