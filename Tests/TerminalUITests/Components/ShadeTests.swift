import Testing

@testable import TerminalUI

@Suite("Shade")
struct ShadeTests {
  @Test(
    "More is darker, and a word says it too",
    arguments: [
      (0.0, "░ no"), (0.01, "▒ no"), (0.49, "▒ no"), (0.5, "▓ no"), (0.99, "▓ no"), (1, "█ no"), (7, "█ no"),
      (-1, "░ no"), (nil, "· no"), (.nan, "· no"),
    ] as [(Double?, String)])
  func text(value: Double?, expected: String) {
    #expect(Shade.text(value, "no") == expected)
  }
}
