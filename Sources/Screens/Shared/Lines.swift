import TerminalUI

/// Text set in lines of a width: headings, paragraphs, lists.
struct Lines {
  private(set) var lines: [[Span]] = []
  let width: Int

  init(width: Int) {
    self.width = max(8, min(width, InterviewLayout.longestLine))
  }

  /// A paragraph.
  mutating func add(_ text: String, _ style: Style = .plain) {
    lines += text.wrapped(to: width).map { [Span($0, style)] }
  }

  /// A heading after an empty line.
  mutating func head(_ text: String) {
    if !lines.isEmpty { lines.append([]) }
    add(text, .bold)
  }

  /// A heading with a paragraph; nothing at all where the text is empty.
  mutating func passage(_ title: String, _ text: String) {
    guard !text.isEmpty else { return }
    head(title)
    add(text)
  }

  /// A heading with a paragraph for each text; nothing at all where there is none.
  mutating func list(_ title: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    head(title)
    for text in texts { hanging("• ", text) }
  }

  /// A paragraph whose first line begins with a mark and whose other lines are indented as far; `end` stands at the right
  /// of the first.
  mutating func hanging(_ mark: String, _ text: String, _ style: Style = .plain, end: String = "") {
    let indent = min(mark.cellWidth, width / 2)
    let blank = String(repeating: " ", count: indent)
    let room = width - indent - (end.isEmpty ? 0 : end.cellWidth + 2)
    for (row, line) in text.wrapped(to: max(width / 3, room)).enumerated() {
      var spans = [Span(row == 0 ? mark : blank, style), Span(line, style)]
      if row == 0, !end.isEmpty {
        let gap = max(2, width - indent - line.cellWidth - end.cellWidth)
        spans += [Span(String(repeating: " ", count: gap)), Span(end, .dim)]
      }
      lines.append(spans)
    }
  }

  /// A line as it is, cut to the width when drawn.
  mutating func line(_ spans: [Span]) { lines.append(spans) }
}

extension [String] {
  /// As many texts on each line as fit, two blanks apart, none of them broken.
  func filled(to width: Int) -> [String] {
    reduce(into: []) { lines, text in
      if let last = lines.last, last.cellWidth + 2 + text.cellWidth <= width {
        lines[lines.count - 1] = last + "  " + text
      } else {
        lines.append(text)
      }
    }
  }
}

extension Canvas {
  /// Draws lines from `top` on; where they go on, the last row says how far one has come.
  mutating func draw(_ lines: [[Span]], from top: Int, column: Int, width: Int) {
    let first = max(0, min(top, lines.count - height))
    for (row, line) in lines[first...].prefix(height).enumerated() {
      draw(line, column: column, row: row, width: width)
    }
    let last = min(lines.count, first + height)
    guard lines.count > height else { return }
    let mark = " \(first > 0 ? "↑" : "")\(last < lines.count ? "↓" : "")\(last)/\(lines.count) "
    draw(mark, column: self.width - mark.cellWidth, row: height - 1, style: .dim)
  }
}
