import Testing

@testable import TerminalUI

@Suite("Help page")
struct HelpPageTests {
  private func drawn(_ page: HelpPage<Move, Place>) -> Canvas {
    var canvas = Canvas(Size(width: 50, height: 5))
    page.draw(into: &canvas, moves)
    return canvas
  }

  @Test("It lists all keys of a context and follows the focus")
  func scrolling() {
    var page = HelpPage<Move, Place>("Note", in: .note)
    #expect(
      drawn(page).text == """
        ┌ Help: Note ────────────────────────────────────┐
        │▸ esc q            Go one level back            │
        │  ^Z u             Undo the last change         │
        │  ^P               Show everything that can be …│
        └ ↓1/4   esc or ? closes   j k scroll ───────────┘
        """)
    let stays = keys("down down down down up G").map { page.handle($0, moves) }
    #expect(!stays.contains(false))
    #expect(drawn(page).text.contains("▸ ? f1             Show the help"))
    #expect(drawn(page).cursorPlace == Point(column: 1, row: 3))
  }

  @Test("Every key that does not move closes it", arguments: keys("esc ? q x enter"))
  func closing(key: Key) {
    var page = HelpPage<Move, Place>("Note", in: .note)
    let stays = page.handle(key, moves)
    #expect(!stays)
  }
}
