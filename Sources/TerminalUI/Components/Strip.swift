/// How far each of many things has come, drawn as a row of marks: `████▓▒▒··✗`.
package enum Strip {
  /// How far one thing has come, the furthest first.
  package enum Mark: Character, CaseIterable, Sendable {
    case done = "█"
    case nearlyDone = "▓"
    case begun = "▒"
    case open = "·"
    /// It will never come.
    case refused = "✗"
  }

  /// One cell for each thing, in the order given. Where there are more things than cells, or `isGrouped` asks for it,
  /// `width` cells are shared out among the marks by their numbers, the furthest first, and each mark that occurs keeps
  /// at least one cell while there is room.
  package static func text(_ marks: [Mark], width: Int, isGrouped: Bool = false) -> String {
    if marks.count <= width, !isGrouped { return String(marks.map(\.rawValue)) }
    let counts = Mark.allCases.map { mark in marks.count { $0 == mark } }
    return zip(Mark.allCases, shared(max(0, width), by: counts))
      .map { String(repeating: $0.rawValue, count: $1) }.joined()
  }

  /// Whole cells by largest remainder, after one for each count above nothing.
  private static func shared(_ width: Int, by counts: [Int]) -> [Int] {
    let total = counts.reduce(0, +)
    guard total > 0 else { return counts }
    var cells = counts.map { min(1, $0) }
    while cells.reduce(0, +) > width, let last = cells.lastIndex(of: 1) { cells[last] = 0 }
    while cells.reduce(0, +) < width {
      let lacking = counts.indices.map { Double(counts[$0] * width) / Double(total) - Double(cells[$0]) }
      guard let neediest = counts.indices.max(by: { lacking[$0] < lacking[$1] }) else { break }
      cells[neediest] += 1
    }
    return cells
  }
}
