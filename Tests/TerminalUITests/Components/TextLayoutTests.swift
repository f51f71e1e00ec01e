import TerminalSupport
import Testing
import TrialSupport

@testable import TerminalUI

@Suite("Text layout")
struct TextLayoutTests {
  @Test("Worked out anew or brought in step after edits, the rows are the same")
  func updates() {
    for seed in 0..<400 {
      var random = SeededGenerator(seed: seed)
      let width = Int.random(in: 1...14, using: &random)
      var text = EditedText(Samples.text(Int.random(in: 0...60, using: &random), &random))
      var layout = TextLayout(text.characters, width: width)
      for step in 0..<40 {
        let count = text.characters.count
        _ = text.takeUntouched()
        for _ in 0..<Int.random(in: 1...3, using: &random) { edit(&text, &random) }
        layout.update(to: text.characters, from: count, untouched: text.takeUntouched())
        let fresh = TextLayout(text.characters, width: width)
        guard layout.rows == fresh.rows else {
          Issue.record("seed \(seed) step \(step), width \(width): \(text.text)")
          return
        }
      }
    }
  }

  private func edit(_ text: inout EditedText, _ random: inout SeededGenerator) {
    text.moveCaret(to: Int.random(in: 0...text.characters.count, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: text.insert(Samples.text(Int.random(in: 1...9, using: &random), &random))
    case 1: text.remove(text.caret - 4..<text.caret + Int.random(in: 0...9, using: &random))
    case 2: _ = text.undo()
    case 3: _ = text.redo()
    case 4: text.insert("\n")
    default: text.insert(random.pick(["a", " ", "-", "漢", "é"]), isTyping: true)
    }
  }

  @Test("The row of a place is found in any layout")
  func rows() {
    for seed in 0..<100 {
      var random = SeededGenerator(seed: seed)
      let text = Array(Samples.text(40, &random) + " and some words\n\nmore of them")
      let layout = TextLayout(text, width: Int.random(in: 1...12, using: &random))
      for place in 0...text.count {
        let first = layout.rows.firstIndex { row in
          place < row.range.upperBound || place == row.range.upperBound && !row.goesOn
        }
        #expect(layout.row(of: place) == first ?? layout.rows.count - 1)
      }
    }
  }
}
