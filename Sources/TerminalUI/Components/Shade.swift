/// Heat by shade: how much of something there is, told by a glyph and always by a word beside it.
package enum Shade {
  /// `▓ partly`: darker for more of `value`, 0…1; `·` where there is no value. Only nothing is `░` and only all is `█`.
  package static func text(_ value: Double?, _ word: String) -> String {
    "\(glyph(value)) \(word)"
  }

  private static func glyph(_ value: Double?) -> Character {
    guard let value, !value.isNaN else { return "·" }
    if value <= 0 { return "░" }
    if value >= 1 { return "█" }
    return value < 0.5 ? "▒" : "▓"
  }
}
