/// Shares as columns some rows high, so that the profile of a vendor is seen as a shape.
enum ColumnChart {
  private static let levels: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The rows from the top, each column two cells and a blank; a share that does not exist is a `·` on the ground.
  ///
  /// Only a share of nothing is a mere line on the ground.
  static func rows(_ shares: [Double?], height: Int) -> [String] {
    let tops = shares.map { share in share.map { max(1, Int(min(1, max(0, $0)) * Double(8 * height) + 0.5)) }
    }
    return (0..<max(0, height)).map { row in
      let below = (height - 1 - row) * 8
      let cells = tops.map { top -> Character in
        guard let top else { return row == height - 1 ? "·" : " " }
        return levels[min(8, max(0, top - below))]
      }
      return cells.map { "\($0)\($0) " }.joined()
    }
  }
}
