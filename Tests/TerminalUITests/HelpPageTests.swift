import Testing

@testable import TerminalUI

@Suite("Help page")
struct HelpPageTests {
  @Test("Help lists all keys of a context and scrolls")
  func help() {
    var page = HelpPage<Move, Place>("Note", in: .note)
    var canvas = Canvas(Size(width: 50, height: 5))
    page.draw(into: &canvas, moves)
    #expect(canvas.text.contains("esc q            Go one level back"))
    let stays = [Key.down, .escape, .character("?")].map { page.handle($0, moves, in: canvas.size) }
    #expect(stays == [true, false, false])
    canvas = Canvas(Size(width: 50, height: 5))
    page.draw(into: &canvas, moves)
    #expect(canvas.text.contains("? f1             Show the help"))
  }
}
