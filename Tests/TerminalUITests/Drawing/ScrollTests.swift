import TerminalSupport
import Testing
import TrialSupport

@testable import TerminalUI

@Suite("Scroll")
struct ScrollTests {
  /// A list between two lines that stay, seen from row `top` on.
  private func list(
    _ top: Int, size: Size = Size(width: 40, height: 12), focus: Int? = nil, _ renderer: Renderer
  ) -> Canvas {
    var canvas = renderer.canvas(size, glyphs: .unicode)
    canvas.draw("Vendors from \(top)", column: 0, row: 0, style: .reverse)
    for row in 1..<max(1, size.height - 1) {
      canvas.draw(Self.name(top + row), column: 1, row: row)
      if row == focus { canvas.restyle(Rect(row: row, width: size.width, height: 1), adding: .reverse) }
    }
    canvas.draw("q quit  ? help", column: 0, row: size.height - 1)
    canvas.parkCursor(column: 0, row: focus ?? 0)
    return canvas
  }

  /// Thirty letters unlike those of any neighbour.
  private static func name(_ number: Int) -> String {
    String((0..<30).map { Character(Unicode.Scalar(UInt8(97 + (number * 7 + $0 * (number % 5 + 1)) % 26))) })
  }

  private func found(from old: Int, to new: Int) -> Scroll? {
    let renderer = Renderer(hasColor: true)
    let (before, after) = (list(old, renderer), list(new, renderer))
    return Scroll(from: before.cells, to: after.cells, in: after.frame)
  }

  @Test("Rows that moved are found in the middle of what stays")
  func finds() {
    #expect(
      found(from: 5, to: 6).map { [$0.distance, $0.rows.lowerBound, $0.rows.upperBound] } == [1, 1, 11])
    #expect(
      found(from: 5, to: 2).map { [$0.distance, $0.rows.lowerBound, $0.rows.upperBound] } == [-3, 1, 11])
    #expect(found(from: 5, to: 5) == nil)
    #expect(found(from: 5, to: 50) == nil)
  }

  @Test("Scrolling a full list by a row costs less than three rows of it")
  func isCheap() {
    var renderer = Renderer(hasColor: true)
    _ = renderer.bytes(for: list(5, focus: 10, renderer))
    #expect(renderer.bytes(for: list(6, focus: 10, renderer)).count < 160)
  }

  @Test(
    "The screen after scrolling equals the screen after a full repaint, even where widths differ",
    arguments: VirtualTerminal.Widths.allCases)
  func scrolledEqualsRepainted(widths: VirtualTerminal.Widths) {
    for seed in 0..<150 {
      var random = SeededGenerator(seed: seed)
      let size = Size(width: 30, height: Int.random(in: 3...14, using: &random))
      let texts = (0..<60).map { _ in Samples.text(Int.random(in: 0...8, using: &random), &random) }
      var terminal = VirtualTerminal(width: size.width, height: size.height, widths: widths)
      terminal.feed("\u{1B}[?7l".utf8)
      var renderer = Renderer(hasColor: true)
      var top = 20
      for step in 0..<12 {
        top = max(0, min(45, top + Int.random(in: -4...4, using: &random)))
        let focus = Int.random(in: 1...size.height, using: &random)
        var canvas = list(top, size: size, focus: focus, renderer)
        for row in 1..<size.height - 1 { canvas.draw(texts[top + row], column: 30 - row, row: row) }
        terminal.feed(renderer.bytes(for: canvas))
        var fresh = VirtualTerminal(width: size.width, height: size.height, widths: widths)
        fresh.feed("\u{1B}[?7l".utf8)
        var painter = Renderer(hasColor: true)
        fresh.feed(painter.bytes(for: canvas))
        if let difference = terminal.difference(from: fresh) {
          Issue.record("seed \(seed) step \(step): \(difference)")
          return
        }
      }
    }
  }
}
