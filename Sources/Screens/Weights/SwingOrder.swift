import Diligence
import Scoring

/// The criteria in the order in which it matters to get from the worst to the best vendor on them, being thought out.
///
/// Criteria of one rank are tied. Every rank has points, whether or not they are used, so that going from the order alone
/// to points starts from something; they fall from the first rank down.
struct SwingOrder: Sendable, Equatable {
  struct Rank: Sendable, Equatable {
    var criteria: [CriterionID]
    /// What the swing is worth beside the first, above 0 and up to 100.
    var points: Double
  }

  private(set) var ranks: [Rank]
  /// Whether the points give the weights; else the order alone does.
  var usesPoints: Bool
  var rationale: String?

  /// Starts from how weights came about as far as it says, else from the `weights` of all `criteria`.
  init(_ criteria: [CriterionID], weights: [CriterionID: Double], _ weighing: Weighing?) {
    let known = Set(criteria)
    let numbers = weighing.map(\.points).flatMap { Set($0.keys) == known ? $0 : nil } ?? weights
    let most = max(numbers.values.max() ?? 1, 1e-9)
    let order = weighing.map(\.order).flatMap { Set($0.joined()) == known ? $0 : nil }
    ranks = (order ?? Weighing.order(by: numbers)).map { rank in
      let highest = rank.compactMap { numbers[$0] }.max() ?? most
      return Rank(criteria: rank, points: max(1, (Weighing.mostPoints * highest / most).rounded()))
    }
    usesPoints = weighing?.method == .points
    rationale = weighing?.method == .points || weighing?.method == .centroid ? weighing?.rationale : nil
    sort()
  }

  /// The criteria from the first down.
  var criteria: [CriterionID] { ranks.flatMap(\.criteria) }

  /// The explanation and, with it, the weights that the order or the points give.
  var weighing: Weighing {
    let points = ranks.reduce(into: [CriterionID: Double]()) { points, rank in
      for id in rank.criteria { points[id] = rank.points }
    }
    return usesPoints
      ? Weighing(method: .points, order: Weighing.order(by: points), points: points, rationale: rationale)
      : Weighing(method: .centroid, order: ranks.map { $0.criteria.sorted() }, rationale: rationale)
  }

  /// The number of the rank from 0, and the place in it.
  func place(of id: CriterionID) -> (rank: Int, place: Int)? {
    for (number, rank) in ranks.enumerated() {
      if let place = rank.criteria.firstIndex(of: id) { return (number, place) }
    }
    return nil
  }

  func points(of id: CriterionID) -> Double? { place(of: id).map { ranks[$0.rank].points } }

  /// Moves a criterion one rank up: out of a tie it stands right above those that it was tied with.
  mutating func raise(_ id: CriterionID) {
    guard let (rank, place) = place(of: id) else { return }
    if ranks[rank].criteria.count > 1 {
      ranks[rank].criteria.remove(at: place)
      ranks.insert(Rank(criteria: [id], points: ranks[rank].points), at: rank)
      if rank > 0 {
        ranks[rank].points = Self.middle(ranks[rank - 1].points, ranks[rank].points)
      } else {
        ranks[1].points = Self.middle(ranks[0].points, ranks.count > 2 ? ranks[2].points : 0)
      }
    } else if rank > 0 {
      exchange(rank, rank - 1)
    }
  }

  /// Moves a criterion one rank down: out of a tie it stands right below those that it was tied with.
  mutating func lower(_ id: CriterionID) {
    guard let (rank, place) = place(of: id) else { return }
    if ranks[rank].criteria.count > 1 {
      ranks[rank].criteria.remove(at: place)
      let next = rank + 1 < ranks.count ? ranks[rank + 1].points : 0
      ranks.insert(Rank(criteria: [id], points: Self.middle(ranks[rank].points, next)), at: rank + 1)
    } else if rank + 1 < ranks.count {
      exchange(rank, rank + 1)
    }
  }

  /// Ties a criterion with those of the rank above, or takes it out of its tie to right below the others; false where it
  /// stands alone at the top.
  mutating func turnTie(_ id: CriterionID) -> Bool {
    guard let (rank, _) = place(of: id) else { return false }
    if ranks[rank].criteria.count > 1 {
      lower(id)
    } else if rank > 0 {
      ranks[rank - 1].criteria += ranks.remove(at: rank).criteria
    } else {
      return false
    }
    return true
  }

  /// Gives the whole rank of a criterion these points; the ranks then stand in the order of their points.
  mutating func give(_ points: Double, to id: CriterionID) {
    guard let (rank, _) = place(of: id) else { return }
    ranks[rank].points = points
    sort()
  }

  /// Criteria keep their places in the row of points when they change places.
  private mutating func exchange(_ one: Int, _ other: Int) {
    ranks.swapAt(one, other)
    let points = ranks[one].points
    ranks[one].points = ranks[other].points
    ranks[other].points = points
  }

  private mutating func sort() {
    ranks = ranks.enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }
      .map(\.element)
  }

  /// A whole number between two where there is one, so that nobody has to explain a fraction.
  private static func middle(_ high: Double, _ low: Double) -> Double {
    let middle = (high + low) / 2
    let whole = middle.rounded()
    return whole < high && whole > low ? whole : middle
  }
}
