import Testing

@testable import TerminalUI

@Suite("Footer")
struct FooterTests {
  private let hints = moves.hints(in: .list)

  @Test(
    "Narrow footers lose hints from the end of the middle",
    arguments: [
      (60, "back open answer undo help"), (48, "back open answer help"), (38, "back open help"),
      (16, "back help"), (9, "back"),
    ])
  func fitting(width: Int, labels: String) {
    #expect(hints.fitting(width).map(\.label).joined(separator: " ") == labels)
  }

  @Test("Hints are drawn and can be clicked")
  func drawing() {
    var canvas = Canvas(Size(width: 24, height: 2))
    canvas.toast("Saved", row: 0)
    canvas.footer(hints, row: 1)
    #expect(canvas.text == "  Saved\n esc back  ? help")
    #expect(canvas.target(at: Point(column: 4, row: 1)) == "back")
    #expect(canvas.target(at: Point(column: 9, row: 1)) == nil)
    #expect(canvas.target(at: Point(column: 11, row: 1)) == "help")
  }
}
