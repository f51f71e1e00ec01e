/// A searchable list of what can be done on a screen; opened over it.
package struct Palette<ID, Context>: Hashable, Sendable
where ID: RawRepresentable & Hashable & Sendable, ID.RawValue == String, Context: Hashable & Sendable {
  /// What a key or a click led to.
  package enum Outcome: Hashable, Sendable {
    /// Still open.
    case open
    case closed
    case chosen(ID)
  }

  private static var rows: Int { 14 }
  private static var target: String { "what to do" }
  private let parts: [FocusPart<Context>]
  private let isTyping: Bool
  private var query = TextField()
  private var list = ListViewport()

  /// Lists the actions of all `parts` of a screen, of which the first has the focus. While `typing` there, the keys that
  /// would type a character are not shown.
  package init(in parts: [FocusPart<Context>], typing: Bool = false) {
    self.parts = parts
    isTyping = typing
  }

  /// Types into the search, moves with the arrows, runs with Enter, closes with Esc.
  package mutating func handle(_ key: Key, _ table: ActionTable<ID, Context>) -> Outcome {
    let found = table.search(query.text, in: parts)
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

  /// A turn of the wheel.
  package mutating func scroll(by rows: Int, _ table: ActionTable<ID, Context>) {
    list.scroll(by: rows, count: table.search(query.text, in: parts).count, height: Self.rows)
  }

  /// What a click on `target` leads to: a row runs, elsewhere in the box nothing happens, beside it the palette closes.
  package func clicked(_ target: String?) -> Outcome {
    guard let target, target.hasPrefix(Self.target) else { return .closed }
    guard target != Self.target else { return .open }
    return ID(rawValue: String(target.dropFirst(Self.target.count + 1))).map { .chosen($0) } ?? .open
  }

  /// Draws the box in the middle of the canvas.
  package func draw(into canvas: inout Canvas, _ table: ActionTable<ID, Context>) {
    let found = table.search(query.text, in: parts)
    let rows = min(Self.rows, canvas.height - 3)
    let mark = found.isEmpty ? "nothing fits" : list.mark(count: found.count, height: rows)
    let remark = "\(mark)   enter run   esc close"
    canvas.overlay(Size(width: 72, height: Self.rows + 3), title: "What to do", remark: remark) { box in
      box.target(Self.target, box.bounds)
      box.draw("> ", column: 0, row: 0)
      query.draw(into: &box, column: 2, row: 0, width: box.width - 2, isFocused: true, style: .plain)
      let focus = list.focus(count: found.count)
      for (line, index) in list.visible(count: found.count, height: rows).enumerated() {
        draw(found[index], row: line + 1, isFocused: index == focus, into: &box)
      }
    }
  }

  private func draw(
    _ found: ActionTable<ID, Context>.Found, row: Int, isFocused: Bool, into box: inout Canvas
  ) {
    let key = found.action.shownKey(typing: isTyping && found.part == nil)
    let place = box.width < 50 ? nil : found.part.map { "\($0): " }
    let remark = [Span(place ?? "", .dim), Span(key, .bold)]
    let width = remark.reduce(0) { $0 + $1.text.cellWidth }
    let label = found.action.label.enumerated().map { number, character in
      Span(String(character), found.positions.contains(number) ? .bold.underline : .plain)
    }
    box.draw(isFocused ? "▸" : " ", column: 0, row: row)
    box.draw(label, column: 2, row: row, width: max(0, box.width - 4 - width))
    box.draw(remark, column: box.width - width - 1, row: row)
    let line = Rect(row: row, width: box.width, height: 1)
    box.target("\(Self.target):\(found.action.id.rawValue)", line)
    if isFocused { box.restyle(line, adding: .reverse) }
  }
}
