/// On which side of its columns a text stands.
package enum Alignment: Sendable {
  case left, right, centre
}

extension Canvas {
  /// Writes one line of text; what does not fit into `width` cells, or up to the right edge, is cut with `…`.
  /// - Returns: the columns used from `column` on, with the blanks of the alignment when `width` is given.
  @discardableResult
  package mutating func draw(
    _ text: String, column: Int, row: Int, style: Style = .plain, width: Int? = nil,
    align: Alignment = .left
  ) -> Int {
    let room = width ?? max(0, self.width - column)
    let (shown, cells) = text.fitted(to: room)
    guard let width else { return write(shown, column: column, row: row, style: style) }
    let spare = max(0, width - cells)
    let before = align == .left ? 0 : align == .right ? spare : spare / 2
    write(shown, column: column + before, row: row, style: style)
    return width
  }

  /// Writes the spans one after the other, cut with `…` at `width` cells or at the right edge.
  /// - Returns: the columns used.
  @discardableResult
  package mutating func draw(_ spans: [Span], column: Int, row: Int, width: Int? = nil) -> Int {
    let room = width ?? max(0, self.width - column)
    let fits = spans.reduce(0) { $0 + $1.text.cellWidth } <= room
    var used = 0
    for span in spans {
      let text = span.text.visible.beginning(fits ? room - used : room - 1 - used)
      used += write(text, column: column + used, row: row, style: span.style)
    }
    if !fits, room > 0 {
      used += write("…", column: column + used, row: row, style: spans.last?.style ?? .plain)
    }
    return used
  }

  /// Writes text broken between words at `width` cells (the right edge, if nil), at most `rows` rows of it; when
  /// there is more, the last row ends in `…`.
  /// - Returns: the rows used.
  @discardableResult
  package mutating func drawWrapped(
    _ text: String, column: Int = 0, row: Int = 0, width: Int? = nil, rows: Int? = nil, style: Style = .plain
  ) -> Int {
    let room = width ?? max(0, self.width - column)
    let lines = text.wrapped(to: room)
    let shown = min(lines.count, rows ?? lines.count)
    for index in 0..<shown {
      let isCut = index == shown - 1 && shown < lines.count
      let line = isCut ? (lines[index] + " …").truncated(to: room) : lines[index]
      write(line, column: column, row: row + index, style: style)
    }
    return shown
  }

  /// Fills a block with one character, the whole part at hand if no block is given.
  package mutating func fill(_ part: Rect? = nil, with character: Character = " ", style: Style = .plain) {
    let part = (part ?? bounds).intersection(bounds)
    let cells = max(1, character.cellWidth)
    let line = String(repeating: character, count: (part.width + cells - 1) / cells)
    within(part) { canvas in
      for row in 0..<canvas.height { canvas.write(line, column: 0, row: row, style: style) }
    }
  }

  /// Writes text that is harmless already and returns the columns it takes.
  @discardableResult
  private mutating func write(_ text: String, column: Int, row: Int, style: Style) -> Int {
    if let cells = text.plainCells {
      put(plain: text, column: column, row: row, style: style)
      return cells
    }
    var used = 0
    for character in text { used += put(character, column: column + used, row: row, style: style) }
    return used
  }
}
