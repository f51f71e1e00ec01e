import Testing

@testable import TerminalUI

@Suite("Palette")
struct PaletteTests {
  private typealias Tried = (palette: Palette<Move, Place>, outcome: Palette<Move, Place>.Outcome)
  private let parts = [FocusPart("the list", Place.list), FocusPart("a note", .note)]

  private func press(_ script: String, in parts: [FocusPart<Place>]? = nil, typing: Bool = false) -> Tried {
    var tried: Tried = (Palette(in: parts ?? self.parts, typing: typing), .open)
    for key in keys(script) { tried.outcome = tried.palette.handle(key, moves) }
    return tried
  }

  private func drawn(_ palette: Palette<Move, Place>, _ width: Int = 36, _ height: Int = 8) -> Canvas {
    var canvas = Canvas(Size(width: width, height: height))
    palette.draw(into: &canvas, moves)
    return canvas
  }

  @Test(
    "Typing searches, Enter runs, Esc closes",
    arguments: [
      ("enter", Palette<Move, Place>.Outcome.chosen(.back)), ("down enter", .chosen(.open)),
      ("u n d o enter", .chosen(.undo)),
      ("z z z enter", .open), ("u esc", .closed), ("down down x backspace enter", .chosen(.back)),
    ])
  func outcome(script: String, outcome: Palette<Move, Place>.Outcome) {
    #expect(press(script).outcome == outcome)
  }

  @Test("It is drawn with its keys, whatever the size")
  func drawing() {
    let canvas = drawn(press("o p").palette)
    #expect(
      canvas.text == """
        ┌ What to do ──────────────────────┐
        │> op                              │
        │▸ Open the vendor           enter │
        │                                  │
        │                                  │
        │                                  │
        │                                  │
        └ 1/1   enter run   esc close ─────┘
        """)
    #expect(canvas.cursorPlace == Point(column: 5, row: 1))
  }

  @Test("Where words of the query stand in some, those that only hold its letters are left out")
  func wholeWords() {
    #expect(moves.search("op", in: parts).map(\.action.id) == [.open])
    #expect(moves.search("otv", in: parts).map(\.action.id) == [.open])
  }

  @Test("What another part of the screen can do is listed as well, with the part")
  func otherParts() {
    let palette = press("o p e n", in: parts.reversed(), typing: true).palette
    #expect(drawn(palette, 60).text.contains("▸ Open the vendor                         the list: enter │"))
    #expect(press("o p e n enter", in: parts.reversed()).outcome == .chosen(.open))
  }

  @Test("An action without a key has a row, and runs")
  func withoutKey() {
    var table = moves
    table.rebind(.open, to: [])
    var palette = Palette<Move, Place>(in: parts)
    for key in keys("o p e n") { _ = palette.handle(key, table) }
    #expect(palette.handle(.enter, table) == .chosen(.open))
  }

  @Test("A click on a row runs it, one in the box does nothing, one beside it closes")
  func clicks() {
    let palette = press("o p").palette
    let canvas = drawn(palette, 90, 20)
    let places = [(12, 4), (12, 3), (12, 2), (2, 3)].map { Point(column: $0.0, row: $0.1) }
    let outcomes = places.map { palette.clicked(canvas.target(at: $0)) }
    #expect(outcomes == [.open, .chosen(.open), .open, .closed])
    #expect(palette.clicked("palette") == .closed)
  }

  @Test("The wheel scrolls, pasted text searches")
  func wheelAndPaste() {
    var palette = Palette<Move, Place>(in: parts)
    palette.scroll(by: 3, moves)
    palette.paste("undo")
    #expect(palette.handle(.enter, moves) == .chosen(.undo))
  }
}
