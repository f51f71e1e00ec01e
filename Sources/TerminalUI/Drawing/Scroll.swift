/// Rows that show again what stood a little further down or up, so that the terminal can move them itself.
struct Scroll: Hashable {
  /// The block that moves; what moves out of it is lost, and blank rows move in.
  let rows: Range<Int>
  /// How many rows its content moves up; negative for down.
  let distance: Int

  /// A key and the wheel scroll no further; a page is new anyway.
  private static let distances = [1, -1, 2, -2, 3, -3]
  /// Fewer cells are sooner drawn than moved, and fewer rows than these do not scroll.
  private static let (leastGain, leastRows) = (64, 3)

  /// The scroll after which the fewest cells are left to draw; nil where none is worth its bytes.
  init?(from old: [Cell], to new: [Cell], in frame: Size) {
    let change = Change(old: old, new: new, frame: frame)
    guard (0..<frame.height).count(where: { !change.isEqual($0, $0) }) > Self.leastRows else { return nil }
    let found = Self.distances.compactMap { distance in
      change.longestRun(moving: distance).map { (scroll: $0, gain: change.gain(of: $0)) }
    }
    guard let best = found.max(by: { $0.gain < $1.gain }), best.gain >= Self.leastGain else { return nil }
    self = best.scroll
  }

  private init(rows: Range<Int>, distance: Int) {
    self.rows = rows
    self.distance = distance
  }

  /// What the terminal shows once it has moved the rows.
  func applied(to cells: [Cell], in frame: Size) -> [Cell] {
    var moved = cells
    for row in rows {
      let source = row + distance
      for column in 0..<frame.width {
        moved[row * frame.width + column] =
          rows.contains(source) ? cells[source * frame.width + column] : .blank()
      }
    }
    return moved
  }
}

extension Scroll {
  /// Two frames of one size, row by row.
  private struct Change {
    let old: [Cell]
    let new: [Cell]
    let frame: Size

    /// The longest block whose rows all stood `distance` rows further down before.
    func longestRun(moving distance: Int) -> Scroll? {
      var (longest, run) = (0..<0, 0..<0)
      for row in max(0, -distance)..<min(frame.height, frame.height - distance) {
        run = isEqual(row, row + distance) ? (run.isEmpty ? row : run.lowerBound)..<row + 1 : 0..<0
        if run.count > longest.count { longest = run }
      }
      guard longest.count >= Scroll.leastRows else { return nil }
      return Scroll(
        rows: min(
          longest.lowerBound, longest.lowerBound + distance)..<max(
            longest.upperBound, longest.upperBound + distance), distance: distance)
    }

    /// How many cells fewer are left to draw.
    func gain(of scroll: Scroll) -> Int {
      scroll.rows.reduce(0) { gain, row in
        let source = row + scroll.distance
        return gain + cells(row, row) - cells(row, scroll.rows.contains(source) ? source : nil)
      }
    }

    func isEqual(_ row: Int, _ source: Int) -> Bool {
      let (start, before) = (row * frame.width, source * frame.width)
      return new[start..<start + frame.width] == old[before..<before + frame.width]
    }

    /// How many cells of a row look otherwise than those of row `source` did, than blanks if nil.
    private func cells(_ row: Int, _ source: Int?) -> Int {
      let (start, before) = (row * frame.width, (source ?? 0) * frame.width)
      return (0..<frame.width).count { column in
        new[start + column] != (source == nil ? .blank() : old[before + column])
      }
    }
  }
}
