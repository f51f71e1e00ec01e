import Testing

@testable import TerminalUI

@Suite("Table")
struct TableTests {
  private let table = Table([
    .init("Vendor", .flexible(minimum: 6)), .init("Score", .fixed(5), align: .right),
    .init("Bar", .fixed(10), shownFrom: 40),
  ])

  @Test(
    "Columns share the width, some only when there is room",
    arguments: [
      (50, [33, 5, 10]), (40, [23, 5, 10]), (39, [33, 5, 0]), (20, [14, 5, 0]), (5, [6, 5, 0]),
    ])
  func widths(width: Int, cells: [Int]) {
    #expect(table.widths(in: width) == cells)
  }

  @Test("Rows are cut and aligned by column")
  func drawing() {
    var canvas = Canvas(Size(width: 18, height: 3))
    canvas.header(of: table, column: 2, row: 0)
    canvas.draw(["Acme Cloud BV", "64", "######"], in: table, column: 2, row: 1)
    canvas.draw(["漢字漢字漢字", "7"], in: table, column: 2, row: 2)
    #expect(canvas.text == "  Vendor     Score\n  Acme Clou…    64\n  漢字漢字…      7")
  }
}
