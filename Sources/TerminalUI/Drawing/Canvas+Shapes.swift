extension Canvas {
  /// A horizontal line across the part at hand, with a title standing in front of it.
  package mutating func rule(row: Int, title: String = "", style: Style = .plain) {
    let used = title.isEmpty ? 0 : draw(title, column: 0, row: row, style: style.bold) + 1
    fill(Rect(column: used, row: row, width: width - used, height: 1), with: "─", style: style)
  }

  /// A vertical line from the top to the bottom of the part at hand.
  package mutating func divider(column: Int, style: Style = .plain) {
    fill(Rect(column: column, width: 1, height: height), with: "│", style: style)
  }

  /// A frame of lines around the block with its title in the upper and a remark in the lower line; inside stays as is.
  package mutating func box(_ part: Rect, title: String = "", remark: String = "", style: Style = .plain) {
    guard part.width >= 2, part.height >= 2 else { return }
    within(part) { canvas in
      let right = canvas.width - 1
      let bottom = canvas.height - 1
      for row in [0, bottom] {
        canvas.fill(Rect(column: 1, row: row, width: right - 1, height: 1), with: "─", style: style)
      }
      for column in [0, right] { canvas.divider(column: column, style: style) }
      for (corner, column, row) in [("┌", 0, 0), ("┐", right, 0), ("└", 0, bottom), ("┘", right, bottom)] {
        canvas.draw(corner, column: column, row: row, style: style)
      }
      canvas.label(title, row: 0, style: style.bold)
      canvas.label(remark, row: bottom, style: style)
    }
  }

  /// Clears a box of at most `size` in the middle of the part at hand and draws inside it.
  package mutating func overlay(
    _ size: Size, title: String, remark: String = "", style: Style = .plain, _ draw: (inout Canvas) -> Void
  ) {
    let width = min(size.width, self.width)
    let height = min(size.height, self.height)
    let part = Rect(
      column: (self.width - width) / 2, row: (self.height - height) / 3, width: width, height: height)
    fill(part)
    target("", part)
    box(part, title: title, remark: remark, style: style)
    within(part.inset(), draw)
  }

  private mutating func label(_ text: String, row: Int, style: Style) {
    guard !text.isEmpty, width > 4 else { return }
    draw(" \(text.truncated(to: width - 4)) ", column: 1, row: row, style: style)
  }
}
