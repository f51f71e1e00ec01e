import TerminalSupport
import Testing
import TrialSupport

@testable import TerminalUI

@Suite("Wrapped text")
struct WrappedTextTests {
  @Test(
    "Lines break between words, long words between clusters",
    arguments: [
      ("", 10, [""]), ("one two three", 7, ["one two", "three"]), ("one two", 7, ["one two"]),
      ("one two", 6, ["one", "two"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("a abcdef b", 4, ["a", "abcd", "ef b"]),
      ("one\ntwo\n", 10, ["one", "two", ""]),
      ("漢字漢字", 5, ["漢字", "漢字"]), ("  indented", 20, ["  indented"]), ("a  b", 10, ["a  b"]), ("word", 0, []),
      ("x\r\ny", 4, ["x", "y"]),
    ])
  func wrapping(text: String, cells: Int, lines: [String]) {
    #expect(text.wrapped(to: cells) == lines)
  }

  @Test("Plain text breaks where the same text as clusters does")
  func plainEqualsClusters() {
    for seed in 0..<300 {
      var random = SeededGenerator(seed: seed)
      let letters = (0..<60).map { _ in random.pick(["a", "b", " ", " ", "é", "“", "…", "█", "\n", "word"]) }
      let (text, cells) = (letters.joined(), Int.random(in: 1...12, using: &random))
      // A mark at the end makes it text that is no longer plain, on a line of its own.
      let others = (text + "\ne\u{301}").wrapped(to: cells).dropLast()
      #expect(text.wrapped(to: cells) == Array(others), "seed \(seed)")
    }
  }

  @Test("No line is wider than asked and no word is lost")
  func keepsEverything() {
    for seed in 0..<200 {
      var random = SeededGenerator(seed: seed)
      let words = (0..<12).map { _ in Samples.text(Int.random(in: 1...4, using: &random), &random) }
      let cells = Int.random(in: 4...20, using: &random)
      let lines = words.joined(separator: " ").wrapped(to: cells)
      #expect(lines.allSatisfy { $0.cellWidth <= cells })
      let before = words.joined(separator: " ").split(whereSeparator: \.isNewline).map { String($0).visible }
        .joined()
      #expect(lines.joined().filter { $0 != " " } == before.filter { $0 != " " })
    }
  }
}
