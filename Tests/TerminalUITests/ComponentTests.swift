import Testing

@testable import TerminalUI

@Suite("Bar")
struct BarTests {
  @Test(
    "A share becomes blocks",
    arguments: [
      (0.0, 10, "░░░░░░░░░░"), (0.64, 10, "██████░░░░"), (1, 4, "████"), (0.001, 4, "█░░░"),
      (0.999, 4, "███░"), (-3, 2, "░░"),
      (7, 2, "██"), (0.5, 0, ""), (0.5, -1, ""), (.nan, 3, "···"), (nil, 3, "···"), (0.5, 1, "░"),
    ])
  func text(value: Double?, width: Int, expected: String) {
    #expect(Bar.text(value, width: width) == expected)
  }
}

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

@Suite("Fuzzy match")
struct FuzzyMatchTests {
  @Test(
    "Letters are found in order, words first",
    arguments: [
      ("exrep", "Export the report", [0, 1, 11, 12, 13]), ("er", "Export report", [0, 7]),
      ("AC", "acme", [0, 1]), ("", "x", []),
      ("a b", "ab", [0, 1]), ("é", "Café", [3]),
    ])
  func positions(query: String, text: String, positions: [Int]) {
    #expect(FuzzyMatch(query, in: text)?.positions == positions)
  }

  @Test(
    "A missing letter or the wrong order is no match",
    arguments: [("ba", "ab"), ("x", ""), ("aa", "a"), ("z", "abc")])
  func noMatch(query: String, text: String) {
    #expect(FuzzyMatch(query, in: text) == nil)
  }

  @Test(
    "Better matches score higher",
    arguments: [
      ("acme", "Acme", "Acme Cloud"), ("ec", "Example Code", "Second"), ("rep", "Report", "The report"),
      ("cl", "Cloud", "Cold"),
    ])
  func order(query: String, better: String, worse: String) throws {
    let high = try #require(FuzzyMatch(query, in: better)).score
    let low = try #require(FuzzyMatch(query, in: worse)).score
    #expect(high > low)
  }
}
