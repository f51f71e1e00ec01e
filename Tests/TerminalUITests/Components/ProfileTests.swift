import Testing

@testable import TerminalUI

@Suite("Profile")
struct ProfileTests {
  @Test(
    "A share becomes a level; only nothing and all stand at the ends",
    arguments: [
      ([0, 0.01, 0.2, 0.3, 0.5, 0.6, 0.8, 0.99, 1], "▁▂▂▃▅▅▇▇█"), ([nil, .nan, -1, 2], "··▁█"), ([], ""),
    ] as [([Double?], String)])
  func text(shares: [Double?], expected: String) {
    #expect(Profile.text(shares) == expected)
  }

  @Test("Columns may stand apart")
  func gap() {
    #expect(Profile.text([0, nil, 1], gap: 2) == "▁  ·  █")
    #expect(Profile.text([0, 1], gap: -2) == "▁█")
  }

  @Test("A higher share never has a lower level, in ASCII neither")
  func order() {
    let shares = (0...100).map { Double($0) / 100 }
    var canvas = Canvas(Size(width: 101, height: 1), glyphs: .ascii)
    canvas.draw(Profile.text(shares), column: 0, row: 0)
    let levels = canvas.text.compactMap { "0123456#".firstIndex(of: $0) }
    #expect(levels.count == shares.count)
    #expect(levels == levels.sorted())
    #expect(Set(levels).count == 8)
  }
}
