import Testing
import TrialSupport

@testable import TerminalUI

@Suite("Strip")
struct StripTests {
  private func marks(_ text: String) -> [Strip.Mark] { text.compactMap { Strip.Mark(rawValue: $0) } }

  @Test(
    "Few things have a cell each, many share the width",
    arguments: [
      ("▒█·✗▓", 5, "▒█·✗▓"), ("▒█·✗▓", 9, "▒█·✗▓"), ("", 5, ""), ("██████··", 4, "███·"),
      ("·········█", 5, "█····"), ("█▓▒·✗█▓▒·✗", 5, "█▓▒·✗"), ("█▓▒·✗█", 3, "█▓▒"), ("██", 0, ""),
      ("██", -1, ""),
    ])
  func text(things: String, width: Int, expected: String) {
    #expect(Strip.text(marks(things), width: width) == expected)
  }

  @Test(
    "Grouped, they fill the width",
    arguments: [("·█", 4, "██··"), ("·██", 9, "██████···"), ("", 4, ""), ("✗", 3, "✗✗✗")])
  func grouped(things: String, width: Int, expected: String) {
    #expect(Strip.text(marks(things), width: width, isGrouped: true) == expected)
  }

  @Test("Whatever the numbers, the width is kept, and no mark is lost while there is room")
  func shares() {
    for seed in 0..<200 {
      var random = SeededGenerator(seed: seed)
      let marks = (0..<Int.random(in: 1...60, using: &random)).map { _ in random.pick(Strip.Mark.allCases) }
      let width = Int.random(in: 1...30, using: &random)
      let text = Strip.text(marks, width: width)
      #expect(text.count == min(marks.count, width), "seed \(seed)")
      #expect(Set(text).count == min(width, Set(marks).count), "seed \(seed)")
    }
  }

  @Test("In ASCII the marks still differ")
  func ascii() {
    let shown = Set(Strip.Mark.allCases.map { GlyphSet.ascii(for: $0.rawValue) })
    #expect(shown.count == Strip.Mark.allCases.count)
  }
}
