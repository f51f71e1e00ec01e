import Testing

@testable import TerminalUI

@Suite("Help page")
struct HelpPageTests {
  private let size = Size(width: 50, height: 7)
  private let parts = [FocusPart("note", Place.note), FocusPart("list", .list)]

  private func page(_ script: String, typing: Bool = false) -> HelpPage<Move, Place> {
    var page = HelpPage<Move, Place>("Vendor", in: parts, typing: typing)
    for key in keys(script) { _ = page.handle(key, moves, in: size) }
    return page
  }

  private func drawn(_ page: HelpPage<Move, Place>) -> Canvas {
    var canvas = Canvas(size)
    page.draw(into: &canvas, moves)
    return canvas
  }

  @Test("Keys of the focus come first, then those of other parts, then those that hold everywhere")
  func groups() {
    #expect(
      drawn(page("")).text == """
        ┌ Help: Vendor ──────────────────────────────────┐
        │/                                               │
        │In: list                                        │
        │  enter     Open the vendor                     │
        │  1-2       Answer the question                 │
        │Everywhere                                      │
        └ ↓4/8   esc closes ─────────────────────────────┘
        """)
    #expect(drawn(page("")).cursorPlace == Point(column: 3, row: 1))
  }

  @Test("Arrows scroll and stop at the ends; long labels wrap")
  func scrolling() {
    #expect(
      drawn(page("down down pgdn pgdn pgdn")).text == """
        ┌ Help: Vendor ──────────────────────────────────┐
        │/                                               │
        │  esc q     Go one level back                   │
        │  ^Z u      Undo the last change                │
        │  ^P        Show everything that can be done    │
        │  ? f1      Show the help                       │
        └ ↑8/8   esc closes ─────────────────────────────┘
        """)
    #expect(drawn(page("down down up up up")).text == drawn(page("")).text)
  }

  @Test(
    "Typing searches labels, keys and synonyms",
    arguments: [("u n d o", "^Z u"), ("r e v e r t", "^Z u"), ("c t r l - p", "^P"), ("/ a n s w", "1-2")])
  func searching(script: String, key: String) {
    let text = drawn(page(script)).text
    #expect(text.contains("│  \(key) "))
    #expect(text.contains(" 2/2 "))
  }

  @Test("What fits nothing says so, and can be taken back")
  func nothingFits() {
    #expect(drawn(page("z z")).text.contains("nothing fits"))
    #expect(drawn(page("z z ctrl-w")).text == drawn(page("")).text)
  }

  @Test("While typing, keys that would type are not listed")
  func whileTyping() {
    let text = drawn(page("u n d o", typing: true)).text
    #expect(text.contains("│  ^Z "))
    #expect(!text.contains("^Z u"))
  }

  @Test("Pasted text searches, the wheel scrolls, and clicks inside do not close")
  func otherInput() {
    var page = page("")
    page.scroll(by: 2, moves, in: size)
    #expect(drawn(page).text.contains("│  1-2 "))
    page.paste("undo\n")
    #expect(drawn(page).text.contains(" 2/2 "))
    #expect(page.contains(drawn(page).target(at: Point(column: 4, row: 2))))
    #expect(!page.contains(nil))
    #expect(!page.contains("help"))
  }

  @Test("Esc, Enter and ? close it", arguments: keys("esc ? enter f1 ctrl-c"))
  func closing(key: Key) {
    var page = page("u n")
    let stays = page.handle(key, moves, in: size)
    #expect(!stays)
  }
}
