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
    for place in places(in: line) {
      let gap = place.x - (segments.last?.end ?? 0)
      if var last = segments.last, !parts(gap, at: place.x, after: last, edges: edges) {
        last.end = place.end
        last.words = last.words.lowerBound..<place.word + 1
        segments[segments.count - 1] = last
      } else {
        segments.append(Segment(x: place.x, end: place.end, words: place.word..<place.word + 1))
      }
    }
    return segments
  }

  private func parts(_ gap: Int, at x: Int, after last: Segment, edges: [Int]) -> Bool {
    if last.words.count == 1, gap <= 8, ListMark(words[last.words.lowerBound]) != nil { return false }
    return gap > 2 || gap == 2 && edges.contains { abs($0 - x) <= 1 }
  }

  /// Where each word of a line stands on it.
  private func places(in line: Line) -> [(word: Int, x: Int, end: Int)] {
    var bytes = line.text.utf8[...]
    var x = line.indent
    return line.words.map { word in
      while bytes.first == .space {
        bytes.removeFirst()
        x += 1
      }
      let start = x
      let text = words[word].text.utf8
      bytes = bytes.dropFirst(text.count)
      // One for each character: the bytes that only go on with one are left out.
      x += text.count { $0 & 0xC0 != 0x80 }
      return (word, start, x)
    }
  }
}
