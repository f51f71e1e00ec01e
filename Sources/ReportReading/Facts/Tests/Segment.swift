/// A stretch of a line that stands apart from what is beside it, such as one column's part of a table's line.
struct Segment: Sendable, Equatable {
  /// Its first and the one after its last place on the line, counted in characters.
  let x: Int
  var end: Int
  /// Its words in ``ReportText/words``.
  var words: Range<Int>
}

extension ReportText {
  /// The stretches of a line, parted where at least two spaces stand; a list's mark stays with its words.
  ///
  /// Where just two stand, they part only at one of `edges`, because some print them after a sentence.
  func segments(of line: Line, edges: [Int] = []) -> [Segment] {
    var segments: [Segment] = []
    for index in line.words {
      let x = words[index].x
      let end = x + words[index].text.utf8.characters
      let gap = x - (segments.last?.end ?? 0)
      if var last = segments.last, !parts(gap, at: x, after: last, edges: edges) {
        last.end = end
        last.words = last.words.lowerBound..<index + 1
        segments[segments.count - 1] = last
      } else {
        segments.append(Segment(x: x, end: end, words: index..<index + 1))
      }
    }
    return segments
  }

  private func parts(_ gap: Int, at x: Int, after last: Segment, edges: [Int]) -> Bool {
    if last.words.count == 1, gap <= 8, ListMark(words[last.words.lowerBound]) != nil { return false }
    return gap > 2 || gap == 2 && edges.contains { abs($0 - x) <= 1 }
  }
}
