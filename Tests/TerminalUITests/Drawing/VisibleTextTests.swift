import TerminalSupport
import Testing
import TrialSupport

@testable import TerminalUI

@Suite("Visible text")
struct VisibleTextTests {
  @Test(
    "What could steer the terminal or hide becomes visible",
    arguments: [
      ("plain text", "plain text"), ("\u{1B}[31mred", "␛[31mred"), ("\u{9B}2J", "␛2J"),
      ("a\u{7}b\u{0}c\u{7F}d", "a·b·c·d"),
      ("a\tb", "a    b"), ("a\nb\r\nc\rd\u{85}e\u{2028}f", "a␤b␤c␤d␤e␤f"), ("\u{202E}gpj.exe", "·gpj.exe"),
      ("a\u{2066}b\u{2069}\u{200E}\u{61C}", "a·b···"), ("a\u{200B}b\u{FEFF}\u{AD}", "a·b··"),
      ("x\u{E0041}\u{E0042}", "x··"),
      ("\u{301}x", "◌\u{301}x"), ("a\u{200D}b", "a·b"), ("a\u{FE0F}", "a·"), ("\u{3164}x", "·x"),
      ("\u{FFF9}", "·"),
    ])
  func substitutes(text: String, shown: String) {
    #expect(text.visible.unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test(
    "What belongs to writing stays",
    arguments: [
      "Zoë", "Zoe\u{308}", "👨‍👩‍👧‍👦", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇳🇱", "می\u{200C}خواهم", "क्\u{200D}ष", "漢字", "\u{A0}", "١٢٣",
      "\u{600}١",
    ])
  func writing(text: String) {
    #expect(text.visible.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test("Letters of a Korean syllable without its first consonant keep cells of their own")
  func syllablesWithoutTheirStart() {
    #expect("한국 \u{1112}\u{1161}\u{11AB}".visible == "한국 \u{1112}\u{1161}\u{11AB}")
    #expect("(\u{D7D1}".visible == "(·")
    let shown = "a\u{1161}\u{11AB}\u{301}".visible
    #expect(shown == "a··\u{301}" && shown.visible == shown && shown.cellWidth == 3)
  }

  @Test("A pile of marks is cut")
  func piledMarks() {
    let text = "e" + String(repeating: "\u{301}", count: 200)
    #expect(text.visible.unicodeScalars.count == 16)
  }

  @Test("Nothing invisible is left, and a second pass changes nothing")
  func isStable() {
    for seed in 0..<400 {
      var random = SeededGenerator(seed: seed)
      let shown = Samples.text(8, &random).visible
      #expect(shown.visible.unicodeScalars.elementsEqual(shown.unicodeScalars))
      #expect(
        !shown.unicodeScalars.contains { $0.value < 0x20 || 0x7F..<0xA0 ~= $0.value || $0.value == 0x202E })
      #expect(shown.allSatisfy { $0.cellWidth > 0 })
    }
  }
}
