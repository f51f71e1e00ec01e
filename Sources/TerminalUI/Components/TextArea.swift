/// A text of several lines that wraps between words, with a caret.
///
/// The size is that of the block it is drawn in; up and down, the page keys and scrolling depend on it.
package struct TextArea: Hashable, Sendable {
  private var edited: EditedText
  private var top = 0
  private var laidOut = LaidOut()
  /// The column that a run of up and down keeps, although shorter rows lie between.
  private var wantedColumn: Int?

  /// Starts with the caret at the end.
  package init(_ text: String = "") {
    edited = EditedText(text.editable(onOneLine: false))
  }

  /// What stands in the area, with `\n` between lines.
  package var text: String { edited.text }

  /// Takes a key, Enter included. False for keys that are not the area's: Esc, Tab, and an undo or redo with nothing
  /// left; the caller decides what they mean.
  package mutating func handle(_ key: Key, in size: Size) -> Bool {
    let column = wantedColumn
    wantedColumn = nil
    layOut(in: size.width)
    scroll(in: size)
    guard moveVertically(key, in: size, keeping: column) || moveInRow(key, in: size) || edit(key) else {
      wantedColumn = column
      return false
    }
    layOut(in: size.width)
    scroll(in: size)
    return true
  }

  /// Inserts pasted text at the caret.
  package mutating func paste(_ text: String, in size: Size) {
    edited.insert(text.editable(onOneLine: false))
    wantedColumn = nil
    layOut(in: size.width)
    scroll(in: size)
  }

  /// How many rows the text takes at a width.
  package func rows(in width: Int) -> Int {
    layout(width).rows.count
  }

  /// Draws the text over the whole part at hand; with the focus the cursor is parked on the caret.
  package func draw(into canvas: inout Canvas, isFocused: Bool, style: Style = .plain) {
    let layout = layout(canvas.width)
    let top = visibleTop(layout, height: canvas.height)
    for row in top..<min(layout.rows.count, top + canvas.height) {
      canvas.draw(layout.text(of: row, in: edited.characters), column: 0, row: row - top, style: style)
    }
    if isFocused {
      let column = min(layout.column(of: edited.caret, in: edited.characters), canvas.width - 1)
      canvas.parkCursor(column: column, row: layout.row(of: edited.caret) - top)
    }
  }

  /// The last column is kept free for the caret after a full row.
  private func layout(_ width: Int) -> TextLayout {
    if laidOut.width == width, let layout = laidOut.layout { return layout }
    return TextLayout(edited.characters, width: width - 1)
  }

  /// Brings the layout in step with the text and the width, at the cost of the rows that an edit has reached.
  private mutating func layOut(in width: Int) {
    let untouched = edited.takeUntouched()
    let characters = edited.characters
    if laidOut.width == width, laidOut.layout != nil {
      laidOut.layout?.update(to: characters, from: laidOut.count, untouched: untouched)
    } else {
      laidOut.layout = TextLayout(characters, width: width - 1)
    }
    (laidOut.width, laidOut.count) = (width, characters.count)
  }

  private mutating func edit(_ key: Key) -> Bool {
    if key == .enter {
      edited.insert("\n")
      return true
    }
    return edited.handle(key)
  }

  private mutating func moveVertically(_ key: Key, in size: Size, keeping column: Int?) -> Bool {
    let page = max(1, size.height - 1)
    let steps: [Key: Int] = [.up: -1, .down: 1, .pageUp: -page, .pageDown: page]
    guard let rows = steps[key] else { return false }
    let layout = layout(size.width)
    let wanted = column ?? layout.column(of: edited.caret, in: edited.characters)
    let row = layout.row(of: edited.caret) + rows
    switch row {
    case ..<0: edited.moveCaret(to: 0)
    case layout.rows.count...: edited.moveCaret(to: edited.characters.count)
    default: edited.moveCaret(to: layout.place(row: row, column: wanted, in: edited.characters))
    }
    wantedColumn = wanted
    return true
  }

  private mutating func moveInRow(_ key: Key, in size: Size) -> Bool {
    switch key {
    case Key(.home, .control): edited.moveCaret(to: 0)
    case Key(.end, .control): edited.moveCaret(to: edited.characters.count)
    case .home: edited.moveCaret(to: caretRow(size.width).lowerBound)
    case .end: edited.moveCaret(to: endOfRow(size.width))
    case .control("u"): edited.remove(caretRow(size.width).lowerBound..<edited.caret)
    case .control("k"): edited.remove(edited.caret..<caretRow(size.width).upperBound)
    default: return false
    }
    return true
  }

  private func caretRow(_ width: Int) -> Range<Int> {
    let layout = layout(width)
    return layout.rows[layout.row(of: edited.caret)].range
  }

  private func endOfRow(_ width: Int) -> Int {
    let layout = layout(width)
    return layout.place(row: layout.row(of: edited.caret), column: .max, in: edited.characters)
  }

  private mutating func scroll(in size: Size) {
    top = visibleTop(layout(size.width), height: size.height)
  }

  private func visibleTop(_ layout: TextLayout, height: Int) -> Int {
    let caret = layout.row(of: edited.caret)
    let lowest = max(0, min(top, layout.rows.count - height))
    return max(0, min(max(lowest, caret - height + 1), caret))
  }
}

/// The layout worked out last. It follows from text and width, so it makes no difference between two areas.
private struct LaidOut: Hashable, Sendable {
  var layout: TextLayout?
  var width = 0
  /// Characters of the text that was laid out.
  var count = 0

  static func == (one: LaidOut, other: LaidOut) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
