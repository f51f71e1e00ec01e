/// Every action of a context with its keys, opened over any screen.
package struct HelpPage<ID, Context>: Hashable, Sendable
where ID: RawRepresentable & Hashable & Sendable, ID.RawValue == String, Context: Hashable & Sendable {
  /// How far the page keys go; the box may be higher or lower.
  private static var page: Int { 10 }
  private let title: String
  private let context: Context
  private var list = ListViewport()

  /// `title` names the screen it helps with.
  package init(_ title: String, in context: Context) {
    self.title = title
    self.context = context
  }

  /// Moves along the list; false when the key closes the page, as Esc, `?` and `q` do.
  package mutating func handle(_ key: Key, _ table: ActionTable<ID, Context>) -> Bool {
    list.handle(key, count: withKeys(table).count, height: Self.page)
  }

  /// Draws the page over most of the canvas.
  package func draw(into canvas: inout Canvas, _ table: ActionTable<ID, Context>) {
    let actions = withKeys(table)
    let size = Size(width: min(76, canvas.width), height: min(actions.count + 2, canvas.height))
    let mark = list.mark(count: actions.count, height: size.height - 2)
    canvas.overlay(size, title: "Help: \(title)", remark: "\(mark)   esc or ? closes   j k scroll") { box in
      let focus = list.focus(count: actions.count)
      for (line, row) in list.visible(count: actions.count, height: box.height).enumerated() {
        let keys = actions[row].keysLabel ?? actions[row].keys.map(\.label).joined(separator: " ")
        box.draw(row == focus ? "▸" : " ", column: 0, row: line)
        box.draw(keys, column: 2, row: line, style: .bold, width: 16)
        box.draw(actions[row].label, column: 19, row: line)
        if row == focus { box.parkCursor(column: 0, row: line) }
      }
    }
  }

  private func withKeys(_ table: ActionTable<ID, Context>) -> [Action<ID, Context>] {
    table.actions(in: context).filter { !$0.keys.isEmpty }
  }
}
