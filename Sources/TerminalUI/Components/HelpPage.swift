/// Every key of a screen with what it does, opened over it: those of the part with the focus first, then those of its
/// other parts, then those that hold everywhere. Typing searches.
package struct HelpPage<ID, Context>: Hashable, Sendable
where ID: RawRepresentable & Hashable & Sendable, ID.RawValue == String, Context: Hashable & Sendable {
  private let title: String
  private let parts: [FocusPart<Context>]
  private let isTyping: Bool
  private var query = TextField()
  /// The first line that shows, before it is held within what there is.
  private var wantedTop = 0

  /// `title` names the screen it helps with; the first of `parts` has the focus. While `typing` there, keys that would
  /// type a character are not listed for it.
  package init(_ title: String, in parts: [FocusPart<Context>], typing: Bool = false) {
    self.title = title
    self.parts = parts
    isTyping = typing
  }

  /// Types into the search and moves with the arrows; false when the key closes the page, as Esc, `?` and Enter do.
  package mutating func handle(_ key: Key, _ table: ActionTable<ID, Context>, in size: Size) -> Bool {
    switch key {
    case .escape, .enter, .character("?"), .function(1), .control("c"): return false
    // The search has the focus already.
    case .character("/") where query.text.isEmpty: break
    case .up: scroll(by: -1, table, in: size)
    case .down: scroll(by: 1, table, in: size)
    case .pageUp: scroll(by: 2 - size.height / 2, table, in: size)
    case .pageDown: scroll(by: size.height / 2 - 2, table, in: size)
    default: if query.handle(key) { wantedTop = 0 }
    }
    return true
  }

  /// Adds pasted text to the search.
  package mutating func paste(_ text: String) {
    query.paste(text)
    wantedTop = 0
  }

  /// A turn of the wheel, or an arrow.
  package mutating func scroll(by rows: Int, _ table: ActionTable<ID, Context>, in size: Size) {
    let lines = lines(table, in: size)
    wantedTop = visible(lines, in: size).lowerBound + rows
    wantedTop = visible(lines, in: size).lowerBound
  }

  /// Whether a click hit the page; any other closes it.
  package func contains(_ target: String?) -> Bool { target == Self.target }

  /// Draws the page over most of the canvas.
  package func draw(into canvas: inout Canvas, _ table: ActionTable<ID, Context>) {
    let lines = lines(table, in: canvas.size)
    let shown = visible(lines, in: canvas.size)
    canvas.overlay(
      Size(width: Self.width(canvas.size), height: Self.rows(lines, in: canvas.size) + 3),
      title: "Help: \(title)", remark: remark(shown, of: lines.count, width: canvas.width)
    ) { box in
      box.target(Self.target, box.bounds)
      box.draw("/ ", column: 0, row: 0)
      query.draw(into: &box, column: 2, row: 0, width: box.width - 2, isFocused: true, style: .plain)
      for (row, line) in lines[shown].enumerated() { draw(line, row: row + 1, into: &box) }
    }
  }

  private static var target: String { "help page" }
  private static func width(_ size: Size) -> Int { min(84, size.width) }
  private static func rows(_ lines: [Line], in size: Size) -> Int {
    max(1, min(max(1, lines.count), size.height - 3))
  }

  private func visible(_ lines: [Line], in size: Size) -> Range<Int> {
    let rows = Self.rows(lines, in: size)
    let top = max(0, min(wantedTop, lines.count - rows))
    return top..<min(lines.count, top + rows)
  }

  private func remark(_ shown: Range<Int>, of count: Int, width: Int) -> String {
    guard count > 0 else { return "nothing fits   esc closes" }
    let arrows = (shown.lowerBound > 0 ? "↑" : "") + (shown.upperBound < count ? "↓" : "")
    let mark = "\(arrows)\(shown.upperBound)/\(count)"
    return width < 60 ? "\(mark)   esc closes" : "\(mark)   type to search   ↑↓ scroll   esc or ? closes"
  }
}

extension HelpPage {
  /// One row of the page.
  private enum Line {
    case heading(String)
    /// The keys stand beside the first line of a label.
    case action(keys: String, label: String)
  }

  private func draw(_ line: Line, row: Int, into box: inout Canvas) {
    switch line {
    case .heading(let text): box.draw(text, column: 0, row: row, style: .bold.underline)
    case .action(let keys, let label):
      box.draw(keys, column: 2, row: row, style: .bold, width: Self.keysWidth(box.width))
      box.draw(label, column: 3 + Self.keysWidth(box.width), row: row)
    }
  }

  private static func keysWidth(_ width: Int) -> Int { width < 50 ? 9 : 16 }

  private func lines(_ table: ActionTable<ID, Context>, in size: Size) -> [Line] {
    let inner = Self.width(size) - 2
    let room = max(10, inner - 3 - Self.keysWidth(inner))
    return groups(table).flatMap { group -> [Line] in
      let found = table.search(query.text, among: group.actions)
      return (found.isEmpty ? [] : [.heading(group.name)])
        + found.flatMap { lines(for: $0.action, typing: group.isTyping, room: room) }
    }
  }

  private func lines(for action: Action<ID, Context>, typing: Bool, room: Int) -> [Line] {
    let keys = action.shownKeys(typing: typing)
    return action.label.wrapped(to: room).enumerated().map { number, text in
      .action(keys: number == 0 ? keys : "", label: text)
    }
  }

  private typealias Group = (name: String, actions: [Action<ID, Context>], isTyping: Bool)

  /// The parts of the screen, each without what was listed before it, then what can be done everywhere.
  private func groups(_ table: ActionTable<ID, Context>) -> [Group] {
    var groups: [Group] = []
    var listed: Set<String> = []
    for (number, part) in parts.enumerated() {
      let typing = isTyping && number == 0
      let actions = table.actions(in: part.context).filter { action in
        let keys = action.shownKeys(typing: typing)
        return action.contexts != nil && !keys.isEmpty && listed.insert(keys + action.label).inserted
      }
      groups.append((number == 0 ? "Here: \(part.name)" : "In: \(part.name)", actions, typing))
    }
    let general = table.actions.filter { $0.contexts == nil && !$0.shownKeys(typing: isTyping).isEmpty }
    return groups + [("Everywhere", general, isTyping)]
  }
}
