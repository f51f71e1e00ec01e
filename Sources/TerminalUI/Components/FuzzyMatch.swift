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
    let given = text.lowercased().map { $0 }
    var wanted: [Character] = []
    for character in query where !character.isWhitespace {
      // Whatever was pasted for a query is looked through no further than it could match.
      guard wanted.count < given.count else { return nil }
      wanted += character.lowercased()
    }
    guard !wanted.isEmpty else {
      (score, positions) = (0, [])
      return
    }
    guard wanted.count <= given.count, let best = Self.best(wanted, in: given) else { return nil }
    score = best.score * 100 - min(99, given.count)
    positions = best.positions
  }

  private typealias Found = (score: Int, positions: [Int])

  private static func best(_ wanted: [Character], in given: [Character]) -> Found? {
    var ends: [Found?] = given.map { _ in (0, []) }
    for (step, letter) in wanted.enumerated() {
      ends = extend(ends, by: letter, isFirst: step == 0, in: given)
    }
    // The first of equals, so that matches sit as far to the left as they can.
    return ends.compactMap { $0 }.max { $0.score < $1.score }
  }

  /// From the best ways to find the letters so far, by the place of the last one, to those with one letter more.
  private static func extend(
    _ ends: [Found?], by letter: Character, isFirst: Bool, in given: [Character]
  ) -> [Found?] {
    var earlier: Found? = isFirst ? (0, []) : nil
    return given.indices.map { place in
      let adjacent = isFirst || place == 0 ? nil : ends[place - 1]
      if let adjacent, adjacent.score > earlier?.score ?? -1 { earlier = adjacent }
      guard given[place] == letter, let earlier else { return nil }
      let gain = 1 + startBonus(place, given)
      if let adjacent, adjacent.score + 4 >= earlier.score {
        return (adjacent.score + 4 + gain, adjacent.positions + [place])
      }
      return (earlier.score + gain, earlier.positions + [place])
    }
  }

  private static func startBonus(_ place: Int, _ given: [Character]) -> Int {
    if place == 0 { return 8 }
    let before = given[place - 1]
    return before.isLetter || before.isNumber ? 0 : 6
  }
}
