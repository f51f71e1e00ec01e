/// A text on one line with a caret.
package struct TextField: Hashable, Sendable {
  private var edited: EditedText

  /// Starts with the caret at the end; line ends in the text become spaces.
  package init(_ text: String = "") {
    edited = EditedText(text.editable(onOneLine: true))
  }

  /// What stands in the field.
  package var text: String { edited.text }

  /// Takes a key. False for keys that are not the field's: Enter, Esc, Tab, up and down, and an undo or redo with
  /// nothing left; the caller decides what they mean.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .home: edited.moveCaret(to: 0)
    case .end: edited.moveCaret(to: edited.characters.count)
    case .control("u"): edited.remove(0..<edited.caret)
    case .control("k"): edited.remove(edited.caret..<edited.characters.count)
    default: return edited.handle(key)
    }
    return true
  }

  /// Inserts pasted text at the caret, line ends as spaces.
  package mutating func paste(_ text: String) {
    edited.insert(text.editable(onOneLine: true))
  }

  /// Draws the field, scrolled so that the caret shows; with the focus the cursor is parked on the caret.
  package func draw(
    into canvas: inout Canvas, column: Int, row: Int, width: Int, isFocused: Bool, style: Style = .underline
  ) {
    let shown = edited.characters.map { String($0).visible }
    let caretCell = shown[..<edited.caret].reduce(0) { $0 + $1.cellWidth }
    let scroll = isFocused ? max(0, caretCell - width + 1) : 0
    canvas.within(Rect(column: column, row: row, width: width, height: 1)) { part in
      part.fill(style: style)
      if isFocused {
        part.draw(shown.joined(), column: -scroll, row: 0, style: style, width: width + scroll + 1)
        part.parkCursor(column: caretCell - scroll, row: 0)
      } else {
        part.draw(text, column: 0, row: 0, style: style, width: width)
      }
    }
  }
}
