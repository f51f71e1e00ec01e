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

  @Test(
    "Where a cell is too coarse, eighths tell more",
    arguments: [
      (0.0, 4, "░░░░"), (0.5, 4, "██░░"), (0.55, 4, "██▎░"), (0.001, 4, "▏░░░"), (0.999, 4, "███▉"),
      (1, 2, "██"), (nil, 2, "··"), (.nan, 1, "·"), (0.5, 0, ""), (0.5, -1, ""), (0.5, 1, "▌"),
    ] as [(Double?, Int, String)])
  func fineText(value: Double?, width: Int, expected: String) {
    #expect(Bar.fineText(value, width: width) == expected)
  }

  @Test(
    "A threshold stands on its cell",
    arguments: [
      (0.9, 0.7, "███████┃█░"), (0.2, 0.7, "██░░░░░┃░░"), (nil, 0.7, "·······┃··"), (1, 1, "█████████┃"),
      (0.0, 0.0, "┃░░░░░░░░░"), (0.5, 9, "█████░░░░┃"), (0.5, nil, "█████░░░░░"),
    ] as [(Double?, Double?, String)])
  func threshold(value: Double?, threshold: Double?, expected: String) {
    #expect(Bar.text(value, width: 10, threshold: threshold) == expected)
    #expect(Bar.text(value, width: 0, threshold: threshold).isEmpty)
  }
}
