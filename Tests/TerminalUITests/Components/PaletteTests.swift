import Testing

@testable import TerminalUI

@Suite("Palette")
struct PaletteTests {
  private func press(_ script: String) -> (Palette<Move, Place>, Palette<Move, Place>.Outcome) {
    var palette = Palette<Move, Place>(in: .list)
    var outcome = Palette<Move, Place>.Outcome.open
    for key in keys(script) { outcome = palette.handle(key, moves) }
    return (palette, outcome)
  }

  @Test(
    "Typing searches, Enter runs, Esc closes",
    arguments: [
      ("enter", Palette<Move, Place>.Outcome.chosen(.back)), ("down enter", .chosen(.open)),
      ("u n d o enter", .chosen(.undo)),
      ("z z z enter", .open), ("u esc", .closed), ("down down x backspace enter", .chosen(.back)),
    ])
  func outcome(script: String, outcome: Palette<Move, Place>.Outcome) {
    #expect(press(script).1 == outcome)
  }

  @Test("It is drawn with its keys, whatever the size")
  func drawing() {
    var canvas = Canvas(Size(width: 36, height: 8))
    press("o p").0.draw(into: &canvas, moves)
    #expect(
      canvas.text == """
        ┌ What to do ──────────────────────┐
        │> op                              │
        │▸ Open the vendor           enter │
        │  Show the help                 ? │
        │                                  │
        │                                  │
        │                                  │
        └ 1/2   enter run   esc close ─────┘
        """)
    #expect(canvas.cursorPlace == Point(column: 5, row: 1))
    #expect(canvas.target(at: Point(column: 9, row: 2)) == "open")
  }
}
