import TerminalUI

/// A block of a report, read from the Markdown that our templates are written in.
///
/// Headings, paragraphs, lists, quotes, tables and rules; whatever else a person's own template holds stays as it is.
enum MarkdownBlock: Hashable, Sendable {
  /// `level` is 1 for the title.
  case heading(level: Int, [Span])
  case paragraph([Span])
  /// `mark` stands in front of it, indented as deep as the list is.
  case entry(mark: String, [Span])
  case quote([Span])
  case table(MarkdownTable)
  case rule
  /// Code, HTML and other things that are not rendered.
  case raw(String)

  static func blocks(of markdown: String) -> [MarkdownBlock] {
    var reader = MarkdownReader(markdown)
    return reader.read()
  }
}

/// Rows of cells under a head; a cell is a line of text or several.
struct MarkdownTable: Hashable, Sendable {
  let head: [[Span]]
  let rows: [[[Span]]]
  /// By column: whether it holds numbers, which stand at the right.
  let alignsRight: [Bool]
}

/// Goes through the lines of a Markdown text once.
private struct MarkdownReader {
  private let lines: [Substring]
  private var place = 0
  private var blocks: [MarkdownBlock] = []
  /// Lines of the paragraph, entry or quote at hand, and what it will be.
  private var open: (lines: [String], block: ([Span]) -> MarkdownBlock)?

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  mutating func read() -> [MarkdownBlock] {
    while place < lines.count {
      let line = lines[place]
      place += 1
      take(line)
    }
    close()
    return blocks
  }

  private mutating func take(_ line: Substring) {
    let text = line.drop { $0 == " " }
    if text.isEmpty { return close() }
    if text.hasPrefix("```") || text.hasPrefix("~~~") { return takeFence(String(text.prefix(3))) }
    if open == nil, line.hasPrefix("    ") { return add(.raw(String(line))) }
    if let heading = Self.heading(text) { return add(heading) }
    if let table = takeTable(line) { return add(table) }
    if Self.isRule(text) { return add(.rule) }
    if text.hasPrefix("<"), open == nil { return add(.raw(String(line))) }
    if let (mark, rest) = Self.entry(text) {
      let indent = String(line.prefix { $0 == " " })
      return start(rest) { .entry(mark: indent + mark, $0) }
    }
    if text.hasPrefix(">") {
      let rest = text.dropFirst().drop { $0 == " " }
      return open == nil ? start(rest) { .quote($0) } : go(on: rest)
    }
    open == nil ? start(text) { .paragraph($0) } : go(on: text)
  }

  private mutating func add(_ block: MarkdownBlock) {
    close()
    blocks.append(block)
  }

  private mutating func start(_ text: Substring, _ block: @escaping ([Span]) -> MarkdownBlock) {
    close()
    open = ([String(text)], block)
  }

  private mutating func go(on text: Substring) { open?.lines.append(String(text)) }

  private mutating func close() {
    if let open { blocks.append(open.block(MarkdownInline.spans(of: open.lines.joined(separator: " ")))) }
    open = nil
  }

  private mutating func takeFence(_ mark: String) {
    close()
    while place < lines.count {
      let line = lines[place]
      place += 1
      if line.drop(while: { $0 == " " }).hasPrefix(mark) { return }
      blocks.append(.raw(String(line)))
    }
  }

  private mutating func takeTable(_ line: Substring) -> MarkdownBlock? {
    guard line.contains("|"), place < lines.count, let aligns = MarkdownTable.alignments(lines[place]) else {
      return nil
    }
    let head = MarkdownTable.cells(line)
    guard head.count == aligns.count else { return nil }
    place += 1
    var rows: [[[Span]]] = []
    while place < lines.count, lines[place].contains("|") {
      rows.append(MarkdownTable.cells(lines[place]).sized(to: head.count))
      place += 1
    }
    return .table(MarkdownTable(head: head, rows: rows, alignsRight: aligns))
  }
}

extension MarkdownReader {
  private static func heading(_ text: Substring) -> MarkdownBlock? {
    let level = text.prefix { $0 == "#" }.count
    let rest = text.dropFirst(level)
    guard 1...6 ~= level, rest.isEmpty || rest.first == " " else { return nil }
    return .heading(level: level, MarkdownInline.spans(of: String(rest).trimmed))
  }

  private static func isRule(_ text: Substring) -> Bool {
    guard let first = text.first, "-*_".contains(first) else { return false }
    let marks = text.filter { $0 != " " }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }

  /// The mark of a list entry and what follows it.
  private static func entry(_ text: Substring) -> (String, Substring)? {
    if let first = text.first, "-*+".contains(first), text.dropFirst().first == " " {
      return ("• ", text.dropFirst(2))
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard 1...9 ~= digits.count, rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
    return ("\(digits). ", rest.dropFirst(2))
  }
}

extension MarkdownTable {
  /// The cells between the bars, whose own bars have a backslash in front.
  fileprivate static func cells(_ line: Substring) -> [[Span]] {
    split(line).map { MarkdownInline.spans(of: $0.trimmed) }
  }

  /// Whether each column stands at the right; nil where the line is not the one under a head.
  fileprivate static func alignments(_ line: Substring) -> [Bool]? {
    guard line.contains("|") else { return nil }
    let cells = split(line).map(\.trimmed)
    let isRuler = cells.allSatisfy { cell in
      !cell.isEmpty && cell.contains("-") && cell.allSatisfy { $0 == "-" || $0 == ":" }
    }
    return isRuler ? cells.map { $0.hasSuffix(":") && !$0.hasPrefix(":") } : nil
  }

  private static func split(_ line: Substring) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in String(line).trimmed {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if cells.first?.isBlank == true, cells.count > 1 { cells.removeFirst() }
    if cells.last?.isEmpty == true, cells.count > 1 { cells.removeLast() }
    return cells
  }
}

extension [[Span]] {
  fileprivate func sized(to count: Int) -> Self {
    prefix(count) + Array(repeating: [], count: Swift.max(0, count - self.count))
  }
}
