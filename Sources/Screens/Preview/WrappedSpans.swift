import TerminalUI

extension [Span] {
  /// Cells of the longest of its lines.
  var cellWidth: Int {
    map { $0.text.visibleLines }.joined().split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).cellWidth }.max() ?? 0
  }

  /// Broken between words at `cells`, words that are longer inside; line ends stay line ends.
  func wrapped(to cells: Int) -> [[Span]] {
    var wrapping = SpanWrapping(cells: Swift.max(1, cells))
    for span in self { wrapping.add(span.text.visibleLines, span.style) }
    return wrapping.lines
  }
}

private struct SpanWrapping {
  let cells: Int
  private(set) var lines: [[Span]] = [[]]
  private var used = 0

  init(cells: Int) { self.cells = cells }

  mutating func add(_ text: String, _ style: Style) {
    var rest = Substring(text)
    while let first = rest.first {
      if first == "\n" {
        end()
        rest = rest.dropFirst()
        continue
      }
      let isBlank = first == " "
      let word = rest.prefix { $0 != "\n" && ($0 == " ") == isBlank }
      rest = rest[word.endIndex...]
      isBlank ? addBlank(String(word), style) : addWord(String(word), style)
    }
  }

  private mutating func addBlank(_ blank: String, _ style: Style) {
    guard used > 0, used + blank.count < cells else { return }
    append(blank, style)
  }

  private mutating func addWord(_ word: String, _ style: Style) {
    if used > 0, used + word.cellWidth > cells { end() }
    guard used + word.cellWidth > cells else { return append(word, style) }
    for (place, part) in word.wrapped(to: cells).enumerated() {
      if place > 0 { end() }
      append(part, style)
    }
  }

  private mutating func append(_ text: String, _ style: Style) {
    lines[lines.count - 1].append(Span(text, style))
    used += text.cellWidth
  }

  private mutating func end() {
    lines.append([])
    used = 0
  }
}

extension String {
  /// Harmless on a terminal, line ends kept.
  fileprivate var visibleLines: String {
    contains("\n")
      ? split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
        .joined(separator: "\n") : visible
  }
}
