/// Pieces of text that have been drawn wrong by some terminal program.
package enum Samples {
  /// What looks like one letter each, or must not show as itself.
  package static let clusters = [
    "a", "Z", " ", "é", "e\u{301}", "漢", "한", "😀", "👍🏽", "👨‍👩‍👧‍👦", "❤️", "🇳🇱", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "█", "▸", "…", "কি", "क्षि", "ﷺ",
    "\u{200B}",
    "\u{202E}", "\u{1B}", "\u{9B}", "\t", "\n", "\r\n", "\u{7F}", "\u{AD}", "\u{FE0F}", "\u{301}", "\u{200D}",
    "\u{E0041}", "\u{0}",
  ]

  /// So many of them in a row, any of them.
  package static func text(_ length: Int, _ random: inout some RandomNumberGenerator) -> String {
    (0..<length).map { _ in clusters[Int.random(in: 0..<clusters.count, using: &random)] }.joined()
  }
}
