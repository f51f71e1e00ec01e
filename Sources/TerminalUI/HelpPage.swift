/// Every action of a context with its keys, opened over any screen.
package struct HelpPage<ID, Context>: Hashable, Sendable
where ID: RawRepresentable & Hashable & Sendable, ID.RawValue == String, Context: Hashable & Sendable {
  private let title: String
  private let context: Context
  private var top = 0

  /// `title` names the screen it helps with.
  package init(_ title: String, in context: Context) {
    self.title = title
    self.context = context
  }

  /// Scrolls on a canvas of `size`; false when the key closes the page, as Esc, `?` and `q` do.
  package mutating func handle(_ key: Key, _ table: ActionTable<ID, Context>, in size: Size) -> Bool {
    let last = max(0, withKeys(table).count + 2 - size.height)
    switch key {
    case .down, .character("j"), .enter: top = min(last, top + 1)
    case .up, .character("k"): top = max(0, top - 1)
    case .pageDown, .space: top = min(last, top + 10)
    case .pageUp: top = max(0, top - 10)
    case .home, .character("g"): top = 0
    case .end, .character("G"): top = last
    default: return false
    }
    return true
  }

  /// Draws the page over most of the canvas.
  package func draw(into canvas: inout Canvas, _ table: ActionTable<ID, Context>) {
    let actions = withKeys(table)
    let size = Size(width: min(76, canvas.width), height: min(actions.count + 2, canvas.height))
    canvas.overlay(size, title: "Help: \(title)", remark: "esc or ? closes   j k scroll") { box in
      let first = max(0, min(top, actions.count - box.height))
      for (line, action) in actions[first...].prefix(box.height).enumerated() {
        let keys = action.keysLabel ?? action.keys.map(\.label).joined(separator: " ")
        box.draw(keys, column: 1, row: line, style: .bold, width: 16)
        box.draw(action.label, column: 18, row: line)
      }
      box.parkCursor(column: 0, row: 0)
    }
  }

  private func withKeys(_ table: ActionTable<ID, Context>) -> [Action<ID, Context>] {
    table.actions(in: context).filter { !$0.keys.isEmpty }
  }
}
