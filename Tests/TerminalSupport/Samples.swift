/// Pieces of text that have been drawn wrong by some terminal program.
enum Samples {
  static let clusters = [
    "a", "Z", " ", "é", "e\u{301}", "漢", "한", "😀", "👍🏽", "👨‍👩‍👧‍👦", "❤️", "🇳🇱", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "█", "▸", "…", "কি", "क्षि", "ﷺ",
    "\u{200B}",
    "\u{202E}", "\u{1B}", "\u{9B}", "\t", "\n", "\r\n", "\u{7F}", "\u{AD}", "\u{FE0F}", "\u{301}", "\u{200D}",
    "\u{E0041}", "\u{0}",
  ]

  static func text(_ length: Int, _ random: inout SeededGenerator) -> String {
    (0..<length).map { _ in random.pick(clusters) }.joined()
  }
}
