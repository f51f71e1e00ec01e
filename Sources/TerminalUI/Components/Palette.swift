/// A searchable list of what can be done here; opened over any screen.
package struct Palette<ID, Context>: Hashable, Sendable
where ID: RawRepresentable & Hashable & Sendable, ID.RawValue == String, Context: Hashable & Sendable {
  /// What a key led to.
  package enum Outcome: Hashable, Sendable {
    /// Still open.
    case open
    case closed
    case chosen(ID)
  }

  private static var rows: Int { 12 }
  private let context: Context
  private var query = TextField()
  private var list = ListViewport()

  /// Lists the actions of `context`.
  package init(in context: Context) {
    self.context = context
  }

  /// Types into the search, moves with the arrows, runs with Enter, closes with Esc.
  package mutating func handle(_ key: Key, _ table: ActionTable<ID, Context>) -> Outcome {
    let found = table.search(query.text, in: context)
    switch key {
    case .escape, .control("c"), .control("p"): return .closed
    case .enter:
      let focus = list.focus(count: found.count)
      return found.indices.contains(focus) ? .chosen(found[focus].action.id) : .open
    case .up, .down, .pageUp, .pageDown:
      _ = list.handle(key, count: found.count, height: Self.rows)
    default:
      if query.handle(key) { list = ListViewport() }
    }
    return .open
  }

  /// Adds pasted text to the search.
  package mutating func paste(_ text: String) {
    query.paste(text)
    list = ListViewport()
  }

  /// The action a click on `target` chooses.
  package func chosen(by target: String?) -> ID? {
    target.flatMap { ID(rawValue: $0) }
  }

  /// Draws the box in the middle of the canvas.
  package func draw(into canvas: inout Canvas, _ table: ActionTable<ID, Context>) {
    let found = table.search(query.text, in: context)
    let remark = "\(list.mark(count: found.count, height: Self.rows))   enter run   esc close"
    canvas.overlay(Size(width: 60, height: Self.rows + 3), title: "What to do", remark: remark) { box in
      box.draw("> ", column: 0, row: 0)
      query.draw(into: &box, column: 2, row: 0, width: box.width - 2, isFocused: true, style: .plain)
      let focus = list.focus(count: found.count)
      for (line, index) in list.visible(count: found.count, height: min(Self.rows, box.height - 1))
        .enumerated()
      {
        draw(found[index], row: line + 1, isFocused: index == focus, into: &box)
      }
    }
  }

  private func draw(
    _ found: ActionTable<ID, Context>.Found, row: Int, isFocused: Bool, into box: inout Canvas
  ) {
    let key = found.action.shownKey()
    let room = max(0, box.width - 4 - key.cellWidth)
    let label = found.action.label.enumerated().map { place, character in
      Span(String(character), found.positions.contains(place) ? .bold.underline : .plain)
    }
    box.draw(isFocused ? "▸" : " ", column: 0, row: row)
    box.draw(label, column: 2, row: row, width: room)
    box.draw(key, column: box.width - key.cellWidth - 1, row: row, style: .bold)
    let line = Rect(row: row, width: box.width, height: 1)
    box.target(found.action.id.rawValue, line)
    if isFocused { box.restyle(line, adding: .reverse) }
  }
}
