/// Which row of a list has the focus and which rows show. It knows no rows: their number and the height of the list are
/// handed in, because both may change at any time.
package struct ListViewport: Hashable, Sendable {
  private var wanted: Int
  private var top = 0

  /// Starts with the focus on `focus`.
  package init(focus: Int = 0) {
    wanted = max(0, focus)
  }

  /// The row with the focus, 0 for an empty list.
  package func focus(count: Int) -> Int {
    max(0, min(wanted, count - 1))
  }

  /// The rows that show; the focus is always among them.
  package func visible(count: Int, height: Int) -> Range<Int> {
    guard count > 0, height > 0 else { return 0..<0 }
    let focus = focus(count: count)
    let lowest = max(0, min(top, count - height))
    let start = min(max(lowest, focus - height + 1), focus)
    return start..<min(count, start + height)
  }

  /// Puts the focus on a row, scrolling no further than needed.
  package mutating func move(to row: Int, count: Int, height: Int) {
    wanted = max(0, min(row, count - 1))
    top = visible(count: count, height: height).lowerBound
  }

  /// Moves the focus by some rows and stops at the ends.
  package mutating func move(by rows: Int, count: Int, height: Int) {
    move(to: focus(count: count) + rows, count: count, height: height)
  }

  /// Scrolls without moving the focus, unless it would leave the window: the wheel of a mouse.
  package mutating func scroll(by rows: Int, count: Int, height: Int) {
    let shown = visible(count: count, height: height)
    top = max(0, min(shown.lowerBound + rows, count - height))
    wanted = min(max(focus(count: count), top), max(top, top + height - 1))
  }

  /// Arrows, j k, page keys, g G, Home and End; false for every other key.
  package mutating func handle(_ key: Key, count: Int, height: Int) -> Bool {
    let page = max(1, height - 1)
    switch key {
    case .down, .character("j"): move(by: 1, count: count, height: height)
    case .up, .character("k"): move(by: -1, count: count, height: height)
    case .pageDown: move(by: page, count: count, height: height)
    case .pageUp: move(by: -page, count: count, height: height)
    case .home, .character("g"): move(to: 0, count: count, height: height)
    case .end, .character("G"): move(to: count - 1, count: count, height: height)
    default: return false
    }
    return true
  }

  /// Where the focus is, "5/30", with arrows for rows above and below the window.
  package func mark(count: Int, height: Int) -> String {
    guard count > 0 else { return "0/0" }
    let shown = visible(count: count, height: height)
    let above = shown.lowerBound > 0 ? "↑" : ""
    let below = shown.upperBound < count ? "↓" : ""
    return "\(above)\(below)\(focus(count: count) + 1)/\(count)"
  }
}
