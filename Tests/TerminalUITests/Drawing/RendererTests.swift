import TerminalSupport
import Testing
import TrialSupport

@testable import TerminalUI

@Suite("Renderer")
struct RendererTests {
  private func frame(_ text: String, cursor: Point? = nil, style: Style = .plain) -> (Renderer) -> Canvas {
    { renderer in
      var canvas = renderer.canvas(Size(width: 20, height: 3), glyphs: .unicode)
      canvas.draw(text, column: 0, row: 1, style: style)
      if let cursor { canvas.parkCursor(column: cursor.column, row: cursor.row) }
      return canvas
    }
  }

  private func bytes(_ frames: [(Renderer) -> Canvas], hasColor: Bool = true) -> [String] {
    var renderer = Renderer(hasColor: hasColor)
    return frames.map { String(decoding: renderer.bytes(for: $0(renderer)), as: UTF8.self) }
  }

  @Test("A frame that looks the same costs nothing")
  func nothing() {
    let same = frame("Acme", cursor: Point(column: 0, row: 1))
    #expect(bytes([same, same])[1] == "")
  }

  @Test("A change costs its cells and a move")
  func smallest() {
    #expect(bytes([frame("Acme"), frame("Acne")])[1] == "\u{1B}[2;3Hn")
    #expect(bytes([frame("Acme Cloud"), frame("Acme")])[1] == "\u{1B}[2;6H\u{1B}[K")
    let moved = [Point(column: 0, row: 0), Point(column: 0, row: 2)].map { frame("x", cursor: $0) }
    #expect(bytes(moved)[1] == "\n\n")
  }

  @Test("Without colour no colour is sent, other attributes are")
  func noColor() {
    let colored = [frame("x", style: .bold.color(.red).background(.brightBlue))]
    #expect(bytes(colored)[0].contains("\u{1B}[1;31;104m"))
    #expect(bytes(colored, hasColor: false)[0].contains("\u{1B}[1mx"))
  }

  @Test("Frames are marked only after the terminal said it knows marks")
  func synchronized() {
    var renderer = Renderer(hasColor: true)
    let plain = renderer.bytes(for: frame("a")(renderer))
    renderer.isSynchronized = true
    let marked = String(decoding: renderer.bytes(for: frame("b")(renderer)), as: UTF8.self)
    #expect(!String(decoding: plain, as: UTF8.self).contains("2026"))
    #expect(marked.hasPrefix("\u{1B}[?2026h") && marked.hasSuffix("\u{1B}[?2026l"))
    #expect(renderer.bytes(for: frame("b")(renderer)).isEmpty)
  }

  @Test("Moving the focus along a full list costs at most 350 bytes")
  func moveOfFocusIsCheap() {
    func list(_ focus: Int) -> (Renderer) -> Canvas {
      { renderer in
        var canvas = renderer.canvas(Size(width: 80, height: 24), glyphs: .unicode)
        for row in 0..<20 {
          canvas.draw("  Vendor number \(row)        interview  7/10   64", column: 0, row: row)
        }
        canvas.draw("▸", column: 0, row: focus)
        canvas.restyle(Rect(row: focus, width: 80, height: 1), adding: .reverse)
        canvas.parkCursor(column: 0, row: focus)
        return canvas
      }
    }
    #expect(bytes([list(4), list(5)])[1].utf8.count <= 350)
  }

  @Test(
    "The screen after small changes equals the screen after a full repaint, even where widths differ",
    arguments: VirtualTerminal.Widths.allCases)
  func diffsEqualRepaints(widths: VirtualTerminal.Widths) {
    for seed in 0..<300 {
      var random = SeededGenerator(seed: seed)
      var size = Size(width: 24, height: 5)
      var terminal = VirtualTerminal(width: 24, height: 5, widths: widths)
      terminal.feed("\u{1B}[?7l".utf8)
      var renderer = Renderer(hasColor: true)
      var drawing = Drawing()
      for step in 0..<8 {
        if Int.random(in: 0..<6, using: &random) == 0 {
          size = Size(
            width: Int.random(in: 1...30, using: &random), height: Int.random(in: 1...6, using: &random))
          terminal.resize(width: size.width, height: size.height)
        }
        drawing.change(&random)
        let canvas = drawing.canvas(size, renderer)
        terminal.feed(renderer.bytes(for: canvas))
        var fresh = VirtualTerminal(width: size.width, height: size.height, widths: widths)
        fresh.feed("\u{1B}[?7l".utf8)
        var painter = Renderer(hasColor: true)
        fresh.feed(painter.bytes(for: canvas))
        if let difference = terminal.difference(from: fresh) {
          Issue.record("seed \(seed) step \(step): \(difference)")
          return
        }
        if widths == .clusters, step == 7 { #expect(terminal.text == canvas.text, "seed \(seed)") }
      }
    }
  }

  /// Pieces of text at places, some of which change from frame to frame.
  private struct Drawing {
    private var pieces: [(text: String, place: Point, style: Style)] = []

    mutating func change(_ random: inout SeededGenerator) {
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let text = Samples.text(Int.random(in: 1...5, using: &random), &random)
        let place = Point(
          column: Int.random(in: -2...26, using: &random), row: Int.random(in: 0...5, using: &random))
        let style = random.pick([Style.plain, .bold, .reverse, .color(.red), .dim.background(.blue)])
        pieces.append((text, place, style))
      }
      if !pieces.isEmpty, Bool.random(using: &random) {
        pieces.remove(at: Int.random(in: 0..<pieces.count, using: &random))
      }
    }

    func canvas(_ size: Size, _ renderer: Renderer) -> Canvas {
      var canvas = renderer.canvas(size, glyphs: .unicode)
      for piece in pieces {
        canvas.draw(piece.text, column: piece.place.column, row: piece.place.row, style: piece.style)
      }
      canvas.parkCursor(column: pieces.count, row: 0)
      return canvas
    }
  }
}
