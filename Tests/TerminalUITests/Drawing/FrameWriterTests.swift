import Testing

@testable import TerminalUI

@Suite("Frame writer")
struct FrameWriterTests {
  private func written(from place: Point?, hasColor: Bool = true, _ draw: (inout FrameWriter) -> Void)
    -> String
  {
    var writer = FrameWriter(hasColor: hasColor, width: 40, place: place)
    draw(&writer)
    return String(decoding: writer.finished(isSynchronized: false), as: UTF8.self)
  }

  private func cell(_ scalar: Unicode.Scalar, _ style: Style = .plain) -> Cell {
    Cell(glyph: Cell.Glyph(scalar), style: style, width: 1)
  }

  @Test(
    "The cursor takes the shortest way",
    arguments: [
      (Point(column: 5, row: 3), ""), (Point(column: 0, row: 3), "\r"),
      (Point(column: 3, row: 3), "\u{8}\u{8}"),
      (Point(column: 6, row: 3), "\u{1B}[C"), (Point(column: 19, row: 3), "\u{1B}[14C"),
      (Point(column: 1, row: 3), "\u{1B}[2G"), (Point(column: 5, row: 5), "\n\n"),
      (Point(column: 0, row: 4), "\n\r"),
      (Point(column: 9, row: 4), "\n\u{1B}[4C"), (Point(column: 5, row: 2), "\u{1B}[3;6H"),
      (Point(column: 0, row: 30), "\u{1B}[31H"), (Point(column: 30, row: 6), "\u{1B}[7;31H"),
    ])
  func ways(to place: Point, expected: String) {
    let bytes = written(from: Point(column: 5, row: 3)) { writer in
      writer.draw(cell("x"), cluster: nil, row: place.row, column: place.column)
    }
    #expect(bytes == expected + "x")
  }

  @Test("Nothing is taken for granted before the first place, behind the right edge and behind a cluster")
  func unknownPlaces() {
    let edge = written(from: nil) { writer in
      writer.draw(cell("x"), cluster: nil, row: 0, column: 39)
      writer.draw(cell("y"), cluster: nil, row: 1, column: 39)
    }
    #expect(edge == "\u{1B}[1;40Hx\n\u{1B}[40Gy")
    let cluster = written(from: Point(column: 0, row: 0)) { writer in
      writer.draw(
        Cell(glyph: Cell.Glyph(cluster: 0), style: .plain, width: 2), cluster: "🇳🇱", row: 0, column: 1)
      writer.draw(cell("y"), cluster: nil, row: 0, column: 3)
    }
    #expect(cluster == "\u{1B}[C  \u{1B}[2G🇳🇱\u{1B}[4Gy")
  }

  @Test(
    "A style is switched by the shorter of what changes and the whole",
    arguments: [
      (Style.bold.reverse, Style.reverse, "22"), (.bold.dim, .dim, "0;2"), (.reverse, .plain, ""),
      (.bold.underline.color(.red), .underline, "0;4"), (.bold.dim.underline.color(.red), .bold, "0;1"),
      (.plain, .dim.background(.brightBlue), "2;104"), (.reverse.color(.red), .reverse.color(.green), "32"),
    ])
  func styles(from: Style, to: Style, codes: String) {
    let bytes = written(from: Point(column: 0, row: 0)) { writer in
      writer.draw(cell("x", from), cluster: nil, row: 0, column: 0)
      writer.draw(cell("y", to), cluster: nil, row: 0, column: 1)
    }
    #expect(bytes.hasSuffix("x\u{1B}[\(codes)my"))
  }

  @Test("A short gap in the same style is drawn again, any other is moved over")
  func gaps() {
    func gap(_ cells: [Cell]) -> String {
      written(from: Point(column: 0, row: 0)) { writer in
        writer.draw(cell("x"), cluster: nil, row: 0, column: 0)
        writer.cross(cells[...], row: 0, column: 1)
        writer.draw(cell("y"), cluster: nil, row: 0, column: 1 + cells.count)
      }
    }
    #expect(gap([cell("a"), cell("b")]) == "xaby")
    #expect(gap([cell("█")]) == "x█y")
    #expect(gap([cell("█"), cell("b")]) == "x█by")
    #expect(gap([cell("█"), cell("█")]) == "x\u{1B}[2Cy")
    #expect(gap([cell("a", .bold)]) == "x\u{1B}[Cy")
    #expect(gap([cell("a"), cell("b"), cell("c"), cell("d"), cell("e")]) == "x\u{1B}[5Cy")
  }
}
