/// Shares side by side, one column each: `▆█▃·▇`, so that the shapes of two rows can be compared at a glance.
package enum Profile {
  private static let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// One level per share, 0…1; a share that does not exist is `·`. Only nothing is `▁` and only all is `█`.
  ///
  /// - Parameter gap: blank cells between two columns.
  package static func text(_ shares: [Double?], gap: Int = 0) -> String {
    shares.map { String(level($0)) }.joined(separator: String(repeating: " ", count: max(0, gap)))
  }

  private static func level(_ share: Double?) -> Character {
    guard let share, !share.isNaN else { return "·" }
    if share <= 0 { return levels[0] }
    if share >= 1 { return levels[7] }
    return levels[max(1, min(6, Int(share * 7 + 0.5)))]
  }
}
