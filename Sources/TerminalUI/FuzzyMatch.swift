/// How well a query's letters are found, in order, in a text: "exrep" in "Export the report".
///
/// Each letter found counts 1; 8 more at the start of the text, 6 more at the start of a word, 4 more right after the
/// letter found before it. Of all ways to find the letters the best counts; shorter texts win ties.
package struct FuzzyMatch: Hashable, Sendable {
  /// Higher is better; 0 for an empty query.
  package let score: Int
  /// The characters found, counted from 0.
  package let positions: [Int]

  /// Nil if a letter is missing. Upper and lower case are the same, spaces in the query are skipped.
  package init?(_ query: String, in text: String) {
    let wanted = query.lowercased().filter { !$0.isWhitespace }.map { $0 }
    let given = text.lowercased().map { $0 }
    guard !wanted.isEmpty else {
      (score, positions) = (0, [])
      return
    }
    guard wanted.count <= given.count, let best = Self.best(wanted, in: given) else { return nil }
    score = best.score * 100 - min(99, given.count)
    positions = best.positions
  }

  private typealias Found = (score: Int, positions: [Int])

  /// `ends[i]` is the best way to find the letters so far with the last one at place i.
  private static func best(_ wanted: [Character], in given: [Character]) -> Found? {
    var ends: [Found?] = []
    for (step, letter) in wanted.enumerated() {
      var next: [Found?] = Array(repeating: nil, count: given.count)
      var earlier: Found?
      for place in given.indices {
        if step > 0, place > 0, let before = ends[place - 1], before.score > earlier?.score ?? -1 {
          earlier = before
        }
        guard given[place] == letter else { continue }
        let gain = 1 + startBonus(place, given)
        if step == 0 {
          next[place] = (gain, [place])
        } else {
          let adjacent = place > 0 ? ends[place - 1].map { ($0.score + 4, $0.positions) } : nil
          let options = [adjacent, earlier.map { ($0.score, $0.positions) }].compactMap { $0 }
          if let best = options.max(by: { $0.0 < $1.0 }) { next[place] = (best.0 + gain, best.1 + [place]) }
        }
      }
      ends = next
    }
    return ends.compactMap { $0 }.reduce(nil) { best, found in
      best.map { $0.score >= found.score } == true ? best : found
    }
  }

  private static func startBonus(_ place: Int, _ given: [Character]) -> Int {
    if place == 0 { return 8 }
    let before = given[place - 1]
    return before.isLetter || before.isNumber ? 0 : 6
  }
}
