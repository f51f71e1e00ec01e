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
