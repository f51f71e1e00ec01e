/// The candidate that a misspelt word most likely meant, or none when nothing is close.
///
/// Close is one slip in every three characters (at least one); a slip is a letter too many, too few, wrong,
/// or swapped with its neighbour; case does not count, and some letter must fit. Of equally close candidates
/// the first wins.
/// `nearest("yess", in: ["no", "yes"])` is `"yes"`.
package func nearest(_ word: String, in candidates: some Sequence<String>) -> String? {
  let longest = 64
  let letters = Array(word.prefix(longest + 1).lowercased())
  guard !letters.isEmpty, letters.count <= longest else { return nil }
  let allowed = max(1, letters.count / 3)
  var best: (slips: Int, candidate: String)?
  for candidate in candidates {
    let other = Array(candidate.prefix(longest + 1).lowercased())
    guard abs(other.count - letters.count) <= allowed else { continue }
    let slips = slipsBetween(letters, other)
    let isClose = slips <= allowed && slips < max(letters.count, other.count)
    if isClose, slips < best?.slips ?? .max { best = (slips, candidate) }
  }
  return best?.candidate
}

/// Damerau–Levenshtein distance in its restricted form: no letter is part of two slips.
private func slipsBetween(_ one: [Character], _ other: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: other.count + 1)
  var last = Array(0...other.count)
  for row in one.indices {
    var current = [row + 1]
    for column in other.indices {
      let same = one[row] == other[column]
      var least = min(last[column] + (same ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    (beforeLast, last) = (last, current)
  }
  return last[other.count]
}
