/// Numbers for grapheme clusters of several scalars. A canvas hands its table to the next frame's canvas, so that
/// equal numbers mean equal clusters in both.
struct ClusterTable: Hashable, Sendable {
  private static let largest = 4096
  private var generation = 0
  private(set) var clusters: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of a cluster, given out on first sight.
  mutating func number(of cluster: Character) -> Int {
    // Canonically equal strings are equal keys, and look the same on the screen.
    let text = String(cluster)
    if let known = numbers[text] { return known }
    clusters.append(text)
    numbers[text] = clusters.count - 1
    return clusters.count - 1
  }

  /// The table for the next frame. Forgetting clusters costs one full repaint; never forgetting them costs memory.
  var forNextFrame: ClusterTable {
    guard clusters.count > Self.largest else { return self }
    var table = ClusterTable()
    table.generation = generation + 1
    return table
  }

  /// True if every number of `earlier` means the same here.
  func extends(_ earlier: ClusterTable) -> Bool {
    generation == earlier.generation
  }
}
