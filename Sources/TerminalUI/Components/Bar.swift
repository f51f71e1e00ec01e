/// A share drawn as a row of blocks.
package enum Bar {
  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// `width` cells of which `value`, 0…1 and rounded to whole cells, are full; a value that does not exist is a row of
  /// dots. A share above nothing shows at least one full cell, one below all at least one empty.
  ///
  /// - Parameter threshold: a share, 0…1, that is marked with `┃` on its cell, such as what is needed to pass.
  package static func text(_ value: Double?, width: Int, threshold: Double? = nil) -> String {
    let width = max(0, width)
    guard let share = share(value) else { return marked(dots(width), at: threshold) }
    var full = Int(share * Double(width) + 0.5)
    if share > 0 { full = max(full, min(1, width)) }
    if share < 1 { full = min(full, max(0, width - 1)) }
    return marked(cells(full: full, partly: nil, width), at: threshold)
  }

  /// The same rounded to eighths of a cell, for bars that lie so close that a cell is too coarse: `█████▍░░░░`. A share
  /// above nothing shows at least one eighth, one below all at most all but one.
  package static func fineText(_ value: Double?, width: Int, threshold: Double? = nil) -> String {
    let width = max(0, width)
    guard let share = share(value) else { return marked(dots(width), at: threshold) }
    var filled = Int(share * Double(8 * width) + 0.5)
    if share > 0 { filled = max(filled, min(1, width)) }
    if share < 1 { filled = min(filled, max(0, 8 * width - 1)) }
    let partly = filled % 8 == 0 ? nil : eighths[filled % 8 - 1]
    return marked(cells(full: filled / 8, partly: partly, width), at: threshold)
  }

  private static func share(_ value: Double?) -> Double? {
    value.flatMap { $0.isNaN ? nil : min(1, max(0, $0)) }
  }

  private static func dots(_ width: Int) -> [Character] {
    Array(repeating: "·", count: width)
  }

  private static func cells(full: Int, partly: Character?, _ width: Int) -> [Character] {
    let filled = Array(repeating: Character("█"), count: full) + [partly].compactMap { $0 }
    return filled + Array(repeating: "░", count: width - filled.count)
  }

  private static func marked(_ cells: [Character], at threshold: Double?) -> String {
    var cells = cells
    if let share = share(threshold), !cells.isEmpty {
      cells[min(cells.count - 1, Int(share * Double(cells.count)))] = "┃"
    }
    return String(cells)
  }
}
