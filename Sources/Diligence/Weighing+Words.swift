extension Weighing {
  /// How the weights came about, for the end of a sentence: `by the order of the swings alone (rank-order centroid):
  /// G1 > G2 = G3`.
  package var words: String {
    switch method {
    case .centroid: "by the order of the swings alone (rank-order centroid): \(orderWords)"
    case .points: "by points for the swing from worst to best: \(pointsWords)"
    case .preset: source.map { "the preset \($0)" } ?? "the questionnaire's own, kept on purpose"
    case .file: source.map { "the file \($0)" } ?? "a file"
    case .direct: "set one by one" + (source.map { ", starting from \($0)" } ?? "")
    }
  }

  /// The criteria from the most important down, `G1 > G2 = G3`.
  package var orderWords: String { order.map { Self.tied($0) }.joined(separator: " > ") }

  /// The points from the most down, `G1 100, G2 = G3 80`.
  package var pointsWords: String {
    Self.order(by: points).map { rank in
      "\(Self.tied(rank)) \(Self.plain(rank.first.flatMap { points[$0] } ?? 0))"
    }.joined(separator: ", ")
  }

  private static func tied(_ rank: [CriterionID]) -> String { rank.map(\.text).joined(separator: " = ") }

  private static func plain(_ points: Double) -> String {
    Int(exactly: points).map(String.init) ?? "\(points)"
  }

  /// The criteria from the most points down, those with equal points together and by id.
  package static func order(by points: [CriterionID: Double]) -> [[CriterionID]] {
    let ids = points.keys.sorted { (points[$1] ?? 0, $0) < (points[$0] ?? 0, $1) }
    return ids.reduce(into: []) { order, id in
      if let last = order.last?.first, points[last] == points[id] {
        order[order.count - 1].append(id)
      } else {
        order.append([id])
      }
    }
  }
}
