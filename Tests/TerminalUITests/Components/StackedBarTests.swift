import TerminalUI
import Testing

@Suite struct StackedBarTests {
  private func bar(_ amounts: [Double], of whole: Double = 100, width: Int = 10) -> String {
    StackedBar(zip(amounts, "█▒░·").map { (amount: $0, glyph: $1) }, of: whole).text(width: width)
  }

  @Test(arguments: [
    ("halves", [50, 50, 0, 0], "█████▒▒▒▒▒"), ("all four", [40, 30, 20, 10], "████▒▒▒░░·"),
    ("a little shows", [90, 1, 8, 1], "█████████▒"), ("nothing earned", [0, 0, 100, 0], "░░░░░░░░░░"),
    ("not the whole", [20, 10, 0, 0], "██▒       "), ("more than the whole", [90, 90, 90, 0], "█████████▒"),
    ("negative counts as nothing", [-5, 50, 50, 0], "▒▒▒▒▒░░░░░"),
  ])
  func draws(_ name: String, _ amounts: [Double], _ expected: String) {
    #expect(bar(amounts) == expected)
  }

  @Test func withoutAWholeThereIsNothing() {
    #expect(bar([1, 2], of: 0) == "          ")
    #expect(bar([1, 2], width: 0).isEmpty)
    #expect(bar([1, 2], width: -3).isEmpty)
  }
}
