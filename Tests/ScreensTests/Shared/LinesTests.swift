import TerminalUI
import Testing

@testable import Screens

@Suite struct LinesTests {
  private func shown(_ lines: Lines) -> [String] { lines.lines.map { $0.map(\.text).joined() } }

  @Test func paragraphsListsAndHeadings() {
    var lines = Lines(width: 16)
    lines.add("one two three four")
    lines.list("MORE", ["a point of some length"])
    lines.passage("EMPTY", "")
    #expect(shown(lines) == ["one two three", "four", "", "MORE", "• a point of", "  some length"])
  }

  @Test func noLineIsLongerThanAPersonReads() {
    var lines = Lines(width: 300)
    lines.add(String(repeating: "word ", count: 60))
    #expect(shown(lines).allSatisfy { $0.cellWidth <= 88 })
  }

  @Test func piecesAreFilledUnbroken() {
    #expect(["1 Yes", "2 Partly", "3 No"].filled(to: 16) == ["1 Yes  2 Partly", "3 No"])
    #expect(["longer than the line"].filled(to: 4) == ["longer than the line"])
  }

  @Test func scrolledTextSaysHowFarOneHasCome() {
    var lines = Lines(width: 20)
    for number in 1...6 { lines.add("line \(number)") }
    var canvas = Canvas(Size(width: 20, height: 3))
    canvas.draw(lines.lines, from: 1, column: 0, width: 20)
    #expect(canvas.text == "line 2\nline 3\nline 4        ↑↓4/6")
  }
}
