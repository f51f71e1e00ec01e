/// What a whole is made of, drawn as one bar of several glyphs: `████▒▒░░··`.
package struct StackedBar: Hashable, Sendable {
  private let parts: [Part]

  private struct Part: Hashable {
    let share: Double
    let glyph: Character
  }

  /// Parts of a whole from left to right, each with its glyph; what they lack of the whole stays blank.
  ///
  /// - Parameter whole: what fills the bar; nothing is drawn while it is not above 0.
  package init(_ parts: [(amount: Double, glyph: Character)], of whole: Double) {
    self.parts = whole > 0 ? parts.map { Part(share: max(0, $0.amount) / whole, glyph: $0.glyph) } : []
  }

  /// The bar in `width` cells. Ends are rounded to whole cells where they stand, so that no error adds up, and a part above
  /// nothing keeps a cell while the part before it can spare one.
  package func text(width: Int) -> String {
    let width = max(0, width)
    var cells: [Character] = []
    var end = 0.0
    for part in parts {
      end += part.share
      var target = Int(min(1, end) * Double(width) + 0.5)
      if part.share > 1e-9, target <= cells.count { target = cells.count + 1 }
      while cells.count < target, cells.count < width { cells.append(part.glyph) }
    }
    return String(cells) + String(repeating: " ", count: width - cells.count)
  }
}
