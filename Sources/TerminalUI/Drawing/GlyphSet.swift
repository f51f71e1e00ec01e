/// Which characters may reach the terminal.
package enum GlyphSet: Hashable, Sendable {
  /// Everything visible.
  case unicode
  /// Only ASCII: asked for by the user, or because the locale is not UTF-8. Widths stay as in `unicode`.
  case ascii

  /// What stands for the glyphs that screens are drawn with. Those that stand side by side in one picture differ here
  /// too: shades from `.` to `#`, levels as digits.
  private static let substitutes: [Character: Unicode.Scalar] = [
    "▸": ">", "▾": "v", "▴": "^", "◂": "<", "↑": "^", "↓": "v", "←": "<", "→": ">", "⏎": "<", "█": "#",
    "▓": "+", "▒": "=", "░": ":", "·": ".", "▏": "+", "▎": "+", "▍": "+", "▌": "+", "▋": "+", "▊": "+",
    "▉": "+", "▁": "0", "▂": "1", "▃": "2", "▄": "3", "▅": "4", "▆": "5", "▇": "6", "│": "|", "┃": "|",
    "║": "|", "─": "-", "━": "-", "═": "=", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "[", "┤": "]",
    "┬": "+", "┴": "+", "┼": "+", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "…": "~", "●": "*", "○": "o",
    "◐": "%", "◌": "o", "✓": "v", "✗": "x", "×": "x", "•": "*", "␛": "^", "␤": "$", "–": "-", "—": "-",
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "≥": ">", "≤": "<", "±": "+", "€": "E", "£": "L",
    "\u{A0}": " ", "§": "S",
  ]

  /// Letters of western languages without their marks, in the order of their scalars from U+00C0 to U+00FF.
  private static let latin = Array(
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".unicodeScalars)

  /// The nearest ASCII character, `?` where there is none.
  static func ascii(for character: Character) -> Unicode.Scalar {
    let first = character.unicodeScalars.first ?? "?"
    if first.value < 0x7F { return first }
    if let substitute = substitutes[character] { return substitute }
    return 0xC0...0xFF ~= first.value ? latin[Int(first.value - 0xC0)] : "?"
  }
}
