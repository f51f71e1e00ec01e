import Testing

@testable import TerminalUI

@Suite("Glyph set")
struct GlyphSetTests {
  @Test(
    "Shades, levels and marks that stand side by side differ in ASCII",
    arguments: [
      "·░▒▓█", "▁▂▃▄▅▆▇█·", "·─├┤●┃", "░▌█┃", "·○◐●✗", "▸▾",
    ])
  func neighbours(glyphs: String) {
    #expect(Set(glyphs.map { GlyphSet.ascii(for: $0) }).count == glyphs.count)
  }

  @Test("Every glyph of the pictures takes one cell")
  func width() {
    #expect("·░▒▓█▏▎▍▌▋▊▉▁▂▃▄▅▆▇─├┤●┃✗".allSatisfy { $0.cellWidth == 1 })
  }
}
