import TerminalSupport
import Testing
import TrialSupport

@testable import TerminalUI

@Suite("Canvas")
struct CanvasTests {
  @Test("Text is drawn where asked, cut at the right edge and aligned")
  func text() {
    var canvas = Canvas(Size(width: 12, height: 4))
    canvas.draw("Acme Cloud and more", column: 0, row: 0)
    canvas.draw("7", column: 2, row: 1, width: 5, align: .right)
    canvas.draw("mid", column: 0, row: 2, width: 9, align: .centre)
    let used = canvas.draw("漢字", column: 1, row: 3)
    #expect(used == 4)
    #expect(canvas.text == "Acme Cloud …\n      7\n   mid\n 漢字")
  }

  @Test("Drawing off every edge is harmless and leaves whole glyphs only")
  func edges() {
    var canvas = Canvas(Size(width: 5, height: 2))
    canvas.draw("漢字", column: -1, row: 0, width: 4)
    canvas.draw("漢", column: 4, row: 1, width: 2)
    canvas.draw("far", column: 99, row: 0, width: 3)
    canvas.draw("far", column: 0, row: 99)
    canvas.draw("far", column: 0, row: -1)
    canvas.fill(Rect(column: -3, row: -3, width: 4, height: 4), with: "x")
    canvas.box(Rect(column: 3, row: 1, width: 10, height: 10))
    canvas.parkCursor(column: 99, row: 0)
    #expect(canvas.text == "x字\n   ┌─")
    #expect(canvas.cursorPlace == nil)
  }

  @Test("Overwriting half of a wide glyph blanks the other half")
  func halves() {
    var canvas = Canvas(Size(width: 6, height: 1))
    canvas.draw("漢字漢", column: 0, row: 0)
    canvas.draw("x", column: 1, row: 0)
    canvas.draw("y", column: 2, row: 0)
    canvas.draw("字", column: 3, row: 0, width: 2)
    #expect(canvas.text == " xy字")
    #expect(canvas.cells.map(\.width) == [1, 1, 1, 2, 0, 1])
  }

  @Test("A part is a canvas of its own, clipped by the parts around it")
  func parts() {
    var canvas = Canvas(Size(width: 10, height: 4))
    canvas.within(Rect(column: 2, row: 1, width: 5, height: 2)) { part in
      #expect(part.size == Size(width: 5, height: 2))
      part.fill(with: ".")
      part.within(Rect(column: 3, row: 1, width: 9, height: 9)) { inner in
        inner.fill(with: "#")
        inner.parkCursor(column: 1, row: 0)
        inner.target("corner", inner.bounds)
      }
      part.draw("abcdefgh", column: 1, row: 0)
    }
    #expect(canvas.text == "\n  .abc…\n  ...##\n")
    #expect(canvas.cursorPlace == Point(column: 6, row: 2))
    #expect(canvas.target(at: Point(column: 5, row: 2)) == "corner")
    #expect(canvas.target(at: Point(column: 7, row: 2)) == nil)
  }

  @Test("Spans share a line and one ellipsis")
  func spans() {
    var canvas = Canvas(Size(width: 9, height: 2))
    #expect(canvas.draw([Span("ab", .bold), "cd"], column: 0, row: 0) == 4)
    #expect(canvas.draw([Span("abcde", .bold), "fghijk"], column: 1, row: 1) == 8)
    #expect(canvas.text == "abcd\n abcdefg…")
    #expect(canvas.cells[0].style == .bold)
    #expect(canvas.cells[2].style == .plain)
  }

  @Test("Wrapped text that goes on ends in an ellipsis")
  func wrapped() {
    var canvas = Canvas(Size(width: 8, height: 3))
    #expect(canvas.drawWrapped("one two three four five", rows: 2) == 2)
    #expect(canvas.text == "one two\nthree …\n")
  }

  @Test("Boxes, rules and overlays")
  func shapes() {
    var canvas = Canvas(Size(width: 16, height: 7))
    canvas.fill(with: ":")
    canvas.rule(row: 0, title: "Access")
    canvas.overlay(Size(width: 12, height: 4), title: "Help", remark: "esc") {
      $0.draw("inside", column: 0, row: 0)
    }
    #expect(
      canvas.text == """
        Access:─────────
        ::┌ Help ────┐::
        ::│inside    │::
        ::│          │::
        ::└ esc ─────┘::
        ::::::::::::::::
        ::::::::::::::::
        """)
  }

  @Test("In ASCII every glyph has a stand-in of the same width")
  func ascii() {
    var canvas = Canvas(Size(width: 30, height: 2), glyphs: .ascii)
    canvas.draw("▸ █░│─…●○✓ Zoë 漢字 👨‍👩‍👧‍👦!", column: 0, row: 0)
    canvas.draw("\u{1B}[2J", column: 0, row: 1)
    #expect(canvas.text == "> #:|-~*ov Zoe ???? ??!\n^[2J")
  }

  @Test("Restyling keeps the text; a nameless target hides what lies under it")
  func restyleAndTargets() {
    var canvas = Canvas(Size(width: 6, height: 3))
    canvas.draw("row", column: 0, row: 1, style: .bold)
    canvas.restyle(Rect(row: 1, width: 6, height: 1), adding: .reverse)
    canvas.target("row:1", Rect(row: 1, width: 6, height: 1))
    canvas.target("", Rect(column: 3, row: 1, width: 1, height: 1))
    #expect(canvas.cells[6].style == .bold.reverse)
    #expect(canvas.cells[11].style == .reverse)
    #expect(canvas.target(at: Point(column: 2, row: 1)) == "row:1")
    #expect(canvas.target(at: Point(column: 3, row: 1)) == nil)
  }

  @Test("No place and no size can make drawing fail")
  func anythingAnywhere() {
    for seed in 0..<200 {
      var random = SeededGenerator(seed: seed)
      func number(_ random: inout SeededGenerator) -> Int { Int.random(in: -5...15, using: &random) }
      var canvas = Canvas(Size(width: number(&random), height: number(&random)))
      let part = Rect(
        column: number(&random), row: number(&random), width: number(&random), height: number(&random))
      canvas.within(part) { part in
        part.draw(
          Samples.text(6, &random), column: number(&random), row: number(&random), width: number(&random))
        part.drawWrapped(Samples.text(6, &random), column: number(&random), row: number(&random))
        part.box(part.bounds, title: "t")
        part.footer([KeyHint(key: "q", label: "quit", target: "q")], row: number(&random))
        part.toast("Saved", row: number(&random))
        part.overlay(Size(width: number(&random), height: number(&random)), title: "x") { $0.fill(with: "漢") }
      }
      #expect(canvas.cells.count == canvas.frame.width * canvas.frame.height)
    }
  }
}
