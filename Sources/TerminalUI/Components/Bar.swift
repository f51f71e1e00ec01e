/// A share drawn as a row of blocks.
package enum Bar {
  /// `width` cells of which `value`, 0…1 and rounded to whole cells, are full; a value that does not exist is a row of
  /// dots. A share above nothing shows at least one full cell, one below all at least one empty.
  package static func text(_ value: Double?, width: Int) -> String {
    let width = max(0, width)
    guard let value, !value.isNaN else { return String(repeating: "·", count: width) }
    let share = min(1, max(0, value))
    var full = Int(share * Double(width) + 0.5)
    if share > 0 { full = max(full, min(1, width)) }
    if share < 1 { full = min(full, max(0, width - 1)) }
    return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
  }
}
