import TerminalSupport
import Testing
import TrialSupport

@testable import TerminalUI

@Suite("Cell width")
struct CellWidthTests {
  @Test(
    "Text takes as many cells as terminals give it",
    arguments: [
      ("", 0), ("vendor", 6), ("Zoë", 3), ("Zoe\u{308}", 3), ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("한", 2),
      ("한", 2),
      ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("🇳🇱", 2), ("🇳", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("⌚", 2),
      ("▸█░│…", 5),
      ("क", 1), ("কি", 2), ("ไทย", 3), ("אב", 2), ("\u{3000}", 2), ("𠀀", 2), ("〈", 2),
    ])
  func width(text: String, cells: Int) {
    #expect(text.cellWidth == cells)
  }

  @Test(
    "Long text is cut between clusters and marked",
    arguments: [
      ("Acme Cloud", 10, "Acme Cloud"), ("Acme Cloud", 6, "Acme …"), ("Acme", 1, "…"), ("Acme", 0, ""),
      ("", 0, ""),
      ("漢字漢字", 5, "漢字…"), ("漢字漢字", 6, "漢字…"), ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 3, "👨‍👩‍👧‍👦…"), ("漢字", -1, ""),
    ])
  func truncation(text: String, cells: Int, expected: String) {
    #expect(text.truncated(to: cells) == expected)
  }

  @Test("What is cut never takes more cells than there are")
  func truncationFits() {
    for seed in 0..<200 {
      var random = SeededGenerator(seed: seed)
      let text = Samples.text(12, &random)
      let cells = Int.random(in: 0...20, using: &random)
      #expect(text.truncated(to: cells).cellWidth <= cells)
    }
  }
}
